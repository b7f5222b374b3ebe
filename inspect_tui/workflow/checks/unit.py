"""The unit is named as on its licence, the same in all papers of the visit (documents.md 8A, rule 3)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.document import Document
from inspect_tui.workflow.beginning import credit_code_warning
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.life import document_name

_HOUSEHOLD = "92"
"""What the code of a 个体工商户 begins with."""


def same_name(examined: Examined) -> Iterator[Check]:
    """Ask where the unit had another name in an earlier document or in the inspection looked at again."""
    name = examined.visit.unit.name
    for document in examined.documents:
        before = _name_in(examined, document)
        if before and before != name:
            message = f"{document_name(document)}写的单位是“{before}”，检查信息里现在是“{name}”，全套文书应当一致。"
            yield Check("same-name", "ask", message, f"document/{document.id}")
    if examined.raised and (before := examined.raised.inspection.visit.unit.name) != name:
        message = f"原检查写的单位是“{before}”，复查的检查信息里是“{name}”，全套文书应当一致。"
        yield Check("same-name", "ask", message, "visit")


def _name_in(examined: Examined, document: Document) -> str:
    """Return the name of the unit when a document was issued; empty where the log does not say."""
    name = ""
    for event in examined.work.stream.events:
        if event.subject == "visit":
            name = event.body["unit"]["name"]
        elif event.subject == f"document/{document.id}":
            return name
    return ""


def credit_code(examined: Examined) -> Iterator[Check]:
    """Ask about a code that is not one by the national standard."""
    code = examined.visit.unit.credit_code
    if credit_code_warning(code):
        message = f"检查信息里的统一社会信用代码 {code} 不符合校验规则，请与营业执照核对。"
        yield Check("credit-code", "ask", message, "visit")


def operator_named(examined: Examined) -> Iterator[Check]:
    """Ask for the operator of a household business (个体工商户写字号 + 经营者)."""
    unit = examined.visit.unit
    if unit.credit_code.startswith(_HOUSEHOLD) and not unit.representative.strip():
        yield Check("operator-named", "ask", "检查信息里没有经营者的姓名，个体工商户应当写字号和经营者。", "visit")


UNIT = (same_name, credit_code, operator_named)

"""What the checks say of an inspection in which nothing is wrong but what a test makes so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from inspect_tui.inspection.change import change_finding, raise_finding
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.checks import Check, check_document, check_inspection
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, FixedClock, begin_work, make_finding

ENDED = NOW + timedelta(minutes=90)
BASIS = "《示例安全法》第十三条"


def faultless(workspace: Workspace, *, ended: datetime = ENDED, **changes: Any) -> OpenInspection:
    """Begin and end an inspection a review finds nothing in; the clock stands behind it."""
    work = begin_work(workspace, approval_number="示检审〔2026〕1号", **changes)
    work.answer_rest(work.case.items, OPERATOR)
    work.conclude(Conclusion(ended), OPERATOR)
    assert isinstance(workspace.clock, FixedClock)
    workspace.clock.now = max(workspace.clock.now, ended)
    return work


def with_finding(work: OpenInspection, name: str = "f-1", **changes: Any) -> None:
    """Raise or change a finding a review finds nothing in, but for some changes, as another device might have."""
    fields: dict[str, Any] = {"location": "后厨", "basis": BASIS, "requirement": "更换"}
    finding = make_finding(name, **fields | changes)
    known = name in work.inspection.findings
    work.record([change_finding(finding) if known else raise_finding(finding)], OPERATOR)


def draft(kind: DocumentKind = "rectification_order", **fields: Any) -> DocumentDraft:
    """Return a draft of the day of the visit."""
    return DocumentDraft(**{"kind": kind, "day": TODAY} | fields)


def all_told(work: OpenInspection, kind: DocumentKind | None = None, **fields: Any) -> list[Check]:
    """Return what is said of a document, or of the whole inspection."""
    return check_document(work, draft(kind, **fields)) if kind else check_inspection(work)


def told(
    work: OpenInspection, rule: str, kind: DocumentKind | None = None, **fields: Any
) -> list[tuple[str, str, str]]:
    """Return what a rule says: level, message, place."""
    return [(one.level, one.message, one.place) for one in all_told(work, kind, **fields) if one.rule == rule]

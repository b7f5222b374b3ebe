"""The authority is named in full, with where its documents are reviewed (documents.md 1.3, 8A)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.agency import Agency
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.checks.law import outdated_names


def agency_known(examined: Examined) -> Iterator[Check]:
    """Remind that the issuer is not known: its name, the number and the remedies stay blank."""
    if examined.work.agency is None:
        place = "visit" if examined.work.workspace.settings.agencies else "settings"
        yield Check("agency-known", "note", "检查信息里没有执法机关，机关、文号、复议机关和法院留空手写。", place)


def remedies_named(examined: Examined) -> Iterator[Check]:
    """Ask for the full names of who reviews and who judges (8A: 复议机关、法院没写规范全称).

    Whom an authority of fire is reviewed by differs from place to place (1.3), so that only its absence is asked about.
    """
    agency = examined.work.agency
    if agency is None or not (agency.enforces if examined.facts is None else examined.facts.remedies):
        return
    if problem := _review_problem(agency):
        yield Check("remedies-named", "ask", f"设置里{agency.name}的复议机关{problem}。", "settings")
    if not agency.court.strip().endswith("人民法院"):
        problem = f"“{agency.court}”不是法院的规范全称" if agency.court.strip() else "还没有填写，文书里留空手写"
        yield Check("remedies-named", "ask", f"设置里{agency.name}的管辖法院{problem}。", "settings")


def _review_problem(agency: Agency) -> str:
    name = agency.review_authority.strip()
    if not name:
        return "还没有填写，文书里留空手写"
    if "或者" in name:
        return f"“{name}”写了两个，地方部门只由本级人民政府复议（行政复议法第二十四条）"
    if agency.kind != "fire" and not name.endswith("人民政府"):
        return f"“{name}”不是人民政府的规范全称，地方部门由本级人民政府复议（行政复议法第二十四条）"
    return ""


def named_as_today(examined: Examined) -> Iterator[Check]:
    """Ask about the name an authority had before the reform (1.3: 安全生产监督管理局 → 应急管理局)."""
    agency = examined.work.agency
    if agency is None:
        return
    for entry in outdated_names(examined, f"{agency.name} {agency.characters}"):
        message = f"设置里{agency.name}的名称或文号还用“{entry.instrument}”，现在应写{entry.now}。"
        yield Check("named-as-today", "ask", message, "settings")


AGENCY = (agency_known, remedies_named, named_as_today)

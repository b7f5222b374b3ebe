"""The days of the papers follow each other as the work did (documents.md 8A, rule 1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, ORDERS, RECORDS, DocumentKind
from inspect_tui.inspection.moment import show_day
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.under_review import under_review

_APPROVALS: tuple[DocumentKind, ...] = ("inspection_plan", "inspection_approval")
# These are made some working days after the visit (documents.md 3.3), or when nothing was mended since (5.2).
_MADE_LATER: tuple[DocumentKind, ...] = ("deadline_correction", "major_fire_hazard", "gas_cutoff_notice")


def approved_before_visit(examined: Examined) -> Iterator[Check]:
    """Ask about a plan or approval that is younger than the visit (方案审批日期 ≤ 检查开始; 紧急的可后补, 1.4)."""
    for name, day, given, place in _approvals(examined):
        if day > examined.visited_on and given.get("urgent") != "yes":
            message = (
                f"{name}的日期{show_day(day)}晚于检查日期{show_day(examined.visited_on)}，"
                "应当先批准后检查；紧急情况事后补办的应当写明。"
            )
            yield Check("approved-before-visit", "ask", message, place)


def _approvals(examined: Examined) -> Iterator[tuple[str, date, Mapping[str, str], str]]:
    """Yield the approvals there are and the one to be issued: name, day, what was entered, place."""
    for one in examined.documents:
        if one.kind in _APPROVALS:
            yield document_name(one), one.issued_on, one.given, f"document/{one.id}"
    draft = examined.draft
    if draft and draft.kind in _APPROVALS:
        yield DOCUMENT_NAMES[draft.kind], draft.day, draft.given, "draft"


def approved_at_all(examined: Examined) -> Iterator[Check]:
    """Remind of the approval every visit needs (documents.md 0, 5: 凡检查必审批)."""
    visit = examined.visit
    approved = visit.approval_number or any(one.kind in _APPROVALS for one in examined.documents)
    if examined.after_visit and examined.is_enforcement and not approved and not visit.reinspects:
        message = "检查信息里没有检查审批的文号，也没有出具过方案或审批表，行政检查应当先经批准。"
        yield Check("approved-at-all", "note", message, "visit")


def end_after_beginning(examined: Examined) -> Iterator[Check]:
    """Stop a visit that ends before it begins, ask where both are the same minute (检查止时 > 起时)."""
    conclusion = examined.work.inspection.conclusion
    if conclusion is None:
        return
    ended, began = (one.replace(second=0, microsecond=0) for one in (conclusion.ended_at, examined.visit.began_at))
    if ended < began:
        yield Check("end-after-beginning", "stop", "检查的结束时间早于开始时间，请改正。", "conclusion")
    elif ended == began:
        yield Check("end-after-beginning", "ask", "检查的结束时间与开始时间相同。", "conclusion")


def dated_on_the_visit(examined: Examined) -> Iterator[Check]:
    """Ask about a record or an order of another day than the visit (8A: 记录与决定书日期不一致)."""
    draft = examined.draft
    if draft and draft.kind in (*RECORDS, *ORDERS) and draft.kind not in _MADE_LATER:
        yield from _other_day(draft.day, examined.visited_on)


def _other_day(day: date, visited: date) -> Iterator[Check]:
    if day != visited:
        message = f"文书日期{show_day(day)}不是检查当日{show_day(visited)}，现场检查的文书通常当日出具。"
        yield Check("dated-on-the-visit", "ask", message, "draft")


def not_dated_ahead(examined: Examined) -> Iterator[Check]:
    """Stop a document of a day that is yet to come: nobody can have made it."""
    draft, today = examined.draft, examined.work.workspace.clock().date()
    if draft and draft.day > today:
        message = f"文书日期{show_day(draft.day)}晚于今天{show_day(today)}，请改正文书日期，或核对电脑的日期。"
        yield Check("not-dated-ahead", "stop", message, "draft")


def reviewed_when_due(examined: Examined) -> Iterator[Check]:
    """Ask about a re-inspection before the deadline (复查日期 ≥ 整改期限或有申请)."""
    if examined.raised is None or not examined.after_visit:
        return
    looked_at = under_review(examined.work, examined.raised)
    early = [one for one in looked_at if one.finding.deadline and examined.visited_on < one.finding.deadline]
    if early:
        latest = max(one.finding.deadline for one in early if one.finding.deadline)
        message = (
            f"复查日期{show_day(examined.visited_on)}早于整改期限（有 {len(early)} 项，最晚到{show_day(latest)}），"
            "提前复查应当有单位的申请。"
        )
        yield Check("reviewed-when-due", "ask", message, "visit")


DATES = (
    approved_before_visit,
    approved_at_all,
    end_after_beginning,
    dated_on_the_visit,
    not_dated_ahead,
    reviewed_when_due,
)

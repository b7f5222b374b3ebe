"""What has to follow a document once it was issued, and by when (documents.md 1.2)."""

from __future__ import annotations

from datetime import date

from inspect_tui.documents.law import STATUS_NAMES
from inspect_tui.inspection.deadline import last_day
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import SPOT_PENALTIES, WITH_DEADLINES
from inspect_tui.inspection.life import counts
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.review import open_findings
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection


def follow_up(work: OpenInspection, document: Document) -> str:
    """Say what has to follow a document; nothing where nothing does, or it counts no more.

    Raises:
        NotFoundError: the law has no such period on that day.
    """
    if not counts(document):
        return ""
    if document.kind in SPOT_PENALTIES:
        return _told(work, "penalty_report", document.issued_on, "报所属机关备案")
    deadlines = [finding.deadline for finding in open_findings(work.inspection) if finding.deadline]
    if document.kind in WITH_DEADLINES and deadlines:
        return _told(work, "review_visit", max(deadlines), "整改期限届满后复查")
    return ""


def _told(work: OpenInspection, key: str, start: date, what: str) -> str:
    workspace = work.workspace
    period = law_of(workspace).period(key, start)
    last = last_day(start, period.count, period.unit, workspace.calendar, moved=period.moved)
    return f"{what}，最迟 {show_day(last)}（{period.count} 日内，{STATUS_NAMES[period.status]}）"

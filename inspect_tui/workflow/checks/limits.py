"""Time limits of the document itself (documents.md 3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.documents.law import Period
from inspect_tui.inspection.deadline import last_day
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.moment import show_day
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined


def made_in_time(examined: Examined) -> Iterator[Check]:
    """Ask about a fire notice made too late: at once, or within the working days the rules give (3.3)."""
    draft, visited = examined.draft, examined.visit.began_at.date()
    if draft is None or draft.kind not in ("immediate_correction", "deadline_correction"):
        return
    last = visited
    if draft.kind == "deadline_correction":
        last = _end(examined, examined.law.period("fire_correction", visited), visited)
    if draft.day > last:
        message = f"{DOCUMENT_NAMES[draft.kind]}应当最迟在{show_day(last)}制作、送达，文书日期晚了。"
        yield Check("made-in-time", "ask", message, "draft")


def _end(examined: Examined, period: Period, start: date) -> date:
    return last_day(start, period.count, period.unit, examined.work.workspace.calendar, moved=period.moved)


LIMITS = (made_in_time,)

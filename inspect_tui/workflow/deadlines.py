"""What is to be said of a deadline while it is being entered."""

from __future__ import annotations

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.calendar import calendar_warning
from inspect_tui.inspection.finding import usual_deadline
from inspect_tui.inspection.moment import counts_working_days, parse_deadline
from inspect_tui.workflow.work import OpenInspection


def deadline_warning(work: OpenInspection, item_id: str, typed: str) -> str:
    """Say that a deadline counted in working days reaches a year whose holidays are not known; else nothing.

    Args:
        item_id: the item of the finding, whose usual deadline may be counted so.
        typed: the deadline as it was typed; a date is taken for counted where it is the usual one.
    """
    day, calendar = work.inspection.visit.began_at.date(), work.workspace.calendar
    try:
        deadline = parse_deadline(typed, day, calendar)
    except InvalidInputError:  # still being typed, or said when it is saved
        return ""
    known = work.case.item(item_id)
    item = known.item if known else None
    usual = item is not None and item.in_working_days and deadline == usual_deadline(item, day, calendar)
    if deadline is None or not (usual or counts_working_days(typed)):
        return ""
    return calendar_warning(calendar, day, deadline)

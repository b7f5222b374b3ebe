"""Until when a unit may have a document reviewed or sue: counted from its service (documents.md 1.2, 1.3)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from inspect_tui.documents.law import Law, Period
from inspect_tui.errors import InspectError
from inspect_tui.inspection.calendar import Calendar, calendar_warning
from inspect_tui.inspection.deadline import last_day
from inspect_tui.inspection.document import Document, Service
from inspect_tui.inspection.document_kind import SPOT_PENALTIES
from inspect_tui.inspection.life import counts
from inspect_tui.inspection.moment import show_day
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection


class RemedyDates(NamedTuple):
    """The day of service, and the last days for a review and for a suit; no day where a review must come first."""

    served: date
    review: date
    suit: date | None


def remedy_dates(document: Document, law: Law, calendar: Calendar) -> RemedyDates | None:
    """Return the last days of the remedies; None where it was not served, counts no more, or gives none.

    Raises:
        NotFoundError: the law has no such period on the day of service.
    """
    if document.service is None or not counts(document) or not law.kinds[document.kind].remedies:
        return None
    served = _served_on(document.service, law, calendar)
    review = _last_day(served, law.period("review", served), calendar)
    suit = None if document.kind in SPOT_PENALTIES else _last_day(served, law.period("suit", served), calendar)
    return RemedyDates(served, review, suit)


def remedy_text(document: Document, law: Law, calendar: Calendar) -> str:
    """Say until when there are remedies, and what their days rest on; empty where there are none."""
    dates = remedy_dates(document, law, calendar)
    if dates is None:
        return ""
    if dates.suit is None:
        days = law.period("suit_after_review", dates.served).count
        then = f"须先复议；对复议决定不服的，收到复议决定书之日起{days}日内起诉"
    else:
        then = f"起诉期至 {show_day(dates.suit)}"
    warning = calendar_warning(calendar, dates.review, dates.suit or dates.review)
    return f"复议期至 {show_day(dates.review)}，{then}" + (f"（{warning.rstrip('。')}）" if warning else "")


def remedies_of(work: OpenInspection, document: Document) -> str:
    """Say the same by the law and the calendar of the workspace, and where these cannot be read, why not."""
    try:
        return remedy_text(document, law_of(work.workspace), work.workspace.calendar)
    except InspectError as error:
        return f"期限没有推算出来：{error}"


def _served_on(service: Service, law: Law, calendar: Calendar) -> date:
    """Return the day it counts as served; one announced only once the announcement has stood its time."""
    day = service.at.date()
    return _last_day(day, law.period("announced", day), calendar) if service.way == "announced" else day


def _last_day(start: date, period: Period, calendar: Calendar) -> date:
    return last_day(start, period.count, period.unit, calendar, moved=period.moved)

"""Periods: so many days, working days or months, of which the first day is not counted."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from inspect_tui.inspection.calendar import Calendar

PeriodUnit = Literal["days", "working_days", "months"]


def last_day(start: date, count: int, unit: PeriodUnit, calendar: Calendar, *, moved: bool = False) -> date:
    """Return the last day of a period (行政处罚法第八十五条、行政复议法第八十八条、民事诉讼法第八十五条).

    Args:
        start: the day from which it runs, which is not counted; of no days it is the last one too.
        calendar: the working days.
        moved: whether a last day on which nobody works gives way to the next working day.
    """
    day = _counted(start, count, unit, calendar)
    return day if not moved or calendar.is_working_day(day) else next(calendar.working_days_after(day))


def _counted(start: date, count: int, unit: PeriodUnit, calendar: Calendar) -> date:
    if unit == "months":
        return _months_later(start, count)
    if unit == "days":
        return start + timedelta(days=count)
    return next(islice(calendar.working_days_after(start), count - 1, None)) if count else start


def _months_later(day: date, count: int) -> date:
    """Return the same day of a later month, or the last one of a month that has no such day."""
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))

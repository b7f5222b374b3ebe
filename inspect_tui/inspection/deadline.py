"""Deadlines: calendar days or working days from the visit, whose own day is not counted."""

from __future__ import annotations

from datetime import date, timedelta


def after_days(day: date, count: int) -> date:
    """Return the day that many calendar days later."""
    return day + timedelta(days=count)


def after_working_days(day: date, count: int) -> date:
    """Return the day that many working days later, holidays and make-up days as they were ordered."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    """Say whether people work on a day; in years whose holidays are not ordered yet only weekends are free."""
    from chinese_calendar import is_workday

    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5

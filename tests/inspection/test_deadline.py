"""A period runs from the day after; its last day is counted in days, working days or months, and may be moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection.calendar import NATIONAL, Calendar, YearDays
from inspect_tui.inspection.deadline import PeriodUnit, last_day
from tests.builders import TODAY

OFFICE = Calendar({2027: YearDays(frozenset({date(2027, 1, 1)}), frozenset({date(2027, 1, 3)}))})
STARTS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
COUNTS = st.integers(0, 200)
UNITS: st.SearchStrategy[PeriodUnit] = st.sampled_from(["days", "working_days", "months"])
CALENDARS = st.sampled_from([NATIONAL, OFFICE])


@pytest.mark.parametrize(
    ("days", "last"),
    [(0, date(2026, 11, 23)), (1, date(2026, 11, 24)), (15, date(2026, 12, 8)), (90, date(2027, 2, 21))],
)
def test_the_first_day_is_not_counted(days: int, last: date) -> None:
    assert last_day(TODAY, days, "days", NATIONAL) == last


@pytest.mark.parametrize(("days", "last"), [(0, date(2026, 11, 23)), (4, date(2026, 11, 27)), (5, date(2026, 11, 30))])
def test_working_days_leave_out_weekends(days: int, last: date) -> None:
    assert last_day(TODAY, days, "working_days", NATIONAL) == last


def test_working_days_leave_out_holidays_and_count_make_up_days() -> None:
    before, behind = date(2026, 9, 30), date(2026, 10, 8)

    assert last_day(before, 1, "working_days", NATIONAL) == behind
    assert last_day(behind, 2, "working_days", NATIONAL) == date(2026, 10, 10)


def test_working_days_go_by_the_calendar_of_the_office() -> None:
    new_years_eve = date(2026, 12, 31)

    assert last_day(new_years_eve, 1, "working_days", NATIONAL) == date(2027, 1, 1)
    assert last_day(new_years_eve, 1, "working_days", OFFICE) == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2026, 11, 23), 6, date(2027, 5, 23)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
    ],
)
def test_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(start: date, months: int, last: date) -> None:
    assert last_day(start, months, "months", NATIONAL) == last


@pytest.mark.parametrize(
    ("start", "count", "unit", "last"),
    [
        (date(2026, 8, 5), 60, "days", date(2026, 10, 8)),  # 4 October, a holiday
        (date(2026, 11, 7), 15, "days", date(2026, 11, 23)),  # a Sunday
        (date(2026, 9, 25), 15, "days", date(2026, 10, 10)),  # a Saturday that is worked stays
        (date(2026, 4, 3), 6, "months", date(2026, 10, 8)),  # 3 October
        (date(2026, 11, 20), 3, "days", date(2026, 11, 23)),
    ],
)
def test_a_last_day_nobody_works_on_gives_way_where_the_rule_says_so(
    start: date, count: int, unit: PeriodUnit, last: date
) -> None:
    assert last_day(start, count, unit, NATIONAL, moved=True) == last


def test_where_no_rule_says_so_the_last_day_stays() -> None:
    assert last_day(date(2026, 8, 5), 60, "days", NATIONAL) == date(2026, 10, 4)


@given(STARTS, COUNTS, CALENDARS)
def test_working_days_are_counted_one_by_one(start: date, count: int, calendar: Calendar) -> None:
    last = last_day(start, count, "working_days", calendar)

    assert sum(calendar.is_working_day(start + timedelta(days=n)) for n in range(1, (last - start).days + 1)) == count
    assert not count or calendar.is_working_day(last)


@given(STARTS, COUNTS, UNITS, CALENDARS, st.booleans())
def test_a_longer_period_ends_no_earlier(
    start: date, count: int, unit: PeriodUnit, calendar: Calendar, moved: bool
) -> None:
    last = last_day(start, count, unit, calendar, moved=moved)

    assert start <= last <= last_day(start, count + 1, unit, calendar, moved=moved)
    assert (last - start).days >= count


@given(STARTS, st.integers(0, 60), COUNTS, UNITS, CALENDARS, st.booleans())
def test_a_period_that_begins_later_ends_no_earlier(
    start: date, later: int, count: int, unit: PeriodUnit, calendar: Calendar, moved: bool
) -> None:
    last = last_day(start, count, unit, calendar, moved=moved)

    assert last <= last_day(start + timedelta(days=later), count, unit, calendar, moved=moved)


@given(STARTS, COUNTS, UNITS, CALENDARS)
def test_a_moved_last_day_is_the_next_on_which_people_work(
    start: date, count: int, unit: PeriodUnit, calendar: Calendar
) -> None:
    last = last_day(start, count, unit, calendar)
    moved = last_day(start, count, unit, calendar, moved=True)

    assert calendar.is_working_day(moved)
    assert not any(calendar.is_working_day(last + timedelta(days=n)) for n in range((moved - last).days))

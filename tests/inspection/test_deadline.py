"""Deadlines count from the day after the visit; working days leave out weekends and holidays as they were ordered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection.deadline import after_days, after_working_days, is_working_day
from tests.builders import TODAY


@pytest.mark.parametrize(
    ("days", "deadline"),
    [(0, date(2026, 11, 23)), (1, date(2026, 11, 24)), (15, date(2026, 12, 8)), (90, date(2027, 2, 21))],
)
def test_the_day_of_the_visit_is_not_counted(days: int, deadline: date) -> None:
    assert after_days(TODAY, days) == deadline


@pytest.mark.parametrize(
    ("days", "deadline"), [(0, date(2026, 11, 23)), (4, date(2026, 11, 27)), (5, date(2026, 11, 30))]
)
def test_working_days_leave_out_weekends(days: int, deadline: date) -> None:
    assert after_working_days(TODAY, days) == deadline


def test_a_national_holiday_is_no_working_day() -> None:
    assert not is_working_day(date(2026, 10, 1))


def test_in_a_year_not_ordered_yet_only_weekends_are_free() -> None:
    assert is_working_day(date(2099, 10, 1))
    assert not is_working_day(date(2099, 10, 3))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_a_deadline_in_working_days_is_one_and_never_earlier_than_in_calendar_days(day: date, count: int) -> None:
    deadline = after_working_days(day, count)

    assert deadline - day >= timedelta(days=count)
    assert not count or is_working_day(deadline)
    assert sum(is_working_day(day + timedelta(days=n)) for n in range(1, (deadline - day).days + 1)) == count

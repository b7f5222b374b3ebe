"""Working days are what was ordered for the country, what the office entered, and beyond that all but weekends."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import islice
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection.calendar import NATIONAL, Calendar, YearDays, calendar_warning

NEW_YEAR_2099 = YearDays(
    holidays=frozenset({date(2098, 12, 31), date(2099, 1, 1), date(2099, 1, 2)}), workdays=frozenset({date(2099, 1, 3)})
)
OFFICE = Calendar({2099: NEW_YEAR_2099})
DAYS = st.dates(date(2003, 1, 1), date(2101, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 10, 1), False),  # a Thursday
        (date(2026, 10, 10), True),  # a Saturday worked for it
        (date(2026, 11, 23), True),
        (date(2026, 11, 22), False),
    ],
)
def test_holidays_are_free_and_make_up_days_are_worked(day: date, works: bool) -> None:
    assert NATIONAL.is_working_day(day) is works


def test_in_a_year_not_known_only_weekends_are_free() -> None:
    assert NATIONAL.is_working_day(date(2099, 10, 1))
    assert not NATIONAL.is_working_day(date(2099, 10, 3))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2098, 12, 31), False),  # a Wednesday of the year before, which itself is not known
        (date(2098, 12, 30), True),
        (date(2099, 1, 1), False),
        (date(2099, 1, 3), True),  # a Saturday
        (date(2099, 1, 4), False),
        (date(2099, 1, 5), True),
    ],
)
def test_a_year_the_office_entered_is_counted_by(day: date, works: bool) -> None:
    assert OFFICE.is_working_day(day) is works


def test_the_december_before_is_free_although_the_country_ordered_otherwise() -> None:
    office = Calendar({2026: YearDays(frozenset({date(2025, 12, 31), date(2026, 1, 1)}))})

    assert NATIONAL.is_working_day(date(2025, 12, 31))
    assert not office.is_working_day(date(2025, 12, 31))
    assert not office.is_working_day(date(2025, 10, 1))


def test_the_office_comes_before_the_country() -> None:
    office = Calendar({2026: YearDays(frozenset({date(2026, 11, 23)}))})

    assert not office.is_working_day(date(2026, 11, 23))
    assert office.is_working_day(date(2026, 10, 1))


def test_the_years_known_are_those_of_the_country_and_of_the_office() -> None:
    assert [NATIONAL.is_known(year) for year in (2003, 2004, 2026, 2099)] == [False, True, True, False]
    assert OFFICE.is_known(2099)
    assert OFFICE.known_years() == [*NATIONAL.known_years(), 2099]
    assert OFFICE.unknown_years(date(2026, 12, 31), date(2026, 12, 31)) == []
    assert OFFICE.unknown_years(date(2097, 5, 1), date(2100, 1, 1)) == [2097, 2098, 2100]


def test_a_year_that_is_not_known_is_said() -> None:
    start = date(2098, 12, 1)

    assert calendar_warning(OFFICE, start, date(2099, 12, 31)) == (
        "2098年的放假调休安排还没有登记，工作日只按周末推算；可用 holidays add 登记。"
    )
    assert calendar_warning(OFFICE, start, date(2100, 1, 1)).startswith("2098年、2100年的放假调休")
    assert calendar_warning(NATIONAL, date(2026, 1, 1), date(2026, 12, 31)) == ""


@given(DAYS, st.integers(1, 300))
def test_the_working_days_behind_a_day_are_all_there_are(day: date, count: int) -> None:
    following = list(islice(OFFICE.working_days_after(day), count))

    span = (following[-1] - day).days
    assert following == [one for n in range(1, span + 1) if OFFICE.is_working_day(one := day + timedelta(days=n))]


@given(st.dates(date(2004, 1, 1), date(2026, 12, 31)))
def test_the_country_is_as_its_library_says(day: date) -> None:
    from chinese_calendar import is_workday

    assert NATIONAL.is_working_day(day) == is_workday(day)


def test_the_library_is_not_read_before_somebody_counts() -> None:
    code = "import sys, inspect_tui.inspection.finding; sys.exit('chinese_calendar' in sys.modules)"

    assert run([sys.executable, "-c", code], check=False).returncode == 0

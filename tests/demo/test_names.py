"""Invented names and codes."""

from __future__ import annotations

from random import Random

from stdnum.cn import uscc

from inspect_tui.demo.chance import visit_days
from inspect_tui.demo.names import Names
from inspect_tui.demo.story import STORIES


def test_units__have_names_of_their_own_and_say_they_are_invented() -> None:
    names = Names(Random(1))
    units = [names.unit(story.business) for _ in range(20) for story in STORIES]

    assert len({unit.name for unit in units}) == len(units)
    assert all("虚构" in unit.name for unit in units)
    assert all(uscc.is_valid(unit.credit_code) for unit in units)
    assert all(unit.phone.startswith("139-0000-") for unit in units)


def test_visit_days__are_working_days_in_order_for_any_number() -> None:
    for count in (1, 12, 500):
        days = list(visit_days(count))
        assert len(days) == count
        assert days == sorted(days)
        assert all(day.weekday() < 5 for day in days)
        assert {day.year for day in days} == {2026}

"""What is said of a deadline counted in working days that reaches a year whose holidays are not known."""

from __future__ import annotations

from datetime import date

import pytest

from inspect_tui.inspection import calendar
from inspect_tui.inspection.calendar import YearDays
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.deadlines import deadline_warning
from inspect_tui.workflow.work import OpenInspection
from tests.builders import TODAY, begin_work

CRACK = "self_built.wall.crack"
"""To be mended in 10 working days."""


@pytest.fixture(autouse=True)
def _nothing_is_ordered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "national_years", dict)


@pytest.fixture
def wall(workspace: Workspace) -> OpenInspection:
    """An inspection of walls."""
    return begin_work(workspace, checklists=("self_built.wall",), facts={})


@pytest.mark.parametrize(
    ("item", "typed"), [(CRACK, "5个工作日"), ("", "5 个工作日内"), (CRACK, "2026-12-07"), (CRACK, "12月7日")]
)
def test_working_days_of_a_year_not_known_are_said(wall: OpenInspection, item: str, typed: str) -> None:
    assert deadline_warning(wall, item, typed) == (
        "2026年的放假调休安排还没有登记，工作日只按周末推算；可用 holidays add 登记。"
    )


@pytest.mark.parametrize(
    ("item", "typed"),
    [
        (CRACK, ""),
        (CRACK, "立即"),
        (CRACK, "15"),
        (CRACK, "2026-12-08"),
        (CRACK, "去年"),
        (CRACK, "十个工作日"),
        ("", "2026-12-07"),
        ("self_built.wall.exit", "2026-11-26"),
    ],
)
def test_of_other_deadlines_nothing_is_said(wall: OpenInspection, item: str, typed: str) -> None:
    assert deadline_warning(wall, item, typed) == ""


def test_of_a_year_that_is_known_nothing_is_said(wall: OpenInspection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "national_years", lambda: {TODAY.year: YearDays(frozenset({date(2026, 10, 1)}))})

    assert deadline_warning(wall, CRACK, "5个工作日") == ""
    assert deadline_warning(wall, CRACK, "60个工作日").startswith("2027年的放假调休")

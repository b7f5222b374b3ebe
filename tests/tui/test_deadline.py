"""Deadlines in working days: typed as such, and said where the holidays of a year are not known."""

from __future__ import annotations

from datetime import date

import pytest

from inspect_tui.inspection import calendar
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.tui.user import User, at_the_program

CRACK = "self_built.wall.crack"
WARNING = "2026年的放假调休安排还没有登记，工作日只按周末推算；可用 holidays add 登记。"


@pytest.fixture
def wall(workspace: Workspace) -> OpenInspection:
    """A finding to be mended in 10 working days."""
    work = begin_work(workspace, checklists=("self_built.wall",), facts={})
    work.answer(CRACK, "noncompliant", OPERATOR)
    return work


async def open_finding(user: User, work: OpenInspection) -> None:
    [finding] = work.inspection.findings.values()
    await user.opens(FindingScreen(work, finding))


async def test_a_year_not_known_is_said_until_the_deadline_is_no_longer_counted(
    wall: OpenInspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar, "national_years", dict)
    async with at_the_program(wall.workspace) as user:
        await open_finding(user, wall)
        assert user.prose == WARNING
        assert "2026年的放假调休安排还没有登记" in user.screen

        await user.fills({"deadline": "2026-12-08"})
        await user.settles()
        assert "放假调休" not in user.screen

        await user.fills({"deadline": "3个工作日"})
        await user.settles()
        assert "2026年的放假调休安排还没有登记" in user.screen


async def test_of_a_year_that_is_known_nothing_is_said(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await open_finding(user, wall)

        assert "放假调休" not in user.screen


async def test_working_days_may_be_typed(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await open_finding(user, wall)
        await user.fills({"deadline": "５个工作日"})
        await user.press("f10")

        [finding] = wall.inspection.findings.values()
        assert finding.deadline == date(2026, 11, 30)


async def test_a_damaged_file_of_holidays_is_said_at_home(workspace: Workspace) -> None:
    (workspace.root / "holidays.toml").write_bytes(b"[[")
    async with at_the_program(workspace) as user:
        assert "放假安排文件 holidays.toml 有错，没有改动它" in user.text_of("#warnings")

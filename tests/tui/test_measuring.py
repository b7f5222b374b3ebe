"""Measured values: entered by a key, judged by the program, and what only a chapter suggests."""

from __future__ import annotations

import pytest

from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.answer import MeasureScreen
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.widgets.form import FieldRow
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.tui.user import at_the_program

CRACK, EXIT = "self_built.wall.crack", "self_built.wall.exit"


@pytest.fixture
def wall(workspace: Workspace) -> OpenInspection:
    """An inspection of walls."""
    return begin_work(workspace, checklists=("self_built.wall",), facts={})


async def test_what_was_measured_is_judged_by_the_limit(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await user.opens(InspectScreen(wall))
        assert "裂缝宽度　限值 不大于 1.5 mm" in user.prose
        await user.press("４")
        assert user.is_at(MeasureScreen)
        await user.types("２．１")
        await user.press("f10")

        assert "已保存：实测 ２．１ mm，不符合（限值 不大于 1.5 mm）" in user.screen
        assert "裂缝宽度实测 2.1 mm（限值 不大于 1.5 mm）" in user.prose
        (finding,) = wall.inspection.findings.values()
        assert finding.details == "裂缝宽度实测 2.1 mm（限值 不大于 1.5 mm）"

        await user.press("4")
        await user.fills({"value": "1.5"})
        await user.press("f10")
        assert wall.inspection.answers[CRACK].measured == "1.5"
        assert wall.inspection.answers[CRACK].outcome == "compliant"
        assert wall.inspection.findings == {}


async def test_what_is_no_number_stays_in_the_window(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await user.opens(InspectScreen(wall))
        await user.press("4")
        await user.types("很宽")
        await user.press("f10")

        assert user.problem == "“很宽”不是数。裂缝宽度请填数字，单位 mm，例如 12.5。"
        assert wall.inspection.answers == {}


async def test_an_item_without_a_limit_is_judged_directly(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await user.opens(InspectScreen(wall))
        await user.press("down", "4")

        assert user.told == ["这一项没有要实测的量，请直接判定。"]


async def test_a_chapter_suggests_major_and_the_inspector_decides(wall: OpenInspection) -> None:
    async with at_the_program(wall.workspace) as user:
        await user.opens(InspectScreen(wall))
        await user.press("down", "2", "enter")

        assert user.is_at(FindingScreen)
        hint = user.app.screen.query(FieldRow).filter("*")
        assert any("可能构成：《示例用气规定》第6章" in row.field.hint for row in hint)
        (finding,) = wall.inspection.findings.values()
        assert not finding.major


async def test_over_an_unchecked_clause_a_document_is_issued_only_when_asked_once_more(wall: OpenInspection) -> None:
    wall.answer(EXIT, "noncompliant", OPERATOR)
    async with at_the_program(wall.workspace) as user:
        await user.opens(SummaryScreen(wall))
        await user.press("f5")
        assert user.is_at(ChecksScreen)
        assert "第1项问题的依据待核" in user.screen
        await user.press("escape")
        assert wall.inspection.documents == {}

        await user.press("f5", "f10", "f10")
        assert len(wall.inspection.documents) == 1

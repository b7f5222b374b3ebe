"""From the summary an inspection is moved to newer checklists, after a look at what changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspect_tui.inspection.record import Answer, Conclusion
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.move import MoveScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, make_workspace
from tests.issuing import issue_document
from tests.newer import RULES, TRAINING, VALVE, newer_library
from tests.store.conftest import FailingDisk
from tests.tui.user import at_the_program

NOTHING = "这次检查用的检查表都没有适用的新版本。"


@pytest.fixture
def updated(work: OpenInspection, tmp_path: Path) -> OpenInspection:
    """An inspection whose checklist was updated since it began."""
    work.answer(RULES, "compliant", OPERATOR)
    work.answer(TRAINING, "compliant", OPERATOR, "看过证书")
    work.workspace.close()
    workspace = make_workspace(work.workspace.root, newer_library(tmp_path / "newer"))
    return OpenInspection(workspace, work.inspection.id)


def version(work: OpenInspection) -> int:
    """Return the version on the disk."""
    return OpenInspection(work.workspace, work.inspection.id).inspection.visit.checklists[0].version


async def test_what_changes_is_shown_and_the_careful_answer_is_ready(updated: OpenInspection) -> None:
    async with at_the_program(updated.workspace) as user:
        await user.opens(SummaryScreen(updated))
        await user.press("ctrl+n")
        assert user.is_at(MoveScreen)
        assert "第 3 版换成第 4 版" in user.text_of("Preview Prose")
        assert f"{TRAINING}　操作人员是否经过培训？　已记：符合" in user.text_of("Preview Prose")
        assert "已有的结果、备注、问题和证据都保留" in user.text_of("#question")
        await user.press("enter")

        assert user.is_at(SummaryScreen)
        assert version(updated) == 3


@pytest.mark.parametrize("keys", [("down", "enter"), ("2",), ("２",)])
async def test_agreed_to_it_is_moved_and_every_answer_is_kept(updated: OpenInspection, keys: tuple[str, ...]) -> None:
    before = updated.inspection.answers
    async with at_the_program(updated.workspace) as user:
        await user.opens(InspectScreen(updated))
        await user.press("f8", "ctrl+n", *keys)

        assert user.text_of("#status") == "已保存：《示例厨房用气检查表》第 3 版换成第 4 版"
        assert "【已不在检查表中 1 项】" in user.prose
        assert f"符合　{TRAINING}　操作人员是否经过培训？　备注：看过证书" in user.prose
        await user.press("escape")
        shown = user.app.screen.query_one(ItemList).shown
        assert VALVE in shown
        assert TRAINING not in shown

    assert version(updated) == 4
    assert updated.inspection.answers == before


@pytest.mark.parametrize("key", ["escape", "1", "１"])
async def test_left_as_it_is_nothing_changes(updated: OpenInspection, key: str) -> None:
    async with at_the_program(updated.workspace) as user:
        await user.opens(SummaryScreen(updated))
        await user.press("ctrl+n", key)

        assert user.is_at(SummaryScreen)
    assert version(updated) == 3


async def test_the_changes_scroll_while_the_question_stays(updated: OpenInspection) -> None:
    async with at_the_program(updated.workspace) as user:
        await user.opens(MoveScreen([f"第 {number} 行" for number in range(100)], "换成新版本吗？"))
        assert "第 0 行" in user.screen
        await user.press("right", "pagedown")
        assert "第 0 行" not in user.screen
        assert "换成新版本吗？" in user.screen
        assert "1 先不换" in user.screen
        await user.press("left", "pageup")
        assert "第 0 行" in user.screen


async def test_an_ended_inspection_with_documents_is_asked_about_with_what_follows(updated: OpenInspection) -> None:
    updated.conclude(Conclusion(NOW), OPERATOR)
    issue_document(updated, "inspection_record", OPERATOR)
    async with at_the_program(updated.workspace) as user:
        await user.opens(SummaryScreen(updated))
        await user.press("ctrl+n")
        question = user.text_of("#question")
        assert "这次检查已结束，新增的项会成为未检查。" in question
        assert "已与记录不一致" in question
        await user.press("2")

        assert "已与记录不一致" in user.screen


async def test_without_a_newer_version_it_is_said(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("ctrl+n")

        assert user.told == [NOTHING]
        assert user.is_at(SummaryScreen)


async def test_where_only_looking_is_allowed_it_is_said(updated: OpenInspection) -> None:
    locations = Locations.named(updated.workspace.root)
    with Workspace(locations, updated.workspace.library, writing=False) as looking:
        async with at_the_program(looking) as user:
            await user.opens(SummaryScreen(OpenInspection(looking, updated.inspection.id)))
            await user.press("ctrl+n", "2")

            assert user.told == ["工作区是以只读方式打开的，没有改动。"]
    assert version(updated) == 3


async def test_a_disk_that_refuses_leaves_the_version_as_it_was(updated: OpenInspection, disk: FailingDisk) -> None:
    async with at_the_program(updated.workspace) as user:
        await user.opens(SummaryScreen(updated))
        await user.press("ctrl+n")
        disk.fill_up()
        await user.press("2")

        assert user.told[-1].startswith("没有保存：磁盘已满")
        disk.recover()
    assert updated.inspection.visit.checklists[0].version == 3
    assert updated.inspection.answers[RULES] == Answer("compliant")

"""Finding inspections at the home list: by words, by pinyin, by filters, while the index is still being made."""

from __future__ import annotations

import shutil

import pytest
from textual.widgets import DataTable, ProgressBar

from inspect_tui.inspection.record import Conclusion
from inspect_tui.store import room
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens import home
from inspect_tui.tui.screens.filters import FiltersScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, begin_work, make_unit
from tests.store.test_room import Usage
from tests.tui.user import User, at_the_program


def names(user: User) -> list[str]:
    table = user.app.screen.query_one(DataTable)
    return [str(table.get_row_at(at)[0]) for at in range(table.row_count)]


@pytest.fixture
def two(work: OpenInspection) -> Workspace:
    """A workspace with a restaurant, concluded, and a department store."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR, "龟裂")
    work.conclude(Conclusion(NOW), OPERATOR)
    begin_work(work.workspace, unit=make_unit(name="百货大楼"), checklists=("venue_fire.hall",), facts={})
    return work.workspace


async def test_initials_find_and_where_they_hit_is_shown(two: Workspace) -> None:
    async with at_the_program(two) as user:
        await user.press("f3")
        await user.types("jlie")

        assert names(user) == ["好再来饭店"]
        assert user.text_of("#hit") == "问题　连接软管老化（或破损） 龟裂"

        await user.press("escape")
        assert names(user) == ["百货大楼", "好再来饭店"]
        assert not user.app.screen.query_one("#hit").has_class("-shown")


async def test_filters_narrow_the_list_until_they_are_cleared(two: Workspace) -> None:
    async with at_the_program(two) as user:
        await user.press("f4")
        assert user.is_at(FiltersScreen)
        await user.fills({"sector": "gas", "state": "concluded", "since": "11.1", "unsynced": True})
        await user.press("f10")

        assert user.is_at(HomeScreen)
        assert names(user) == ["好再来饭店"]
        told = "筛选：城镇燃气、2026年11月1日起、已结束、未同步（共 1 次，Esc 显示全部）"
        assert told.replace("城镇燃气、", "") in user.text_of("#warnings").replace("燃气、", "").replace("城镇", "")

        await user.press("escape")
        assert names(user) == ["百货大楼", "好再来饭店"]


async def test_filters_that_cannot_hold_are_refused(two: Workspace) -> None:
    async with at_the_program(two) as user:
        await user.press("f4")
        await user.fills({"since": "2026-11-20", "until": "2026-11-1"})
        await user.press("f10")

        assert user.problem == "结束日期早于开始日期，请改正。"


async def test_while_the_index_is_made_a_bar_shows_how_far_it_is(
    two: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "_WORTH_A_BAR", 2)
    monkeypatch.setattr(home, "_BETWEEN_REPAINTS", 0)
    shown: list[dict[str, float]] = []
    show = ProgressBar.update

    def note(bar: ProgressBar, **changes: float) -> None:
        shown.append(changes)
        show(bar, **changes)

    monkeypatch.setattr(ProgressBar, "update", note)
    async with at_the_program(two) as user:
        assert {"total": 2, "progress": 2} in shown
        assert names(user) == ["百货大楼", "好再来饭店"]
        assert not user.app.screen.query_one(ProgressBar).has_class("-shown")


async def test_little_room_is_warned_of_on_every_screen_as_long_as_it_lasts(
    two: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(room.LITTLE * 9, 0, room.LITTLE - 1))
    async with at_the_program(two) as user:
        assert user.text_of("#notice") == "磁盘只剩 99 MB，请清理或备份后换盘"
        await user.press("enter", "1")
        assert user.text_of("#notice") == "磁盘只剩 99 MB，请清理或备份后换盘"
        monkeypatch.undo()
        await user.press("2")
        assert user.text_of("#notice") == ""


async def test_with_too_little_room_none_begins(two: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(room.LITTLE * 9, 0, room.LEAST - 1))
    async with at_the_program(two) as user:
        await user.press("f2")

        assert user.is_at(HomeScreen)
        assert user.told == [
            "磁盘只剩 19 MB，没有开始新的检查。已保存的内容完好，进行中的检查可以继续；请先清理磁盘，再开始新的检查。"
        ]


async def test_a_damaged_file_is_offered_to_be_restored(two: Workspace) -> None:
    path = next((two.root / "inspections").glob("*/*.json"))
    path.write_bytes(path.read_bytes()[:-9])
    async with at_the_program(two) as user:
        assert "doctor --repair 恢复" in user.text_of("#warnings")

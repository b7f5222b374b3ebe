"""From the home list the ledger of what is listed is written."""

from __future__ import annotations

import errno

from openpyxl import load_workbook

from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work, make_finding, make_unit
from tests.store.conftest import FailingDisk
from tests.tui.user import at_the_program

NAME = "隐患台账_2026-11-23.xlsx"


def found(workspace: Workspace, unit: str) -> None:
    work = begin_work(workspace, unit=make_unit(name=unit))
    work.save_finding(make_finding(unit), OPERATOR)


async def test_the_ledger_of_what_was_searched_is_written_and_its_path_is_shown(workspace: Workspace) -> None:
    found(workspace, "百货大楼")
    found(workspace, "好再来饭店")
    async with at_the_program(workspace) as user:
        await user.press("f3")
        await user.types("百货")
        await user.press("enter", "f7")

        path = workspace.locations.exports / NAME
        assert await user.sees(lambda: user.is_at(TextScreen))
        assert str(path) in user.prose
        assert "检查 1 次，隐患 1 条。" in user.prose
        await user.press("escape")
        assert user.is_at(HomeScreen)

    book = load_workbook(path)
    assert [row[4] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)] == ["百货大楼"]
    assert "查找“百货”" in {row[1] for row in book["说明"].iter_rows(values_only=True)}


async def test_a_disk_that_refuses_is_told(work: OpenInspection, disk: FailingDisk) -> None:
    async with at_the_program(work.workspace) as user:
        disk.fail("replace", errno.ENOSPC)
        await user.press("f7")

        assert await user.sees(lambda: any("磁盘已满" in message for message in user.told))
        assert user.is_at(HomeScreen)
        disk.recover()


async def test_its_key_stands_in_the_footer_beside_all_others(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        footer = user.screen.rstrip().split("\n")[-1]

    assert all(name in footer for name in ("帮助", "新检查", "查找", "筛选", "法规库", "台账", "设置", "操作人"))

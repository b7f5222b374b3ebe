"""The home list: what it shows of each inspection, how it is searched, and what must not be overlooked."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import DataTable

from inspect_tui.checklist import Library, load_library
from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, Conclusion
from inspect_tui.store.inspections import OpenStep, Summary
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens import home_rows
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, FixedClock, begin_work, make_unit, make_workspace
from tests.issuing import issue_document
from tests.tui.user import User, at_the_program


def rows(user: User) -> list[list[str]]:
    table = user.app.screen.query_one(DataTable)
    return [[str(cell) for cell in table.get_row_at(at)] for at in range(table.row_count)]


async def test_a_row_tells_unit_date_sector_progress_findings_and_documents(work: OpenInspection) -> None:
    work.answer("gas.kitchen.alarm", "noncompliant", OPERATOR)
    work.conclude(Conclusion(NOW), OPERATOR)
    for kind in ("inspection_record", "rectification_order"):
        issue_document(work, kind, OPERATOR)
    begin_work(
        work.workspace,
        unit=make_unit(name="百货大楼"),
        checklists=("venue_fire.hall", "gas.kitchen"),
        entered_later=True,
    )
    begin_work(work.workspace, unit=make_unit(name="关门的店"), checklists=(), outcome="closed")
    async with at_the_program(work.workspace) as user:
        assert rows(user) == [
            ["关门的店", "26-11-23", "", "-", "0", "-", "关门"],
            ["百货大楼", "26-11-23补", "燃气消防", "0/8", "0", "-", "进行中"],
            ["好再来饭店", "26-11-23", "燃气", "1/6", "1 重1", "2份缺打印", "已结束"],
        ]
        line = next(line for line in user.screen.split("\n") if "好再来饭店" in line)
        assert "2份缺打印  已结束" in line


def test_everything_has_a_short_name_for_the_list() -> None:
    assert home_rows.SECTORS.keys() == SECTOR_NAMES.keys()
    assert home_rows.OUTCOMES.keys() == VISIT_OUTCOME_NAMES.keys() - {"inspected"}


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ([], "检记责改"),
        ([("rectification_order", "service"), ("rectification_order", "scan")], "责改缺送达"),
        ([("inspection_record", "scan"), ("rectification_order", "service")], "责改缺送达"),
        ([("inspection_record", "scan"), ("rectification_order", "scan")], "2份缺扫描"),
    ],
)
def test_what_is_missing_next_about_the_paper_is_said_until_nothing_is(missing: Any, told: str) -> None:
    steps = tuple(OpenStep(*one) for one in missing)
    documents = ("inspection_record", "rectification_order")
    row = Summary("i-1", "甲", (), "2026-11-23T09:30", "inspected", documents=documents, open_steps=steps)

    assert home_rows.cells(row)[5] == told
    width = dict(home_rows.COLUMNS)["文书"]
    assert home_rows.fitted(told, width).plain.strip() == told


async def test_at_most_200_rows_are_shown_and_the_rest_is_found_by_search(
    workspace: Workspace, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspect_tui.store.disk.os.fsync", lambda descriptor: None)
    for number in range(203):
        begin_work(workspace, unit=make_unit(name=f"商铺{number:03}"))
        clock.advance(minutes=1)
    async with at_the_program(workspace) as user:
        assert [row[0] for row in rows(user)] == [f"商铺{number:03}" for number in range(202, 2, -1)]
        assert "只显示 200 次，共 203 次；其余请用 F3 查找或 F4 筛选。" in user.screen

        await user.press("f3")
        await user.types("００１")
        assert [row[0] for row in rows(user)] == ["商铺001"]
        await user.press("enter", "enter")
        assert user.is_at(InspectScreen)
        await user.press("escape", "escape")
        assert await user.sees(lambda: len(rows(user)) == 200)


async def test_a_search_without_success_says_how_to_go_on(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.press("f3")
        await user.types("没有")
        assert rows(user) == []
        assert "没有找到。Esc 显示全部。" in user.screen
        await user.press("escape")
        assert len(rows(user)) == 1


async def test_a_damaged_file_is_named_and_everything_else_works(work: OpenInspection) -> None:
    damaged = begin_work(work.workspace, unit=make_unit(name="百货大楼")).stream.path
    damaged.write_bytes(b"{ damaged")
    async with at_the_program(work.workspace) as user:
        assert [row[0] for row in rows(user)] == ["好再来饭店"]
        assert f"打不开 {damaged.name}" in user.screen
        await user.press("enter", "1")
        work.reload()
        assert len(work.inspection.answers) == 1

    assert damaged.read_bytes() == b"{ damaged"


async def test_a_file_damaged_while_it_is_listed_does_not_open(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        work.stream.path.write_bytes(b"{")
        await user.press("enter")

        assert user.is_at(HomeScreen)
        assert len(user.told) == 1


async def test_a_workspace_held_by_another_process_can_only_be_read(work: OpenInspection, library: Library) -> None:
    with make_workspace(work.workspace.root, library, settings=None) as second:
        async with at_the_program(second) as user:
            assert "只能查看" in user.screen.split("\n")[0]
            assert "工作区正由" in user.text_of("#warnings")
            await user.press("f2")
            assert user.is_at(HomeScreen)
            assert "这里只能查看" in user.told[0]
            await user.press("enter", "1")
            assert "工作区正由" in user.text_of("#failure")

    work.reload()
    assert work.inspection.answers == {}


async def test_a_concluded_inspection_opens_at_its_summary(work: OpenInspection) -> None:
    work.conclude(Conclusion(NOW), OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.press("enter")
        assert user.is_at(SummaryScreen)
        await user.press("escape")
        assert user.is_at(InspectScreen)


async def test_the_list_comes_back_to_the_inspection_one_was_at(workspace: Workspace) -> None:
    for name in ("甲店", "乙店", "丙店"):
        begin_work(workspace, unit=make_unit(name=name))
    async with at_the_program(workspace) as user:
        await user.press("down", "enter", "escape")
        assert user.app.screen.query_one(DataTable).cursor_row == 1
    async with at_the_program(workspace) as user:
        assert user.app.screen.query_one(DataTable).cursor_row == 1


async def test_checklists_with_errors_are_told(tmp_path: Path, workspace: Workspace, library: Library) -> None:
    (tmp_path / "gas").mkdir()
    (tmp_path / "gas" / "broken.toml").write_text("id = 1", encoding="utf-8")
    with make_workspace(tmp_path / "w", load_library(tmp_path, library)) as opened:
        async with at_the_program(opened) as user:
            assert "没有载入：gas/broken.toml" in user.text_of("#warnings")


async def test_garbage_is_collected_once_the_first_screen_is_seen(work: OpenInspection) -> None:
    gc.disable()
    async with at_the_program(work.workspace):
        assert gc.isenabled()

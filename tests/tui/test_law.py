"""The law (法规库): what is in force is seen at a glance, and everything that rests on it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input, OptionList

from inspect_tui.checklist import Library
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.law import LawScreen
from inspect_tui.tui.screens.text import TextScreen
from tests.builders import CHINA, FixedClock, make_workspace
from tests.tui.user import User, at_the_program

SIZES = [(80, 24), (100, 30), (160, 48)]


@pytest.fixture
def many_items(tmp_path: Path, library: Library) -> Iterator[Workspace]:
    """A workspace with a list of 60 items that all cite one law."""
    hall = library.edition("venue_fire.hall")
    first = hall.checklist.sections[0].items[0]
    items = tuple(
        msgspec.structs.replace(first, id=f"{first.id}-{n}", text=f"第 {n} 处出口是否畅通？") for n in range(1, 61)
    )
    section = msgspec.structs.replace(hall.checklist.sections[0], items=items)
    checklist = msgspec.structs.replace(hall.checklist, sections=(section,))
    editions = {checklist.id: msgspec.structs.replace(hall, checklist=checklist)}
    with make_workspace(tmp_path / "many", Library(editions, library.instruments, library.facts)) as opened:
        yield opened


def row(user: User, name: str) -> str:
    """Return the line of an instrument as it is seen."""
    return next(line for line in user.screen.splitlines() if name in line).split("│")[0].rstrip()


@pytest.mark.parametrize("size", SIZES)
async def test_repealed_and_unchecked_are_seen_before_the_name(workspace: Workspace, size: tuple[int, int]) -> None:
    async with at_the_program(workspace, size) as user:
        await user.press("f6")

        assert user.is_at(LawScreen)
        assert row(user, "示例令第1号").split() == ["示例安全法", "示例令第1号"]
        assert row(user, "示例令第2号").split() == ["已废止", "待核", "示例用气规定", "示例令第2号"]
        assert row(user, "示例令第9号").split() == ["待核", "示例用气规定", "示例令第9号"]
        assert "共 4 件：已废止 1 件，待核 2 件" in user.screen


async def test_what_is_not_in_force_yet_is_seen_too(workspace: Workspace, clock: FixedClock) -> None:
    clock.now = datetime(2026, 1, 5, 9, tzinfo=CHINA)
    async with at_the_program(workspace) as user:
        await user.press("f6")

        assert row(user, "示例令第9号").split()[0] == "未施行"
        assert row(user, "示例令第2号").split()[0] == "将废止"


async def test_the_pane_follows_the_highlighted_line(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f6")
        assert "《示例安全法》" in user.prose
        assert "是否建立用气安全制度？  依据 第五条" in user.prose
        await user.press("end")

        assert "《示例重大隐患判定标准》" in user.prose
        assert "是否安装可燃气体报警装置？  判定 第四条（一）" in user.prose


async def test_the_search_answers_every_key__and_enter_leads_to_what_was_found(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f6", "f3")
        await user.types("yongqi 第十一条")

        assert [option.id for option in user.app.screen.query_one("#laws", OptionList).options] == ["sample-rules"]
        assert "《示例用气规定》" in user.prose
        assert "共 1 件：待核 1 件" in user.screen
        await user.press("enter")
        assert user.app.focused is user.app.screen.query_one("#laws")


async def test_where_nothing_is_found_that_is_said__and_escape_shows_everything_again(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f6", "f3")
        await user.types("海商法")
        assert user.prose == "没有找到。"
        await user.press("enter", "enter")
        assert user.is_at(LawScreen)
        await user.press("escape")
        assert user.app.screen.query_one("#search", Input).value == ""
        assert "共 4 件" in user.screen
        await user.press("escape")
        assert user.is_at(HomeScreen)


async def test_a_long_list_of_items_scrolls_beside__and_enter_opens_all_of_it(many_items: Workspace) -> None:
    async with at_the_program(many_items) as user:
        await user.press("f6")
        assert "第 1 处出口是否畅通？" not in user.screen
        await user.press("right")
        assert "第 1 处出口是否畅通？" in user.screen
        await user.press("left")
        assert "《示例安全法》" in user.screen
        assert "还有 30 项，按回车看全部。" in user.prose
        assert "第 60 处出口" not in user.prose
        await user.press("enter")

        assert user.is_at(TextScreen)
        assert "引用它的检查项　60 项" in user.screen
        assert "第 60 处出口是否畅通？  依据 第二十条" in user.prose
        await user.press("end")
        assert "第 60 处出口是否畅通？" in user.screen
        await user.press("escape")
        assert user.is_at(LawScreen)


async def test_other_law_is_shown_from_its_beginning(many_items: Workspace) -> None:
    async with at_the_program(many_items) as user:
        await user.press("f6", "right", "right", "down", "up")

        assert "《示例安全法》" in user.screen


async def test_hostile_titles_are_shown_as_they_stand(tmp_path: Path, library: Library) -> None:
    law = msgspec.structs.replace(library.instruments["sample-law"], title="[red]法[/]", note="[/link] \\[x]")
    hostile = Library(library.editions, library.instruments | {"sample-law": law}, library.facts)
    with make_workspace(tmp_path / "hostile", hostile) as opened:
        async with at_the_program(opened) as user:
            await user.press("f6")

            assert row(user, "示例令第1号").split() == ["[red]法[/]", "示例令第1号"]
            assert "注意　[/link] \\[x]" in user.prose

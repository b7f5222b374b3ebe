"""Ticks: set and unset by a space of either width, and shown by a sign."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import OptionList

from inspect_tui.tui.widgets.tick import Tick, TickList


class Page(App[None]):
    """A page with ticks."""

    def compose(self) -> ComposeResult:
        yield Tick("[b]已出示", False, id="tick")
        yield TickList({"gas": "燃气", "fire": "[red]消防"}, id="ticks")
        yield Tick("末项", True, id="last")


def prompts(page: Page) -> list[str]:
    ticks = page.query_one(OptionList)
    return [str(ticks.get_option_at_index(at).prompt) for at in range(ticks.option_count)]


@pytest.mark.parametrize("space", ["space", "ideographic_space"])
async def test_a_space_of_either_width_sets_a_tick_and_takes_it_back(space: str) -> None:
    page = Page()
    async with page.run_test() as pilot:
        tick = page.query_one("#tick", Tick)
        assert (tick.value, str(tick.render())) == (False, "☐ [b]已出示")
        await pilot.press(space)
        assert (tick.value, str(tick.render())) == (True, "☑ [b]已出示")
        await pilot.press(space)
        assert not tick.value


@pytest.mark.parametrize("space", ["space", "ideographic_space"])
async def test_several_of_a_list_are_chosen_in_the_order_of_the_list(space: str) -> None:
    changes: list[tuple[str, ...]] = []

    def hear(message: Message) -> None:
        if isinstance(message, TickList.Changed) and message.chosen not in changes:
            changes.append(message.chosen)

    page = Page()
    async with page.run_test(message_hook=hear) as pilot:
        ticks = page.query_one(TickList)
        ticks.focus()
        await pilot.press("end", space, "home", space)
        assert prompts(page) == ["☑ 燃气", "☑ [red]消防"]
        await pilot.press(space)
        assert ticks.chosen == ("fire",)

    assert changes == [("fire",), ("gas", "fire")]


async def test_enter_and_the_arrows_go_on_to_the_next_field() -> None:
    page = Page()
    async with page.run_test() as pilot:
        await pilot.press("enter")
        assert page.focused is page.query_one("#ticks")
        await pilot.press("enter")
        assert page.focused is page.query_one("#last")
        page.query_one("#ticks").focus()
        await pilot.press("down", "down")
        assert page.focused is page.query_one("#last")
        page.query_one("#ticks").focus()
        await pilot.press("home", "up")
        assert page.focused is page.query_one("#tick")


async def test_the_mouse_ticks_too() -> None:
    page = Page()
    async with page.run_test() as pilot:
        await pilot.click("#last")
        await pilot.click("#ticks", offset=(3, 1))

        assert not page.query_one("#last", Tick).value
        assert page.query_one(TickList).chosen == ("fire",)

"""A terminal smaller than 80 by 24 asks to be enlarged, and what was typed is there afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspect_tui.checklist import Library
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.begin import BeginScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.too_small import TooSmallScreen
from tests.builders import make_workspace
from tests.tui.user import SMALLEST, at_the_program


@pytest.fixture
def fresh(tmp_path: Path, library: Library) -> Iterator[Workspace]:
    """A workspace as on a first run."""
    with make_workspace(tmp_path / "fresh", library, settings=None) as opened:
        yield opened


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (79, 23), (20, 5)])
async def test_it_asks_to_be_enlarged_and_comes_back_with_what_was_typed(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.types("福满楼")
        await user.resizes(*size)
        assert user.is_at(TooSmallScreen)
        assert f"窗口太小：现在 {size[0]}×{size[1]}，请放大到 80×24 以上。" in user.text_of("Static")
        await user.press("f10", "escape", "1")

        await user.resizes(*SMALLEST)
        assert user.is_at(BeginScreen)
        assert user.row("unit.name").value == "福满楼"
        assert user.app.focused is user.row("unit.name").control


async def test_growing_by_steps_and_shrinking_again_is_followed(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        for size, kind in (
            ((60, 20), TooSmallScreen),
            ((70, 20), TooSmallScreen),
            ((160, 48), HomeScreen),
            ((79, 48), TooSmallScreen),
            ((80, 24), HomeScreen),
        ):
            await user.resizes(*size)
            assert user.is_at(kind)


async def test_a_first_start_in_a_small_terminal_goes_on_when_it_is_enlarged(fresh: Workspace) -> None:
    async with at_the_program(fresh, (60, 20)) as user:
        assert user.is_at(TooSmallScreen)
        await user.resizes(*SMALLEST)
        assert user.is_at(SettingsScreen)
        await user.press("escape")
        assert user.is_at(HomeScreen)

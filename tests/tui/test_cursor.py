"""The terminal's cursor stands in the field one types in: windows of input methods open beside it."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.workflow.work import OpenInspection
from tests.tui.user import User, at_the_program


def cursor_is_in_the_field(user: User) -> bool:
    field = user.app.focused
    assert isinstance(field, Input | TextArea)
    return field.region.contains_point(user.app.cursor_position)


@pytest.mark.parametrize("keys", [["escape", "f3"], ["escape", "f2"], ["f2"], ["f9"]])
async def test_it_is_there_as_soon_as_a_field_has_the_focus(workspace: Workspace, keys: list[str]) -> None:
    workspace.save_settings(Settings())
    async with at_the_program(workspace) as user:
        await user.press(*keys)

        assert await user.sees(lambda: cursor_is_in_the_field(user))


async def test_it_is_in_the_search_that_opens(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f3")

        assert cursor_is_in_the_field(user)


async def test_it_follows_a_form_that_scrolls(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(work))
        for _ in range(3):
            await user.press("up")
            assert await user.sees(lambda: cursor_is_in_the_field(user))
        assert user.form.query_one(".fields").scroll_y > 0

"""Whatever people paste is kept and shown as it is; what cannot be stored is replaced, and that is said."""

from __future__ import annotations

import re

import pytest
from textual.widgets import DataTable

from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.staff_forms import AgencyForm
from inspect_tui.tui.widgets.top_bar import TopBar
from inspect_tui.workflow.choosing import inspection_ids
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.tui.user import User, at_the_program

HOSTILE = {
    "markup": "[red]x[/red][/] [@click=app.quit]y[/] [b",
    "rare characters": "𠮷䶮饭店👩‍🍳" + "e\u0301" * 20,
    "from right to left": "مطعم \u202eabc",
    "10000 characters": "长" * 10_000,
    "escape sequences and controls": "a\x1b[31mb\x1b]0;t\x07c\x00d\x7fe\x9bf",
}
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def looks_safe(user: User) -> bool:
    """Say whether nothing on the screen could reach the terminal as a command, and every line fits."""
    return not CONTROLS.search(user.screen)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_a_pasted_name_is_kept_and_shown_everywhere(workspace: Workspace, text: str) -> None:
    name, replaced = clean_line(text)
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.pastes(text)
        assert looks_safe(user)
        await user.press("f4", " ", "f10")

        work = OpenInspection(workspace, inspection_ids(workspace)[0])
        assert work.inspection.visit.unit.name == name
        said = [f"有 {replaced} 个无法保存的控制字符已换成 �，其余原样保存。"] if replaced else []
        assert user.told == said
        assert user.is_at(InspectScreen)
        assert user.app.screen.query_one(TopBar).query_one("#place").render() == name
        assert looks_safe(user)
        await user.press("f8")
        assert f"单位　{name}" in user.prose
        assert looks_safe(user)
        await user.press("escape", "escape")
        [row] = user.app.screen.query_one(DataTable).rows.values()
        assert looks_safe(user)
        assert row.height == 1
        await user.press("f2")
        assert looks_safe(user)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_a_finding_is_shown_as_it_is(work: OpenInspection, text: str) -> None:
    stored = clean_line(text).text
    work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("enter")
        await user.pastes(text)
        await user.fills({"description": ""})
        await user.goes_to("description")
        await user.pastes(text)
        assert looks_safe(user)
        await user.press("f10")

        [finding] = work.inspection.findings.values()
        assert (finding.location, finding.description) == (stored, stored)
        assert f"{stored}：{stored}" in user.prose
        assert looks_safe(user)
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.press("f4")
        assert stored in user.prose
        assert looks_safe(user)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_names_of_agencies_inspectors_and_searches_are_no_commands(workspace: Workspace, text: str) -> None:
    name = clean_line(text).text
    async with at_the_program(workspace) as user:
        await user.press("f8", "f2")
        await user.pastes(text)
        await user.press("f10", "f3")
        await user.pastes(text)
        await user.press("f10", "end", "f7")
        assert looks_safe(user)
        await user.press("1", "escape", "f9", "end", "enter", "f3")
        await user.pastes(text)
        await user.settles()

        assert workspace.settings.agencies[-1].name == workspace.settings.inspectors[-1].name == name
        assert user.app.operator == name
        assert looks_safe(user)


async def test_lone_surrogates_cannot_come_from_a_terminal_but_do_not_crash_a_form(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.opens(AgencyForm())
        await user.fills({"name": "局\ud800"})
        await user.press("f10")

        assert workspace.settings.agencies[-1].name == "局�"
        assert user.told == ["有 1 个无法保存的控制字符已换成 �，其余原样保存。"]

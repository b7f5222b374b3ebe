"""Fields of a form: the arrows lead on through all of them, pasted text is cleaned, Ctrl+Z undoes typing."""

from __future__ import annotations

from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.staff_forms import AgencyForm
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.tui.user import User, at_the_program


def here(user: User) -> str:
    assert user.app.focused is not None
    return (user.app.focused.id or "").removeprefix("field-")


async def test_down_leads_through_every_kind_of_field_and_up_back(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, work.new_finding()))
        names = [field.name for field in user.form.fields()]
        walked = []
        for _ in names:
            walked.append(here(user))
            await user.press("down")
        assert walked == names

        await user.press("up")
        assert here(user) == "authority"
        await user.press("up")
        assert here(user) == "basis"


async def test_inside_a_text_of_several_lines_the_arrows_move_the_cursor(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, work.new_finding()))
        await user.goes_to("description")
        await user.types("甲")
        await user.press("enter")
        await user.types("乙")
        await user.press("up")
        assert here(user) == "description"
        await user.press("up")
        assert here(user) == "location"
        assert user.row("description").value == "甲\n乙"


async def test_choosing_what_was_chosen_already_goes_on_too(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(AgencyForm())
        await user.press("down", "　", "enter")

        assert here(user) == "region"
        assert user.row("kind").value == "emergency"


async def test_pasted_line_ends_become_spaces_on_one_line_and_stay_in_several(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, work.new_finding()))
        await user.pastes("后厨\r\n东墙\n")
        await user.goes_to("description")
        await user.pastes("甲\r\n乙")

        assert [user.row(name).value for name in ("location", "description")] == ["后厨 东墙", "甲\n乙"]
        assert user.told == []


async def test_what_cannot_be_stored_is_replaced_when_it_is_pasted_and_said(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, work.new_finding()))
        await user.pastes("a\x1b[31m\x00")
        await user.goes_to("description")
        await user.pastes("b\x9b")

        assert [user.row(name).value for name in ("location", "description")] == ["a�[31m�", "b�"]
        assert user.told == [f"有 {count} 个无法保存的控制字符已换成 �，其余原样保存。" for count in (2, 1)]


async def test_paste_replaces_what_is_selected(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, work.new_finding()))
        await user.types("后厨")
        await user.press("ctrl+shift+a")
        await user.pastes("前厅")

        assert user.row("location").value == "前厅"


async def test_undo_inside_a_field_undoes_typing_and_no_answer(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("1", "f3")
        await user.types("甲乙")
        await user.press("ctrl+z")
        assert user.app.screen.query_one("#search", Line).value == "甲"
        await user.press("ctrl+z", "ctrl+z", "ctrl+z")

        assert user.app.screen.query_one("#search", Line).value == ""
        assert work.inspection.answers["gas.kitchen.rules"].outcome == "compliant"


async def test_a_finding_is_withdrawn_also_from_inside_a_text(work: OpenInspection) -> None:
    work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, next(iter(work.inspection.findings.values()))))
        await user.press("down", "f7", "2")

        assert work.inspection.findings == {}

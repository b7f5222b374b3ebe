"""Who inspects: added, changed, removed, skipped and asked for again, and who is at the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.inspection.agency import Inspector
from inspect_tui.store.settings import load_settings
from inspect_tui.store.workspace import SETTINGS_FILE, Workspace
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.operator import OperatorScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.staff_forms import AgencyForm, CodeForm, InspectorForm
from inspect_tui.tui.screens.summary import SummaryScreen
from tests.builders import EMERGENCY_BUREAU, GAS_BUREAU, INSPECTORS, SETTINGS, begin_work, make_workspace
from tests.tui.user import at_the_program


@pytest.fixture
def fresh(tmp_path: Path, library: Library) -> Iterator[Workspace]:
    """A workspace as on a first run."""
    with make_workspace(tmp_path / "fresh", library, settings=None) as opened:
        yield opened


async def test_the_setup_is_asked_for_once_and_can_be_skipped(fresh: Workspace) -> None:
    async with at_the_program(fresh) as user:
        assert user.is_at(SettingsScreen)
        await user.press("escape")
        assert user.is_at(HomeScreen)
    async with at_the_program(fresh) as user:
        assert user.is_at(HomeScreen)


async def test_it_is_asked_for_again_when_a_document_needs_it(fresh: Workspace) -> None:
    work = begin_work(fresh, agency="", inspectors=())
    async with at_the_program(fresh) as user:
        await user.press("escape")
        await user.opens(SummaryScreen(work))
        await user.press("f5")
        assert user.is_at(ChecksScreen)
        assert "执法人员不足两名" in user.screen
        while "没有执法机关" not in user.prose:
            await user.press("down")
        await user.press("enter")
        assert user.is_at(SettingsScreen)
        await user.press("escape", "f10")
        assert user.is_at(IssueScreen)


async def test_an_agency_is_changed_and_keeps_its_id(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f8", "enter")
        assert user.is_at(AgencyForm)
        await user.fills({"phone": "12345", "kind": "housing"})
        await user.press("f10")

    changed = msgspec.structs.replace(GAS_BUREAU, phone="12345", kind="housing")
    assert load_settings(workspace.root / SETTINGS_FILE).agencies == (changed, EMERGENCY_BUREAU)


async def test_how_an_agency_numbers_is_chosen_and_what_the_form_does_not_show_is_kept(workspace: Workspace) -> None:
    agency = msgspec.structs.replace(GAS_BUREAU, kind_characters={"rectification_order": "责令"}, may_order=True)
    workspace.save_settings(msgspec.structs.replace(SETTINGS, agencies=(agency,)))
    async with at_the_program(workspace) as user:
        await user.press("f8", "enter")
        await user.fills({"numbering": "by_inspection"})
        await user.press("f10")

    changed = msgspec.structs.replace(agency, numbering="by_inspection")
    assert load_settings(workspace.root / SETTINGS_FILE).agencies == (changed,)


@pytest.mark.parametrize(
    ("values", "problem"), [({"name": " "}, "请填写机关全称。"), ({"name": "镇政府", "kind": ""}, "请选择机关类别。")]
)
async def test_an_agency_needs_a_name_and_a_kind(workspace: Workspace, values: dict[str, str], problem: str) -> None:
    async with at_the_program(workspace) as user:
        await user.opens(AgencyForm())
        await user.fills(values)
        await user.press("f10")

        assert (user.place, user.problem) == (AgencyForm, problem)


async def test_an_inspector_is_added_with_an_agency_and_a_name_of_their_own(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f8", "f3", "f10")
        assert user.problem == "请填写姓名。"
        await user.types("张安")
        await user.press("f10")
        assert user.problem == "已有名为“张安”的人员；同名的请加以区分。"
        await user.fills({"name": "赵平", "agency": EMERGENCY_BUREAU.id})
        await user.press("f10")

        assert load_settings(workspace.root / SETTINGS_FILE).inspectors == (
            *INSPECTORS,
            Inspector("赵平", agency=EMERGENCY_BUREAU.id),
        )
        assert "赵平  证号 未填  示例市应急管理局" in user.screen


async def test_an_inspector_is_changed_in_place(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f8", "end", "enter")
        assert user.is_at(InspectorForm)
        await user.fills({"certificate": "新0002"})
        await user.press("f10")

    assert [person.certificate for person in workspace.settings.inspectors] == ["示0001", "新0002"]


@pytest.mark.parametrize("key", ["delete", "f7"])
async def test_removing_asks_first(workspace: Workspace, key: str) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f8", "end", key, "enter")
        assert workspace.settings == SETTINGS
        await user.press(key, "2", "home", key, "2")

    assert load_settings(workspace.root / SETTINGS_FILE) == msgspec.structs.replace(
        SETTINGS, agencies=(EMERGENCY_BUREAU,), inspectors=INSPECTORS[:1]
    )


async def test_one_key_switches_the_operator(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        assert "未选操作人 (F9)" in user.screen
        await user.press("f9", "down", "enter")
        assert (user.app.operator, user.place) == ("李全", HomeScreen)
        assert "操作人 李全" in user.screen

        await user.press("f9", "f9", "escape")
        assert user.app.operator == "李全"
    async with at_the_program(workspace) as user:
        assert user.app.operator == "李全"


async def test_an_operator_who_is_not_listed_types_the_name(fresh: Workspace) -> None:
    work = begin_work(fresh, agency="", inspectors=())
    async with at_the_program(fresh) as user:
        await user.press("escape", "f9")
        assert user.is_at(OperatorScreen)
        await user.press("enter")
        await user.types("王协管")
        await user.press("enter", "enter", "1")

        work.reload()
        assert [event.by for event in work.stream.events] == ["张安", "王协管"]


async def test_the_check_code_is_printed_where_it_is_set(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.opens(SettingsScreen())
        await user.press("f5")
        assert user.is_at(CodeForm)
        await user.fills({"place": "header"})
        await user.press("f10")

        assert workspace.settings.check_code == "header"
        assert user.is_at(SettingsScreen)

"""Beginning a visit: known units, checklists and their facts, visits without a checklist, paper entered later."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from inspect_tui.checklist import Library, headers_of
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, Participant, VisitOutcome
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.begin import BeginScreen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.widgets.form import FieldRow
from inspect_tui.workflow.choosing import inspection_ids
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHINA, NOW, FixedClock, begin_work, make_unit
from tests.tui.user import User, at_the_program

LEGAL_CODE = "91110000600037341L"


def begun(workspace: Workspace) -> OpenInspection:
    """Open the newest inspection on the disk."""
    return OpenInspection(workspace, inspection_ids(workspace)[-1])


def facts_asked(user: User) -> list[str]:
    names = [row.field.name for row in user.form.query(FieldRow)]
    return [name.removeprefix("fact.") for name in names if name.startswith("fact.")]


async def test_a_known_unit_is_found_by_a_few_characters_and_taken_with_enter(workspace: Workspace) -> None:
    known = begin_work(workspace).inspection.visit
    begin_work(workspace, unit=make_unit(name="百货大楼", address="示例市新街2号"))
    async with at_the_program(workspace) as user:
        await user.press("f2")
        assert "百货大楼  示例市新街2号" in user.screen
        await user.types("平安路")
        assert "百货大楼" not in user.screen
        await user.press("down", "enter")
        assert user.row("unit.name").value == "好再来饭店"
        assert user.row("unit.address").value == "示例市平安路8号"
        await user.press("space", "f10")

        visit = begun(workspace).inspection.visit
        assert (visit.unit_id, visit.unit) == (known.unit_id, known.unit)
        assert len(workspace.units()) == 2


async def test_another_name_typed_over_a_known_unit_is_another_unit(workspace: Workspace) -> None:
    begin_work(workspace)
    async with at_the_program(workspace) as user:
        await user.press("f2", "down", "enter")
        await user.fills({"unit.name": "再来小吃店"})
        await user.press("space", "f10")

        assert sorted(unit.name for unit in workspace.units().values()) == ["再来小吃店", "好再来饭店"]


@pytest.mark.parametrize(("code", "warnings"), [("123", 1), (LEGAL_CODE, 0), ("", 0)])
async def test_an_odd_credit_code_is_warned_of_and_does_not_stop_anybody(
    workspace: Workspace, code: str, warnings: int
) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.fills({"unit.name": "福满楼饭店", "unit.credit_code": code})
        await user.press("f4", "space", "f10")

        assert user.is_at(InspectScreen)
        assert begun(workspace).inspection.visit.unit.credit_code == code
        assert len([told for told in user.told if "校验规则不符" in told]) == warnings


async def test_only_the_facts_of_the_chosen_lists_are_asked_and_what_was_told_stays(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2", "f4")
        assert facts_asked(user) == []
        await user.press("space")
        assert facts_asked(user) == ["gas_supply", "high_rise"]
        await user.fills({"fact.gas_supply": "piped"})
        await user.press("down", "space")
        assert facts_asked(user) == ["gas_supply", "high_rise", "storeys"]
        assert user.row("fact.gas_supply").value == "piped"
        await user.press("up", "space")
        assert facts_asked(user) == ["storeys"]


async def test_a_fact_that_is_no_number_is_refused_and_the_form_stays(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.types("福满楼饭店")
        await user.press("f4", "down", "space")
        await user.fills({"fact.storeys": "三四层"})
        await user.press("f10")

        assert user.is_at(BeginScreen)
        assert "三四层" in user.problem
        assert inspection_ids(workspace) == []


async def test_a_visit_needs_a_unit_and_a_checklist_or_a_reason(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2", "f10")
        assert user.problem == "请填写被检查单位名称（与营业执照一致）。"
        await user.types("福满楼饭店")
        await user.press("f10")
        assert user.problem == "请至少选择一张检查表；没有进行检查的，请选择未检查的原因。"
        await user.fills({"began_at": "2026-11-23 09:31", "outcome": "closed"})
        await user.press("f10")
        assert user.problem == "开始时间晚于现在，请核对。"
        assert inspection_ids(workspace) == []


@pytest.mark.parametrize("outcome", [outcome for outcome in VISIT_OUTCOME_NAMES if outcome != "inspected"])
async def test_a_visit_can_end_without_a_checklist(workspace: Workspace, outcome: VisitOutcome) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.types("福满楼饭店")
        await user.fills({"outcome": outcome, "outcome_note": "敲门无人应答"})
        await user.press("f10")

        visit = begun(workspace).inspection.visit
        assert (visit.outcome, visit.outcome_note, visit.checklists) == (outcome, "敲门无人应答", ())
        assert user.is_at(SummaryScreen)
        assert f"情形　{VISIT_OUTCOME_NAMES[outcome]}　敲门无人应答" in user.prose
        await user.press("escape", "enter")
        assert user.is_at(SummaryScreen)


async def test_a_visit_on_paper_is_entered_later_with_both_dates(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.types("福满楼饭店")
        await user.press("f4", "space")
        await user.fills({"began_at": "2026年11月2日 14点05分", "entered_later": True})
        await user.press("f10")

        work = begun(workspace)
        assert work.inspection.visit.began_at == datetime(2026, 11, 2, 14, 5, tzinfo=CHINA)
        assert work.stream.events[0].at.startswith("2026-11-02T14:05")
        assert work.stream.events[0].entered_at.startswith("2026-11-23T09:30")
        await user.press("escape")
        assert "26-11-02补" in user.screen


async def test_people_are_suggested_and_participants_need_what_they_are_competent_for(workspace: Workspace) -> None:
    workspace.save_session(operator="李全")
    async with at_the_program(workspace) as user:
        await user.press("f2")
        assert [user.row(f"inspector{n}").value for n in (1, 2)] == ["李全", "张安"]
        await user.goes_to("inspector2")
        await user.fills({"inspector2": "", "certificate2": "", "participant1": "示例市消防救援大队"})
        await user.types("张安")
        assert user.row("certificate2").value == "示0001"
        await user.fills({"unit.name": "福满楼饭店", "outcome": "closed"})
        await user.press("f10")
        assert user.problem == "请选择“示例市消防救援大队”主管的领域，问题才能分给它。"
        await user.fills({"authority1": "fire"})
        await user.press("f10")

        visit = begun(workspace).inspection.visit
        assert visit.inspectors == (
            Inspector("李全", "示0002", "gas-bureau"),
            Inspector("张安", "示0001", "gas-bureau"),
        )
        assert visit.participants == (Participant("示例市消防救援大队", "fire"),)
        assert (visit.campaign, visit.began_at) == ("大检查大整治", NOW)


async def test_leaving_asks_only_when_something_was_typed(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2", "escape")
        assert user.is_at(HomeScreen)

        await user.press("f2")
        await user.types("福满楼")
        await user.press("escape")
        assert user.is_at(ConfirmScreen)
        await user.press("enter")
        assert user.row("unit.name").value == "福满楼"
        await user.press("escape", "２")
        assert user.is_at(HomeScreen)
        assert inspection_ids(workspace) == []


async def test_lists_are_read_only_once_one_is_ticked(tmp_path: Path, library: Library, clock: FixedClock) -> None:
    kept = headers_of(library)
    with Workspace(Locations.named(tmp_path / "lazy"), lambda: library, clock=clock) as lazy:
        vars(lazy)["headers"] = kept
        async with at_the_program(lazy) as user:
            await user.press("escape", "f2")
            await user.types("福满楼饭店")
            await user.press("f4")
            assert "☐ 示例厨房用气检查表（6 项）" in user.screen
            assert "library" not in vars(lazy)
            await user.press("space")
            assert "library" in vars(lazy)
            await user.press("f10")

            assert user.is_at(InspectScreen)

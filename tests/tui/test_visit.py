"""Correcting a visit: what was recorded is changed by an event, and what applies follows the facts."""

from __future__ import annotations

from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.summary import ConclusionScreen, SummaryScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection
from tests.builders import FixedClock, begin_work
from tests.tui.user import at_the_program


async def test_nothing_changed_records_nothing(work: OpenInspection) -> None:
    before = work.stream.events
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(work))
        await user.press("f10")

    assert work.stream.events == before


async def test_facts_corrected_change_which_items_apply(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f8", "f4")
        assert user.row("fact.gas_supply").value == "cylinder"
        await user.fills({"fact.gas_supply": "none", "unit.post": "店长", "place": "后厨、前厅"})
        await user.press("f10")
        assert user.is_at(SummaryScreen)
        assert user.text_of("#status") == "已保存：检查信息"
        visit = OpenInspection(work.workspace, work.inspection.id).inspection.visit
        assert (visit.facts, visit.unit.post, visit.place) == ({"gas_supply": "none"}, "店长", "后厨、前厅")

        await user.press("escape")
        assert list(user.app.screen.query_one(ItemList).shown) == [
            f"gas.kitchen.{item}" for item in ("rules", "training", "alarm")
        ]


async def test_a_visit_keeps_its_unit_and_the_seconds_of_its_beginning(work: OpenInspection, clock: FixedClock) -> None:
    clock.advance(minutes=5, seconds=7)
    later = begin_work(work.workspace)
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(later))
        await user.fills({"unit.name": " "})
        await user.press("f10")
        assert user.problem == "请填写被检查单位名称（与营业执照一致）。"
        await user.fills({"unit.name": "好再来大饭店"})
        await user.press("f10")

    assert later.inspection.visit.unit.name == "好再来大饭店"
    assert later.inspection.visit.began_at == clock()
    assert later.inspection.visit.unit_id == work.inspection.visit.unit_id


async def test_the_reason_there_was_no_inspection_can_be_filled_in_later(work: OpenInspection) -> None:
    refused = begin_work(work.workspace, checklists=(), outcome="refused")
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(refused))
        await user.fills({"outcome_note": "负责人拒绝开门"})
        await user.press("f10")

    assert refused.inspection.visit.outcome_note == "负责人拒绝开门"


async def test_f4_goes_from_part_to_part_and_round(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(work))
        places = []
        for _ in range(4):
            await user.press("f4")
            assert user.app.focused is not None
            places.append(user.app.focused.id)

    assert places == ["field-fact-gas_supply", "field-agency", "field-began_at", "field-unit-name"]


async def test_a_visit_does_not_end_before_it_began(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ConclusionScreen(work))
        await user.fills({"ended_at": "09：29", "remarks": "当事人配合\n已拍照"})
        await user.press("f10")
        assert user.problem == "检查结束时间早于开始时间，请核对。"
        assert work.inspection.conclusion is None

        await user.fills({"ended_at": "09：30"})
        await user.press("f10")
        conclusion = OpenInspection(work.workspace, work.inspection.id).inspection.conclusion
        assert conclusion is not None
        assert conclusion.remarks == "当事人配合\n已拍照"

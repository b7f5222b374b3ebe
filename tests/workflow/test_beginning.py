"""Beginning a visit: the unit is recorded once, and what was entered is stored as it is."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.record import Participant, VisitOutcome
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import (
    begin_inspection,
    credit_code_warning,
    inspectors_of,
    missing_facts,
    named_inspectors,
    on_day,
    read_facts,
)
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHINA, INSPECTORS, NOW, OPERATOR, SETTINGS, begin_work, make_draft, make_unit


def test_what_was_entered_is_in_the_visit(workspace: Workspace) -> None:
    draft = make_draft(
        checklists=("gas.kitchen", "venue_fire.hall"),
        facts={"gas_supply": "piped", "storeys": 2},
        participants=(Participant("示例市消防救援大队", "fire", "赵某"),),
        campaign="大检查大整治",
        task_source="交办",
        approval_number="示检审〔2026〕1号",
        visit_code="1234567",
    )

    visit = OpenInspection(workspace, begin_inspection(workspace, draft, OPERATOR)).inspection.visit

    entered = msgspec.structs.asdict(draft)
    for left_out in ("checklists", "unit_id", "began_at"):
        del entered[left_out]
    assert {name: getattr(visit, name) for name in entered} == entered
    assert visit.began_at == NOW
    assert [(pinned.id, pinned.version, pinned.sector) for pinned in visit.checklists] == [
        ("gas.kitchen", 3, "gas"),
        ("venue_fire.hall", 1, "venue_fire"),
    ]


def test_the_checklist_is_pinned_with_its_content(work: OpenInspection) -> None:
    [pinned] = work.inspection.visit.checklists
    edition = work.workspace.library.edition("gas.kitchen")

    assert pinned.sha256 == edition.digest
    assert work.workspace.blobs.get(pinned.sha256) == edition.content


def test_a_checklist_named_twice_is_pinned_once(workspace: Workspace) -> None:
    work = begin_work(workspace, checklists=("gas.kitchen", "gas.kitchen"))

    assert len(work.inspection.visit.checklists) == 1


def test_a_unit_visited_again_is_recorded_once(workspace: Workspace) -> None:
    first, second = begin_work(workspace), begin_work(workspace)

    assert first.inspection.id != second.inspection.id
    assert first.inspection.visit.unit_id == second.inspection.visit.unit_id
    [unit_id] = workspace.units()
    assert len(workspace.unit_stream(unit_id).events) == 1


def test_what_is_known_of_a_unit_is_kept_where_nothing_was_entered(workspace: Workspace) -> None:
    begin_work(workspace)

    work = begin_work(workspace, unit=make_unit(address="", representative="", phone="13900000000"))

    now_known = make_unit(phone="13900000000")
    assert list(workspace.units().values()) == [now_known]
    assert work.inspection.visit.unit == now_known


def test_a_unit_chosen_by_its_id_can_be_renamed(workspace: Workspace) -> None:
    unit_id = begin_work(workspace).inspection.visit.unit_id

    begin_work(workspace, unit_id=unit_id, unit=make_unit(name="好再来饭店（新）"))

    assert workspace.units() == {unit_id: make_unit(name="好再来饭店（新）")}


def test_another_name_is_another_unit(workspace: Workspace) -> None:
    begin_work(workspace)
    begin_work(workspace, unit=make_unit(name="好再来饭店二店"))

    assert [unit.name for unit in workspace.units().values()] == ["好再来饭店", "好再来饭店二店"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"checklists": ()}, "请至少选择一张检查表；没有进行检查的，请选择未检查的原因。"),
        ({"unit": make_unit(name=" 　")}, "请填写被检查单位名称（与营业执照一致）。"),
    ],
)
def test_without_a_unit_or_a_checklist_nothing_is_begun(
    workspace: Workspace, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        begin_work(workspace, **changes)

    assert str(refused.value) == message
    assert workspace.units() == {}
    assert workspace.index.listing().rows == []


def test_an_unknown_checklist_leaves_no_unit_behind(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError, match=r"^没有检查表“gas\.x”。现有：gas\.kitchen、venue_fire\.hall、self_built"):
        begin_work(workspace, checklists=("gas.kitchen", "gas.x"))

    assert workspace.units() == {}


@pytest.mark.parametrize("outcome", ["closed", "nobody_there", "refused", "out_of_business", "name_differs"])
def test_a_visit_that_came_to_nothing_needs_no_checklist(workspace: Workspace, outcome: VisitOutcome) -> None:
    work = begin_work(workspace, checklists=(), outcome=outcome, outcome_note="卷帘门关闭")

    assert (work.inspection.visit.outcome, work.inspection.visit.outcome_note) == (outcome, "卷帘门关闭")
    assert work.case.sections == ()
    [row] = workspace.index.listing().rows
    assert (row.outcome, row.total) == (outcome, 0)


@pytest.mark.parametrize(
    "name",
    ["[red]饭店[/red]", "𠮷野家", "甲" * 10_000, "../../etc/passwd", "饭店\u202e店饭", "'; DROP TABLE", "CON", "{0}"],
)
def test_a_hostile_name_is_stored_as_it_is(workspace: Workspace, name: str) -> None:
    work = begin_work(workspace, unit=make_unit(name=name))

    assert OpenInspection(workspace, work.inspection.id).inspection.visit.unit.name == name
    assert [row.unit for row in workspace.index.listing(name[:30]).rows] == [name]
    assert [unit.name for unit in workspace.units().values()] == [name]


def test_a_visit_entered_later_carries_both_dates(workspace: Workspace) -> None:
    happened = datetime(2026, 11, 20, 15, 0, tzinfo=CHINA)

    work = begin_work(workspace, began_at=happened, entered_later=True)

    [event] = work.stream.events
    assert work.inspection.visit.began_at == happened
    assert (event.at, event.entered_at) == ("2026-11-20T15:00:00+08:00", "2026-11-23T09:30:00+08:00")
    assert workspace.index.listing().rows[0].entered_later


@pytest.mark.parametrize(
    ("code", "odd"), [("", False), ("91110000600037341L", False), ("91110000600037342L", True), ("1", True)]
)
def test_an_odd_credit_code_is_a_warning(code: str, odd: bool) -> None:
    assert bool(credit_code_warning(code)) is odd


@given(st.text())
def test_no_credit_code_crashes_the_warning(code: str) -> None:
    assert credit_code_warning(code) == "" or "可以继续" in credit_code_warning(code)


def test_facts_are_read_as_name_equals_value(workspace: Workspace) -> None:
    assert read_facts(workspace, ["gas_supply=cylinder", "storeys＝３", "high_rise=是"]) == {
        "gas_supply": "cylinder",
        "storeys": 3,
        "high_rise": True,
    }


@pytest.mark.parametrize("pair", ["gas_supply", "gas=1", "", "=x"])
def test_a_fact_that_is_not_known_is_told_the_known_ones(workspace: Workspace, pair: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_facts(workspace, [pair])

    assert str(refused.value) == (f"不认识的情况“{pair}”，应写成 名称=值，可用的名称：gas_supply、high_rise、storeys。")


def test_inspectors_are_named_with_the_certificate_the_settings_know() -> None:
    assert named_inspectors(SETTINGS, ["李全", "外来人", "李全"]) == (INSPECTORS[1], Inspector("外来人"))


def test_the_operator_and_a_colleague_of_the_same_agency_are_suggested() -> None:
    assert inspectors_of("李全", SETTINGS) == (INSPECTORS[1], INSPECTORS[0])
    assert inspectors_of("张安", Settings(inspectors=(INSPECTORS[0], Inspector("王某", "", "other")))) == INSPECTORS[:1]
    assert inspectors_of("谁", SETTINGS) == ()


def test_a_visit_of_today_begins_now_and_one_of_another_day_in_its_morning() -> None:
    assert on_day(NOW.date(), NOW) == NOW
    assert on_day(date(2026, 11, 20), NOW) == datetime(2026, 11, 20, 9, 0, tzinfo=CHINA)


def test_only_facts_not_yet_known_are_asked() -> None:
    assert missing_facts({"storeys": 2, "high_rise": False}, ["gas_supply", "high_rise", "storeys"]) == ["gas_supply"]


def test_a_checklist_for_later_visits_is_refused_for_an_earlier_one(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="“示例墙体检查表”用于2026年2月1日起的检查，检查日期是2026年1月31日"):
        begin_work(workspace, checklists=("self_built.wall",), began_at=datetime(2026, 1, 31, 9, tzinfo=CHINA))

    assert workspace.index.listing().rows == []
    begin_work(workspace, checklists=("self_built.wall",), began_at=datetime(2026, 2, 1, 9, tzinfo=CHINA))

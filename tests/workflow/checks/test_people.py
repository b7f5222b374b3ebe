"""Two officers with certificates, at one place at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.checklist import Library
from inspect_tui.inspection.agency import Inspector
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.checks.elsewhere import Stay
from inspect_tui.workflow.work import OpenInspection
from tests.builders import INSPECTORS, NOW, begin_work, make_unit, make_workspace
from tests.workflow.checks.told import faultless, told

FIRST, SECOND = INSPECTORS
FIRE = Inspector("赵六", "消0003", "fire-brigade")


@pytest.mark.parametrize("people", [(), (FIRST,), (FIRST, Inspector(" ")), (FIRST, FIRE)])
def test_two_officers_of_the_issuer_are_expected(workspace: Workspace, people: tuple[Inspector, ...]) -> None:
    work = faultless(workspace, inspectors=people)

    assert [(level, place) for level, _, place in told(work, "two-officers", "rectification_order")] == [
        ("ask", "visit")
    ]
    assert told(faultless(workspace), "two-officers", "rectification_order") == []


def test_papers_between_offices_need_no_officers(workspace: Workspace) -> None:
    work = faultless(workspace, inspectors=())

    assert told(work, "two-officers", "circular") == []
    assert told(work, "two-officers", "lead_transfer") == []


def test_officers_without_a_certificate_are_named(workspace: Workspace) -> None:
    work = faultless(workspace, inspectors=(FIRST, Inspector("王五", "", "gas-bureau")))

    assert told(work, "with-certificates") == [("ask", "检查信息里王五没有执法证号。", "visit")]


@pytest.mark.parametrize(
    ("second", "level"),
    [
        (replace(SECOND, certificate="示０００１"), "stop"),
        (replace(SECOND, certificate=" 示 0001"), "stop"),
        (FIRST, "stop"),
        (replace(FIRST, certificate=""), "stop"),
        (replace(FIRST, certificate="示0009"), "ask"),
    ],
)
def test_one_person_does_not_stand_for_two(workspace: Workspace, second: Inspector, level: str) -> None:
    work = faultless(workspace, inspectors=(FIRST, second))

    assert {found for found, *_ in told(work, "different-officers", "rectification_order")} == {level}


def test_what_was_not_told_to_the_unit__is_asked_about(workspace: Workspace) -> None:
    work = faultless(workspace, certificates_shown=False, recusal_told=False)

    for rule in ("certificates-shown", "recusal-told"):
        assert [level for level, *_ in told(work, rule, "inspection_record")] == ["ask"]
        assert told(work, rule, "inspection_plan") == []


def test_where_nobody_opened__nobody_was_shown_anything(workspace: Workspace) -> None:
    work = faultless(workspace, checklists=(), outcome="closed", certificates_shown=False, recusal_told=False)

    assert told(work, "certificates-shown", "inspection_record") == []


class TestElsewhere:
    """Officers who inspect another unit at the same time."""

    @pytest.fixture
    def work(self, workspace: Workspace) -> OpenInspection:
        """A visit from half past nine to eleven."""
        return faultless(workspace)

    def other(self, work: OpenInspection, began: int, minutes: int, **changes: Any) -> None:
        """Visit another unit so many minutes after this one began."""
        start = NOW + timedelta(minutes=began)
        fields = {"unit": make_unit(name="平安加油站"), "began_at": start} | changes
        faultless(work.workspace, ended=start + timedelta(minutes=minutes), **fields)

    @pytest.mark.parametrize(("began", "minutes"), [(0, 30), (60, 120), (-60, 61), (-60, 300), (89, 1)])
    def test_at_the_same_time__they_are_asked_about(self, work: OpenInspection, began: int, minutes: int) -> None:
        self.other(work, began, minutes)

        [(level, message, place)] = told(work, "nowhere-else", "rectification_order")
        assert (level, place) == ("ask", "visit")
        assert message.startswith("检查信息里的张安、李全在这段时间还在检查“平安加油站”（2026-11-23 ")

    @pytest.mark.parametrize(("began", "minutes"), [(90, 60), (-60, 60), (300, 1), (-60, 0)])
    def test_one_after_the_other__they_are_not(self, work: OpenInspection, began: int, minutes: int) -> None:
        self.other(work, began, minutes)

        assert told(work, "nowhere-else") == []

    def test_only_the_one_who_is_in_both_is_named(self, work: OpenInspection) -> None:
        self.other(work, 10, 10, inspectors=(FIRE, replace(SECOND, name="李 全")))

        [(_, message, _)] = told(work, "nowhere-else")
        assert message.startswith("检查信息里的李全在")

    def test_people_of_one_name_are_told_apart_by_their_certificates(self, work: OpenInspection) -> None:
        self.other(work, 10, 10, inspectors=(replace(FIRST, certificate="示0101"), FIRE))

        assert told(work, "nowhere-else") == []

    def test_another_visit_to_the_same_unit_is_no_other_place(self, work: OpenInspection) -> None:
        self.other(work, 10, 10, unit=make_unit())

        assert told(work, "nowhere-else") == []

    def test_a_visit_without_an_end_took_a_moment(self, workspace: Workspace) -> None:
        work = begin_work(workspace)
        begin_work(workspace, unit=make_unit(name="平安加油站"), began_at=NOW - timedelta(hours=1))
        assert told(work, "nowhere-else") == []
        begin_work(workspace, unit=make_unit(name="平安超市"), began_at=NOW)
        assert ["平安超市" in message for _, message, _ in told(work, "nowhere-else")] == [True]

    def test_what_cannot_be_opened_is_said(self, work: OpenInspection, library: Library) -> None:
        self.other(work, 10, 10, checklists=("self_built.wall",))
        [row] = [one for one in work.workspace.index.listing().rows if one.unit == "平安加油站"]
        [pinned] = OpenInspection(work.workspace, row.id).inspection.visit.checklists
        work.workspace.blobs.path(pinned.sha256).unlink()

        with make_workspace(work.workspace.root, library) as opened:
            [(level, message, _)] = told(OpenInspection(opened, work.inspection.id), "nowhere-else")
        assert level == "note"
        assert message.startswith("同一天对“平安加油站”的检查打不开，没有核对执法人员是否同时在两处：")


MINUTES = st.integers(0, 12)


@given(MINUTES, MINUTES, MINUTES, MINUTES)
def test_two_stays_overlap__when_a_minute_belongs_to_both(began: int, took: int, other: int, took_other: int) -> None:
    def stay(start: int, minutes: int) -> Stay:
        return Stay(NOW + timedelta(minutes=start), NOW + timedelta(minutes=start + minutes))

    one, two = stay(began, took), stay(other, took_other)
    common = set(range(began, began + took)) & set(range(other, other + took_other))
    assert one.overlaps(two) == two.overlaps(one) == bool(common)

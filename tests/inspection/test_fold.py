"""The state of an inspection is the same whatever order its events arrive in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document, Printed, Service, Signature
from inspect_tui.inspection.event import Change, Event
from inspect_tui.inspection.fold import Fold, Inspection, fold_inspection
from inspect_tui.inspection.record import Answer, Conclusion
from tests.builders import NOW, TODAY, DeviceCopy, make_finding, make_unit, make_visit

STREAM = "inspection/i-1"
ITEMS = st.sampled_from(["gas.x.a", "gas.x.b"])
DOCUMENT = Document("d-1", "inspection_record", "", TODAY, "0" * 64, "记录.docx", "AAAA-BBBB-CCCC", "1" * 64)

CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(
        lambda item, outcome: change.answer_all([item], outcome)[0],
        ITEMS,
        st.sampled_from(["compliant", "noncompliant", "unanswered"]),
    ),
    st.builds(
        lambda n, days: change.raise_finding(make_finding(f"f-{n}", details=f"{days}天前")), *[st.integers(1, 2)] * 2
    ),
    st.builds(lambda n: change.change_finding(make_finding(f"f-{n}", major=True)), st.integers(1, 2)),
    st.builds(lambda n: change.withdraw_finding(f"f-{n}"), st.integers(1, 2)),
    st.builds(lambda place: change.change_visit(make_visit(place=place)), st.sampled_from(["后厨", "大厅"])),
    st.builds(lambda hours: change.conclude(Conclusion(NOW + timedelta(hours=hours))), st.integers(1, 2)),
    st.just(change.issue(DOCUMENT)),
    st.builds(lambda copies: change.print_document("d-1", Printed(copies, NOW)), st.integers(1, 2)),
    st.just(Change("of_a_later_version", "weather/today", {"sky": "晴"})),
)


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Draw the union of what three devices wrote, each not always knowing what the others did."""
    first = DeviceCopy("laptop-a")
    first.record(change.begin(make_visit()))
    copies = [first, DeviceCopy("laptop-b", first.events), DeviceCopy("laptop-c", first.events)]
    for _ in range(draw(st.integers(0, 12))):
        copy = draw(st.sampled_from(copies))
        if draw(st.booleans()):
            copy.take_over(draw(st.sampled_from(copies)).events)
        copy.record(draw(CHANGES))
    for copy in copies:
        first.take_over(copy.events)
    return first.events


def fold(events: list[Event]) -> Inspection:
    inspection = fold_inspection(STREAM, events)
    assert inspection is not None
    return inspection


@given(st.data())
def test_any_order_of_the_same_events_gives_the_same_state(data: st.DataObject) -> None:
    log = data.draw(logs())

    one, other = fold(log), fold(data.draw(st.permutations(log)))

    assert one == other
    without_heads = [msgspec.json.encode(msgspec.structs.replace(state, heads={})) for state in (one, other)]
    assert without_heads[0] == without_heads[1]


@given(st.data())
def test_a_fold_that_grew_is_the_fold_of_all_and_the_one_before_stays_as_it_was(data: st.DataObject) -> None:
    log = data.draw(logs())
    cut = data.draw(st.integers(0, len(log)))
    before = Fold().extended(log[:cut])
    as_it_was = msgspec.json.encode(before)

    grown = before
    for event in log[cut:]:
        grown = grown.extended([event])

    assert grown == before.extended(log[cut:]) == Fold().extended(log)
    assert msgspec.json.encode(before) == as_it_was


@given(logs())
def test_events_that_arrive_again_change_nothing(log: list[Event]) -> None:
    assert fold(log + log[::-1]) == fold(log)


@given(st.data())
def test_the_union_of_two_copies_does_not_depend_on_which_comes_first(data: st.DataObject) -> None:
    log = data.draw(logs())
    here = [event for event in log if data.draw(st.booleans())]
    there = [event for event in log if event not in here or data.draw(st.booleans())]

    assert fold(here + there) == fold(there + here) == fold(log)


@given(logs())
def test_a_state_has_a_conflict_only_where_heads_disagree(log: list[Event]) -> None:
    inspection = fold(log)

    disagreeing = {
        subject
        for subject, heads in inspection.heads.items()
        if len({(msgspec.json.encode(head.body), head.kind.endswith("withdrawn")) for head in heads}) > 1
    }
    assert {conflict.subject for conflict in inspection.conflicts} == disagreeing


@given(logs())
def test_one_device_settles_every_conflict_by_saying_what_it_saw(log: list[Event]) -> None:
    judge = DeviceCopy("laptop-a", log)
    for conflict in fold(log).conflicts:
        head = conflict.heads[0]
        judge.record(Change(head.kind, head.subject, head.body))

    settled = fold(judge.events)

    assert settled.conflicts == ()
    assert settled.answers == fold(log).answers


def test_without_its_beginning_there_is_no_inspection() -> None:
    copy = DeviceCopy("laptop-a")
    copy.record(*change.answer_all(["gas.x.a"], "compliant"))

    assert fold_inspection(STREAM, copy.events) is None
    assert fold_inspection(STREAM, []) is None


@pytest.fixture
def two_copies() -> tuple[DeviceCopy, DeviceCopy]:
    first = DeviceCopy("laptop-a")
    first.record(change.begin(make_visit()), change.raise_finding(make_finding()))
    return first, DeviceCopy("laptop-b", first.events)


def union(first: DeviceCopy, second: DeviceCopy) -> Inspection:
    first.take_over(second.events)
    return fold(first.events)


def answered(outcome: str, note: str = "") -> Change:
    return Change("answered", "answer/gas.x.a", {"outcome": outcome, "note": note})


def test_the_later_answer_of_who_saw_the_earlier_one_stands(two_copies: tuple[DeviceCopy, DeviceCopy]) -> None:
    here, there = two_copies
    here.record(answered("compliant"))
    there.take_over(here.events)
    there.record(answered("noncompliant"), at=NOW - timedelta(days=400))

    inspection = union(here, there)

    assert inspection.answers == {"gas.x.a": Answer("noncompliant")}
    assert inspection.conflicts == ()


def test_different_answers_on_two_laptops_are_a_conflict_that_keeps_both(
    two_copies: tuple[DeviceCopy, DeviceCopy],
) -> None:
    here, there = two_copies
    here.record(answered("compliant"))
    there.record(answered("noncompliant"))

    [conflict] = union(here, there).conflicts

    assert conflict.subject == "answer/gas.x.a"
    assert {head.body["outcome"] for head in conflict.heads} == {"compliant", "noncompliant"}


@pytest.mark.parametrize(
    "same",
    [
        lambda: answered("compliant"),
        lambda: change.change_finding(make_finding(major=True, major_basis="第一条")),
        lambda: change.withdraw_finding("f-1"),
        lambda: change.change_visit(make_visit(place="大厅")),
    ],
)
def test_the_same_value_from_two_laptops_is_no_conflict(
    two_copies: tuple[DeviceCopy, DeviceCopy], same: Callable[[], Change]
) -> None:
    here, there = two_copies
    here.record(same(), at=NOW)
    there.record(same(), at=NOW + timedelta(minutes=5))

    assert union(here, there).conflicts == ()


def test_the_same_value_raised_here_and_changed_there_is_no_conflict(
    two_copies: tuple[DeviceCopy, DeviceCopy],
) -> None:
    here, there = two_copies
    here.record(change.raise_finding(make_finding(location="后厨")))
    there.record(change.change_finding(make_finding(location="后厨")))

    assert union(here, there).conflicts == ()


def test_a_finding_changed_here_and_withdrawn_there_is_a_conflict(two_copies: tuple[DeviceCopy, DeviceCopy]) -> None:
    here, there = two_copies
    here.record(change.change_finding(make_finding(location="后厨")))
    there.record(change.withdraw_finding("f-1"))

    assert [conflict.subject for conflict in union(here, there).conflicts] == ["finding/f-1"]


def test_an_event_naming_only_one_head_leaves_the_conflict(two_copies: tuple[DeviceCopy, DeviceCopy]) -> None:
    here, there = two_copies
    here.record(answered("compliant"))
    there.record(answered("noncompliant"))
    here.record(answered("not_applicable"))

    assert [conflict.subject for conflict in union(here, there).conflicts] == ["answer/gas.x.a"]


def test_findings_of_two_laptops_unite_by_themselves(two_copies: tuple[DeviceCopy, DeviceCopy]) -> None:
    here, there = two_copies
    here.record(change.raise_finding(make_finding("f-2")))
    there.record(change.raise_finding(make_finding("f-3")))

    inspection = union(here, there)

    assert list(inspection.findings) == ["f-1", "f-2", "f-3"]
    assert inspection.conflicts == ()


def test_a_document_carries_the_steps_of_its_life() -> None:
    copy = DeviceCopy("laptop-a")
    printed, service = Printed(2, NOW), Service("direct", NOW, to="王五")
    signature = Signature("refused", NOW, reason="不认可", witness="赵六")
    copy.record(
        change.begin(make_visit()),
        change.serve_document("d-1", service),
        change.issue(DOCUMENT),
        change.print_document("d-1", printed),
        change.sign_document("d-1", signature),
    )

    assert fold(copy.events).documents == {
        "d-1": msgspec.structs.replace(DOCUMENT, printed=printed, signature=signature, service=service)
    }


def test_a_kind_of_a_later_version_is_kept_out_of_the_state() -> None:
    copy = DeviceCopy("laptop-a")
    copy.record(change.begin(make_visit(unit=make_unit(name="甲店"))), Change("drone_flown", "drone/1", {"height": 30}))

    inspection = fold(copy.events)

    assert inspection.visit.unit.name == "甲店"
    assert (inspection.answers, inspection.findings, inspection.conflicts) == ({}, {}, ())

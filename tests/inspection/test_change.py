"""A finding stands and falls with the answer to its item."""

from __future__ import annotations

import msgspec
import pytest

from inspect_tui.inspection import change
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.fold import Inspection, fold_inspection
from inspect_tui.inspection.record import Answer, Conclusion, Finding, Outcome
from tests.builders import NOW, DeviceCopy, make_finding, make_visit

ITEM = "gas.kitchen.hose"


class Log:
    """An inspection changed step by step."""

    def __init__(self) -> None:
        self._copy = DeviceCopy("laptop-a")
        self.record(change.begin(make_visit()))

    def record(self, *changes: Change) -> None:
        self._copy.record(*changes)

    def answer(self, outcome: Outcome, finding: Finding | None = None, note: str = "") -> list[str]:
        changes = change.answer(self.state, ITEM, Answer(outcome, note), finding)
        self.record(*changes)
        return [made.kind for made in changes]

    @property
    def state(self) -> Inspection:
        inspection = fold_inspection("inspection/i-1", self._copy.events)
        assert inspection is not None
        return inspection


@pytest.fixture
def log() -> Log:
    return Log()


def test_noncompliant_raises_the_finding_with_the_answer(log: Log) -> None:
    assert log.answer("noncompliant", make_finding(item=ITEM), "老化") == ["answered", "finding_raised"]
    assert log.state.answers == {ITEM: Answer("noncompliant", "老化")}
    assert log.state.findings == {"f-1": make_finding(item=ITEM)}


@pytest.mark.parametrize("outcome", ["compliant", "not_applicable", "unanswered"])
def test_any_other_answer_withdraws_the_findings_of_the_item(log: Log, outcome: Outcome) -> None:
    log.answer("noncompliant", make_finding(item=ITEM))
    log.record(change.raise_finding(make_finding("f-2", item=ITEM)))

    assert log.answer(outcome) == ["answered", "finding_withdrawn", "finding_withdrawn"]
    assert log.state.findings == {}


def test_findings_of_other_items_and_outside_all_items_stay(log: Log) -> None:
    log.record(
        change.raise_finding(make_finding("f-8", item="gas.kitchen.alarm")), change.raise_finding(make_finding("f-9"))
    )
    log.answer("noncompliant", make_finding(item=ITEM))

    log.answer("compliant")

    assert list(log.state.findings) == ["f-8", "f-9"]


def test_answering_noncompliant_again_keeps_the_finding_as_it_was_edited(log: Log) -> None:
    log.answer("noncompliant", make_finding(item=ITEM))
    edited = make_finding(item=ITEM, location="后厨东墙", details="长约2米")
    log.record(change.change_finding(edited))

    assert log.answer("noncompliant", make_finding("f-2", item=ITEM), "仍未换") == ["answered"]
    assert log.state.findings == {"f-1": edited}


def test_a_withdrawn_finding_can_be_raised_anew_under_another_id(log: Log) -> None:
    log.answer("noncompliant", make_finding(item=ITEM))
    log.answer("compliant")

    assert log.answer("noncompliant", make_finding("f-2", item=ITEM)) == ["answered", "finding_raised"]
    assert list(log.state.findings) == ["f-2"]


def test_items_answered_together_are_one_event_each(log: Log) -> None:
    log.record(*change.answer_all(["gas.x.a", "gas.x.b"], "compliant"))

    assert log.state.answers == {"gas.x.a": Answer("compliant"), "gas.x.b": Answer("compliant")}


def test_the_conclusion_and_a_changed_visit_are_what_was_last_said(log: Log) -> None:
    log.record(change.conclude(Conclusion(NOW, "无")), change.change_visit(make_visit(place="大厅")))
    log.record(change.conclude(Conclusion(NOW, "配合")))

    assert log.state.conclusion == Conclusion(NOW, "配合")
    assert log.state.visit == make_visit(place="大厅")


def test_what_an_event_carries_is_plain_json(log: Log) -> None:
    made = change.raise_finding(make_finding(item=ITEM))

    assert msgspec.json.decode(msgspec.json.encode(made.body)) == made.body
    assert made.body["deadline"] == "2026-12-08"

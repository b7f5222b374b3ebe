"""Working through an inspection: every change is on the disk when it is acknowledged."""

from __future__ import annotations

import errno
import os
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from inspect_tui.errors import InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.inspection.record import Answer, Conclusion
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, begin_work, make_finding

ALARM, HOSE, RULES = (f"gas.kitchen.{item}" for item in ("alarm", "hose", "rules"))


def on_disk(work: OpenInspection) -> OpenInspection:
    return OpenInspection(work.workspace, work.inspection.id)


def test_an_answer_is_on_the_disk_when_the_call_returns(work: OpenInspection) -> None:
    work.answer(RULES, "compliant", OPERATOR, "制度上墙")

    assert on_disk(work).inspection == work.inspection
    assert work.inspection.answers == {RULES: Answer("compliant", "制度上墙")}


def test_noncompliant_raises_a_finding_prefilled_from_the_item(work: OpenInspection) -> None:
    work.answer(ALARM, "noncompliant", OPERATOR)

    [finding] = work.inspection.findings.values()
    assert (finding.item, finding.description, finding.major, finding.deadline) == (
        ALARM,
        "未安装可燃气体报警装置",
        True,
        TODAY,
    )
    assert on_disk(work).inspection.findings == work.inspection.findings


def test_changing_the_outcome_keeps_the_note_unless_another_is_given(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR, "东墙")
    work.answer(HOSE, "unanswered", OPERATOR)
    assert work.inspection.answers[HOSE] == Answer("unanswered", "东墙")

    work.answer(HOSE, "compliant", OPERATOR, "")
    assert work.inspection.answers[HOSE] == Answer("compliant")


def test_an_item_that_no_longer_applies_can_still_be_answered(workspace: Workspace) -> None:
    work = begin_work(workspace, facts={"gas_supply": "none"})
    assert HOSE not in work.case.items

    work.answer(HOSE, "not_applicable", OPERATOR)

    assert work.inspection.answers == {HOSE: Answer("not_applicable")}


def test_an_item_of_another_checklist_is_refused(work: OpenInspection) -> None:
    with pytest.raises(NotFoundError, match=r"^这次检查的检查表里没有“venue_fire\.hall\.training”这一项。"):
        work.answer("venue_fire.hall.training", "compliant", OPERATOR)

    assert work.inspection.answers == {}


def test_the_rest_of_a_section_is_answered_together_and_only_the_rest(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    work.answer(RULES, "unanswered", OPERATOR)
    before = len(work.stream.events)

    assert work.answer_rest([RULES, HOSE, ALARM], OPERATOR) == 2
    assert len(work.stream.events) == before + 2
    assert {item: answer.outcome for item, answer in work.inspection.answers.items()} == {
        RULES: "compliant",
        HOSE: "noncompliant",
        ALARM: "compliant",
    }
    assert work.answer_rest([RULES, HOSE, ALARM], OPERATOR) == 0
    assert len(work.stream.events) == before + 2


def test_a_finding_outside_any_item_belongs_to_the_issuer(work: OpenInspection) -> None:
    finding = msgspec.structs.replace(work.new_finding(), description="灭火器过期")

    work.save_finding(finding, OPERATOR)

    assert finding.authority == "gas"
    assert on_disk(work).inspection.findings == {finding.id: finding}


def test_saving_a_finding_unchanged_records_nothing(work: OpenInspection) -> None:
    work.save_finding(make_finding(), OPERATOR)
    before = len(work.stream.events)

    work.save_finding(make_finding(), OPERATOR)
    assert len(work.stream.events) == before

    work.save_finding(make_finding(location="后厨"), OPERATOR)
    assert [event.kind for event in work.stream.events[-2:]] == ["finding_raised", "finding_changed"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"description": " 　"}, "请填写问题描述。"),
        ({"major": True, "major_basis": " "}, "重大隐患必须写明判定依据（判定标准的名称和条款），或改为一般隐患。"),
    ],
)
def test_a_finding_that_cannot_stand_is_refused(work: OpenInspection, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        work.save_finding(make_finding(**changes), OPERATOR)

    assert str(refused.value) == message
    assert work.inspection.findings == {}


def test_withdrawing_the_last_finding_of_an_item_takes_its_answer_back(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    [first] = work.inspection.findings
    work.save_finding(make_finding("f-2", item=HOSE), OPERATOR)

    work.withdraw_finding(first, OPERATOR)
    assert work.inspection.answers[HOSE].outcome == "noncompliant"

    work.withdraw_finding("f-2", OPERATOR)
    assert work.inspection.answers[HOSE].outcome == "unanswered"
    assert on_disk(work).inspection.findings == {}


def test_withdrawing_a_finding_keeps_the_note_of_its_item(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR, "东墙软管")

    work.withdraw_finding(next(iter(work.inspection.findings)), OPERATOR)

    assert work.inspection.answers[HOSE] == Answer("unanswered", "东墙软管")


def test_a_visit_cannot_end_before_it_began(work: OpenInspection) -> None:
    with pytest.raises(InvalidInputError, match=r"^检查结束时间早于开始时间，请核对。$"):
        work.conclude(Conclusion(NOW - timedelta(minutes=1)), OPERATOR)

    work.conclude(Conclusion(NOW, "配合检查"), OPERATOR)
    assert on_disk(work).inspection.conclusion == Conclusion(NOW, "配合检查")


def test_a_visit_corrected_changes_which_items_apply(work: OpenInspection) -> None:
    visit = work.inspection.visit
    assert "gas.kitchen.cylinder-room" in work.case.items

    work.change_visit(msgspec.structs.replace(visit, facts={"gas_supply": "piped"}), OPERATOR)

    assert "gas.kitchen.cylinder-room" not in work.case.items
    before = len(work.stream.events)
    work.change_visit(work.inspection.visit, OPERATOR)
    assert len(work.stream.events) == before


def test_findings_are_numbered_in_the_order_of_the_checklist(work: OpenInspection) -> None:
    work.save_finding(make_finding(), OPERATOR)
    work.answer(HOSE, "noncompliant", OPERATOR)
    work.answer(RULES, "noncompliant", OPERATOR)

    assert [(number, finding.item) for number, finding in work.numbered_findings()] == [(1, RULES), (2, HOSE), (3, "")]


def test_a_full_disk_acknowledges_nothing_and_the_next_answer_works(
    work: OpenInspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = work.inspection

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(NotSavedError, match=r"^没有保存：磁盘已满，请删除不用的文件或换盘。之前保存的内容完好。$"):
            work.answer(HOSE, "noncompliant", OPERATOR)

    assert work.inspection == before
    assert on_disk(work).inspection == before
    work.answer(HOSE, "noncompliant", OPERATOR)
    assert on_disk(work).inspection == work.inspection
    assert len(work.inspection.findings) == 1


def test_what_another_window_wrote_is_there_after_reloading(work: OpenInspection) -> None:
    on_disk(work).answer(RULES, "compliant", OPERATOR)

    work.reload()

    assert work.inspection.answers == {RULES: Answer("compliant")}


@pytest.mark.parametrize("name", ["", "id-9999", "../x"])
def test_an_inspection_that_is_not_there_is_told_how_to_find_one(workspace: Workspace, name: str) -> None:
    with pytest.raises(NotFoundError, match=r"^没有编号为“.*”的检查。用 list 命令可以看到全部检查。$"):
        OpenInspection(workspace, name)


def test_scripts_get_the_whole_state_as_json(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR, "东墙")

    state = msgspec.json.decode(msgspec.json.encode(work.as_json()))

    assert state["id"] == work.inspection.id
    assert state["visit"]["unit"]["name"] == "好再来饭店"
    assert state["answers"][HOSE] == {
        "outcome": "noncompliant",
        "note": "东墙",
        "measured": "",
        "text": "连接软管是否完好？",
    }
    assert state["answers"][RULES]["outcome"] == "unanswered"
    assert [(finding["number"], finding["description"]) for finding in state["findings"]] == [
        (1, "连接软管老化（或破损）")
    ]
    assert (state["documents"], state["conflicts"]) == ([], [])


CRACK = "self_built.wall.crack"


def test_a_measured_value_decides_and_is_kept(workspace: Workspace) -> None:
    work = begin_work(workspace, checklists=("self_built.wall",), facts={})

    assert work.measure(CRACK, "２．１ mm", OPERATOR, "东墙") == "noncompliant"
    (finding,) = work.inspection.findings.values()
    assert finding.details == "裂缝宽度实测 2.1 mm（限值 不大于 1.5 mm）；东墙"
    assert work.inspection.answers[CRACK] == Answer("noncompliant", "东墙", "2.1")

    assert work.measure(CRACK, "1.2", OPERATOR) == "compliant"
    assert work.inspection.findings == {}
    assert work.as_json()["answers"][CRACK]["measured"] == "1.2"  # type: ignore[index]


def test_the_inspector_may_judge_otherwise_and_the_value_stays(workspace: Workspace) -> None:
    work = begin_work(workspace, checklists=("self_built.wall",), facts={})
    work.measure(CRACK, "1.2", OPERATOR)

    work.answer(CRACK, "noncompliant", OPERATOR, "裂缝还在发展")

    assert work.inspection.answers[CRACK] == Answer("noncompliant", "裂缝还在发展", "1.2")


def test_where_nothing_is_measured_a_value_is_refused(work: OpenInspection) -> None:
    with pytest.raises(InvalidInputError, match="这一项没有要实测的量，请直接判定。"):
        work.measure(HOSE, "1", OPERATOR)

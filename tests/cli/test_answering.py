"""The commands `answer` and `conclude`."""

from __future__ import annotations

import pytest

from inspect_tui.store.inspections import summarize
from inspect_tui.workflow.opening import open_workspace
from inspect_tui.workflow.work import OpenInspection
from tests.cli.conftest import Terminal


def test_answer__is_on_disk_when_it_returns(terminal: Terminal) -> None:
    inspection = terminal.begun()
    said = terminal.done("answer", inspection, "gas.kitchen.rules", "compliant", "--note", "制度齐全")

    assert said == "已保存：gas.kitchen.rules 符合（1/6）"
    assert terminal.json("show", inspection)["answers"]["gas.kitchen.rules"] == {
        "outcome": "compliant",
        "note": "制度齐全",
        "measured": "",
        "text": "是否建立用气安全制度？",
    }


def test_noncompliant__raises_a_finding_with_every_field(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "alarm", "不符合")
    (finding,) = terminal.json("show", inspection)["findings"]

    assert finding["description"] == "未安装可燃气体报警装置"
    assert (finding["number"], finding["major"], finding["corrected_on_site"]) == (1, True, False)


def test_a_note__is_kept_when_none_is_given(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "compliant", "--note", "原来的")
    terminal.done("answer", inspection, "rules", "not_applicable")

    assert terminal.json("show", inspection)["answers"]["gas.kitchen.rules"]["note"] == "原来的"


def test_a_short_item_id_of_two_checklists__must_be_written_in_full(terminal: Terminal) -> None:
    inspection = terminal.begun("--checklist", "venue_fire.hall")

    assert terminal.refused("answer", inspection, "training", "compliant") == (
        "有 2 张检查表有“training”这一项，请写全编号：gas.kitchen.training、venue_fire.hall.training。"
    )


def test_an_unknown_item__gets_the_near_ones(terminal: Terminal) -> None:
    said = terminal.refused("answer", terminal.begun(), "gas.kitchen.alarms", "compliant")

    assert said.startswith("这次检查的检查表里没有“gas.kitchen.alarms”这一项。是不是 gas.kitchen.alarm")


def test_an_unknown_outcome__is_wrong_usage(terminal: Terminal) -> None:
    said = terminal.refused("answer", terminal.begun(), "rules", "complaint", code=2)

    assert said == (
        "结果：不能是“complaint”，是不是 compliant？可填：compliant（符合）、noncompliant（不符合）、"
        "not_applicable（不适用）、unanswered（未检查）。用 inspect-tui answer --help 看用法。"
    )


def test_the_beginning_of_an_id__stands_for_it(terminal: Terminal) -> None:
    inspection = terminal.begun()

    terminal.done("answer", inspection[:4].upper(), "rules", "compliant")
    assert terminal.refused("show", inspection[:3]).startswith(f"没有编号为“{inspection[:3]}”的检查。")


def test_the_beginning_of_several_ids__names_them(terminal: Terminal) -> None:
    first, second = terminal.begun(), terminal.begun()

    said = terminal.refused("show", first[:4])
    assert said == f"有 2 次检查的编号以“{first[:4]}”开头：{first}、{second}，请多写几位。"


def test_the_operator__is_who_is_named_else_who_was_there(terminal: Terminal) -> None:
    terminal.staffed()
    inspection = terminal.begun("--operator", "李全")
    terminal.done("answer", inspection, "rules", "compliant")
    with open_workspace(terminal.locations, writing=False) as workspace:
        work = OpenInspection(workspace, inspection)

    assert [event.by for event in work.stream.events] == ["李全", "张安"]


def test_conclude__ends_the_visit(terminal: Terminal) -> None:
    inspection = terminal.begun("--date", "2026-03-02")

    assert terminal.done("conclude", inspection, "--time", "11:30") == "已保存：2026-03-02 11:30 结束"
    assert terminal.refused("conclude", inspection, "--time", "7:00") == "检查结束时间早于开始时间，请核对。"
    with open_workspace(terminal.locations, writing=False) as workspace:
        assert summarize(OpenInspection(workspace, inspection).case).concluded


def test_what_an_issued_document_says__is_changed_only_when_told_to(terminal: Terminal) -> None:
    inspection = terminal.begun("--date", "2026-03-02")
    terminal.done("issue", inspection, "--kind", "inspection_record", "--number", "", "--checked")
    said = "已出具的现场检查记录（文号手写）将与记录不一致。没有改动；仍要改的，请加 --change-issued。"

    assert terminal.refused("answer", inspection, "rules", "compliant") == said
    assert terminal.refused("conclude", inspection, "--time", "11:30") == said
    assert terminal.json("show", inspection)["conclusion"] is None
    terminal.done("answer", inspection, "rules", "compliant", "--change-issued")
    terminal.done("conclude", inspection, "--time", "11:30")


def test_a_measured_value__is_judged(terminal: Terminal) -> None:
    inspection = terminal.done("begin", "--unit", "某院", "--checklist", "self_built.wall")

    said = terminal.done("answer", inspection, "crack", "--measured", "2.1")
    assert said == "已保存：self_built.wall.crack 不符合（1/2）"
    assert terminal.json("show", inspection)["answers"]["self_built.wall.crack"]["measured"] == "2.1"


@pytest.mark.parametrize("words", [(), ("compliant", "--measured", "1")])
def test_either_an_outcome_or_a_measured_value_is_given(terminal: Terminal, words: tuple[str, ...]) -> None:
    inspection = terminal.done("begin", "--unit", "某院", "--checklist", "self_built.wall")

    assert "结果和 --measured 写一个" in terminal.refused("answer", inspection, "crack", *words, code=2)

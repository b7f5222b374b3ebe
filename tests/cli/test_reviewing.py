"""The commands `review` and `review-finding`."""

from __future__ import annotations

from typing import Any

import pytest

from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document
from inspect_tui.workflow.issuing import drawn_from
from inspect_tui.workflow.opening import open_workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW
from tests.cli.conftest import Terminal

ITEMS = ("rules", "alarm")


@pytest.fixture
def raised(terminal: Terminal) -> str:
    """The id of an inspection with two findings."""
    inspection = terminal.begun("--date", "2026-03-02")
    for item in ITEMS:
        terminal.done("answer", inspection, item, "不符合")
    return inspection


def finding(terminal: Terminal, inspection: str, number: int) -> Any:
    return next(one for one in terminal.json("show", inspection)["findings"] if one["number"] == number)


def test_review__begins_a_visit_and_prints_its_id(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised[:13])

    visit = terminal.json("show", work)["visit"]
    assert (visit["reinspects"], visit["unit"]["name"], visit["checklists"]) == (raised, "好再来饭店", [])


def test_a_result__is_on_disk_in_both_when_it_returns(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised)

    assert terminal.done("review-finding", work, "2", "已整改", "--note", "已更换") == "已保存：2 已整改（1/2）"

    seen = finding(terminal, raised, 2)["review"]
    assert (seen["outcome"], seen["note"], seen["seen_in"]) == ("rectified", "已更换", work)
    assert terminal.json("show", work)["looked_at"] == terminal.json("show", raised)["reviews"] == [seen]
    assert finding(terminal, raised, 1)["review"] is None


def test_a_note__is_kept_when_none_is_given(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised)
    terminal.done("review-finding", work, "1", "rectified", "--note", "原来的")
    terminal.done("review-finding", work, "１", "not_rectified")

    seen = finding(terminal, raised, 1)["review"]
    assert (seen["outcome"], seen["note"]) == ("not_rectified", "原来的")


def test_show__says_what_became_of_each_finding(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised, "--date", "2026-03-20")
    terminal.done("review-finding", work, "2", "已整改")

    assert "　已整改（2026年3月20日复查）" in terminal.done("show", raised)
    said = terminal.done("show", work)
    assert "【复查 2026年3月2日检查发现的问题】" in said
    assert "已整改 1 项\n2. " in said
    assert "还没有看 1 项\n1. " in said


def test_list__tells_reinspections_and_what_is_overdue_until_it_is_rectified(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised)
    assert [row["id"] for row in terminal.json("list", "--overdue")] == [raised]
    for number in ("1", "2"):
        terminal.done("review-finding", work, number, "已整改")
    terminal.done("conclude", raised)

    assert terminal.json("list", "--overdue") == []
    rows = terminal.done("list").split("\n")
    assert [("复查" in row, "已销号" in row) for row in rows[1:]] == [(True, False), (False, True)]


def test_a_closed_door__is_told_with_the_reason(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised, "--outcome", "closed", "--outcome-note", "门锁着")

    assert terminal.json("show", work)["visit"]["outcome_note"] == "门锁着"


def test_a_number_that_is_not_there__names_those_that_are(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised)

    said = terminal.refused("review-finding", work, "7", "已整改")
    assert said == "没有编号为 7 的待复查问题。可以复查的：1、2。"


def test_a_result_an_issued_document_holds__is_changed_only_when_told_to(terminal: Terminal, raised: str) -> None:
    work = terminal.done("review", raised)
    terminal.done("review-finding", work, "1", "已整改")
    with open_workspace(terminal.locations) as workspace:
        opened = OpenInspection(workspace, work)
        drawn = drawn_from(opened, "review_opinion")
        opinion = Document("d-1", "review_opinion", "", NOW.date(), "0" * 64, "整改复查意见书.docx", "", drawn)
        opened.record([change.issue(opinion)], "张安")

    said = terminal.refused("review-finding", work, "1", "未整改")
    assert "--change-issued" in said
    assert finding(terminal, raised, 1)["review"]["outcome"] == "rectified"

    terminal.done("review-finding", work, "1", "未整改", "--change-issued")
    assert finding(terminal, raised, 1)["review"]["outcome"] == "not_rectified"


def test_an_inspection_that_is_no_reinspection__says_how_to_begin_one(terminal: Terminal, raised: str) -> None:
    said = terminal.refused("review-finding", raised, "1", "已整改")
    assert said == "这不是复查。请用 review 命令对原来的检查开始一次复查。"


def test_without_findings__there_is_nothing_to_review(terminal: Terminal) -> None:
    assert terminal.refused("review", terminal.begun()) == "这次检查没有未整改的问题，不用复查，没有开始。"


def test_an_unknown_result__is_wrong_usage(terminal: Terminal, raised: str) -> None:
    said = terminal.refused("review-finding", terminal.done("review", raised), "1", "整改", code=2)
    assert "可填：rectified（已整改）、not_rectified（未整改）" in said

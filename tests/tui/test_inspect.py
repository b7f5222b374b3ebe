"""Judging items: a digit of either width, on the disk before it is called saved."""

from __future__ import annotations

import pytest

from inspect_tui.inspection.record import Answer, Outcome
from inspect_tui.tui.screens.answer import NoteScreen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, TODAY
from tests.issuing import issue_document
from tests.tui.user import User, at_the_program

RULES, TRAINING, ALARM, ROOM, HOSE, HIGH = (
    f"gas.kitchen.{name}" for name in ("rules", "training", "alarm", "cylinder-room", "hose", "high-building")
)


def outcomes(work: OpenInspection) -> dict[str, Outcome]:
    """Return the outcomes on the disk."""
    stored = OpenInspection(work.workspace, work.inspection.id)
    return {item: answer.outcome for item, answer in stored.inspection.answers.items()}


def here(user: User) -> str:
    return user.app.screen.query_one(ItemList).item_id


@pytest.mark.parametrize(
    ("key", "outcome", "mark", "next_item"),
    [
        ("1", "compliant", "✓", TRAINING),
        ("１", "compliant", "✓", TRAINING),
        ("2", "noncompliant", "✗", RULES),
        ("２", "noncompliant", "✗", RULES),
        ("3", "not_applicable", "-", TRAINING),
        ("３", "not_applicable", "-", TRAINING),
    ],
)
async def test_a_digit_judges_the_item(
    work: OpenInspection, key: str, outcome: Outcome, mark: str, next_item: str
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press(key)

        assert outcomes(work) == {RULES: outcome}
        assert here(user) == next_item
        assert f" {mark} 是否建立用气安全制度？" in user.screen
        assert "1/2 制度与资料" in user.screen
        assert "进度 1/6" in user.text_of("#status")


@pytest.mark.parametrize("key", ["0", "０"])
async def test_zero_takes_the_answer_back_and_with_it_the_prefilled_finding(work: OpenInspection, key: str) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press(key)

        assert outcomes(work) == {RULES: "unanswered"}
        assert work.inspection.findings == {}
        assert "已保存：未检查" in user.text_of("#status")


async def test_the_finding_says_where_and_until_when(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("2", "enter")
        assert user.is_at(FindingScreen)
        await user.fills({"location": "前厅", "deadline": "２０", "responsible": "王五"})
        await user.press("ctrl+s")

        [finding] = work.inspection.findings.values()
        assert (finding.location, finding.responsible) == ("前厅", "王五")
        assert finding.deadline == TODAY.replace(month=12, day=13)
        assert "前厅：未建立用气安全制度 [限 2026年12月13日]" in user.prose


async def test_corrected_on_site_needs_no_deadline(work: OpenInspection) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("enter")
        await user.goes_to("corrected_on_site")
        await user.press("　", "f10")

        [finding] = work.inspection.findings.values()
        assert (finding.corrected_on_site, finding.deadline) == (True, None)
        assert "[已当场整改]" in user.prose


async def test_a_finding_that_cannot_stand_is_refused_and_stays_in_the_form(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f2")
        await user.fills({"location": "前厅", "deadline": "去年"})
        await user.press("f10")
        assert "“去年”不是日期" in user.problem

        await user.fills({"deadline": "", "description": "灭火器过期", "major": True})
        await user.press("f10")
        assert user.problem == "重大隐患必须写明判定依据（判定标准的名称和条款），或改为一般隐患。"
        assert work.inspection.findings == {}
        assert user.row("location").value == "前厅"


async def test_withdrawing_a_finding_takes_the_answer_back(work: OpenInspection) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("enter", "f7", "2")

        assert user.is_at(InspectScreen)
        assert outcomes(work) == {RULES: "unanswered"}
        assert "已保存：问题已撤销" in user.text_of("#status")


async def test_a_note_goes_beside_the_answer(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("enter")
        assert user.is_at(NoteScreen)
        await user.types("制度上墙")
        await user.press("f10", "1")

        assert work.inspection.answers == {RULES: Answer("compliant", "制度上墙")}


async def test_a_finding_that_was_filled_in_is_not_dropped_without_a_question(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("2", "enter")
        await user.types("前厅")
        await user.press("f10", "1")
        assert user.is_at(ConfirmScreen)
        await user.press("escape")
        assert outcomes(work) == {RULES: "noncompliant"}

        await user.press("1", "1", "2")
        assert user.is_at(ConfirmScreen)
        assert outcomes(work) == {RULES: "noncompliant"}, "digits typed on confirm nothing"
        await user.press("down", "enter")
        assert user.is_at(InspectScreen)
        assert outcomes(work) == {RULES: "compliant"}
        assert work.inspection.findings == {}


async def test_what_makes_an_issued_document_differ_is_asked_once(work: OpenInspection) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    issue_document(work, "rectification_order", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("enter")
        assert user.is_at(FindingScreen)
        await user.fills({"location": "后厨"})
        await user.press("f10")
        assert user.is_at(ConfirmScreen)
        asked = "已出具的责令限期整改指令书（文号手写）将与记录不一致。仍要改吗？"
        assert user.text_of(".question") == asked
        await user.press("escape", "escape", "2", "1")
        assert user.is_at(ConfirmScreen)
        assert outcomes(work) == {RULES: "noncompliant"}
        await user.press("2")
        assert outcomes(work) == {RULES: "noncompliant"}, "digits typed on agree to nothing"

        await user.press("down", "enter")
        assert outcomes(work) == {RULES: "compliant"}, "what was asked for is done once it is agreed to"
        await user.press("up", "2", "enter")
        assert user.is_at(FindingScreen), "it differs already"


async def test_undo_and_a_whole_section_ask_too(work: OpenInspection) -> None:
    work.answer(RULES, "compliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("2")
        issue_document(work, "inspection_record", OPERATOR)
        await user.press("ctrl+z")
        assert user.is_at(ConfirmScreen)
        assert outcomes(work)[RULES] == "noncompliant"
        await user.press("down", "enter")
        assert outcomes(work)[RULES] == "compliant"

        issue_document(work, "inspection_record", OPERATOR)
        await user.press("f7", "2")
        assert user.is_at(ConfirmScreen)
        assert len(outcomes(work)) == 1
        await user.press("down", "enter")
        assert len(outcomes(work)) > 1


async def test_undo_takes_the_last_judgements_back_one_by_one(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("1", "2", "3", "ctrl+z", "ctrl+z")
        assert outcomes(work) == {RULES: "compliant", TRAINING: "unanswered"}
        assert here(user) == TRAINING
        assert "已撤销，恢复为：未检查" in user.text_of("#status")

        await user.press("ctrl+z", "ctrl+z")
        assert outcomes(work)[RULES] == "unanswered"
        assert user.told == ["没有可以撤销的判定。"]

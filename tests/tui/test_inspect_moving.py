"""Moving about in a checklist: the next of a kind, filters, search, whole sections, and the item's text."""

from __future__ import annotations

from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.tui.test_inspect import ALARM, HIGH, HOSE, ROOM, RULES, TRAINING, here, outcomes
from tests.tui.user import User, at_the_program


def shown(user: User) -> list[str]:
    return list(user.app.screen.query_one(ItemList).shown)


async def test_the_next_unanswered_and_noncompliant_are_found_round_the_end(work: OpenInspection) -> None:
    work.answer_rest([RULES, ALARM, HOSE, HIGH], OPERATOR)
    work.answer(ALARM, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        places = []
        for key in ("f5", "f5", "f5", "f6", "f6"):
            await user.press(key)
            places.append(here(user))

    assert places == [TRAINING, ROOM, TRAINING, ALARM, ALARM]


async def test_where_there_is_no_next_one_it_is_said(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f6")

        assert user.told == ["没有不符合的项。"]
        assert here(user) == RULES


async def test_the_filter_shows_one_kind_after_the_other(work: OpenInspection) -> None:
    work.answer(RULES, "compliant", OPERATOR)
    work.answer(ALARM, "noncompliant", OPERATOR)
    work.answer(ROOM, "not_applicable", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        seen = []
        for _ in range(5):
            await user.press("f4")
            seen.append((user.text_of("#status").rpartition("显示：")[2], shown(user)))

    assert seen == [
        ("未检查", [TRAINING, HOSE, HIGH]),
        ("不符合", [ALARM]),
        ("符合", [RULES]),
        ("不适用", [ROOM]),
        ("全部", [RULES, TRAINING, ALARM, ROOM, HOSE, HIGH]),
    ]


async def test_a_filter_that_leaves_nothing_says_so(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f4", "f4", "1")

        assert shown(user) == []
        assert user.prose == "没有符合条件的检查项。"
        assert outcomes(work) == {}


async def test_search_finds_items_as_one_types_and_digits_are_text_there(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("／")
        await user.types("气瓶")
        assert shown(user) == [ROOM]
        await user.types("1")
        assert shown(user) == []
        await user.press("backspace", "enter", "3", "escape")

        assert outcomes(work) == {ROOM: "not_applicable"}
        assert len(shown(user)) == 6
        await user.press("escape")
        assert user.is_at(HomeScreen)


async def test_a_section_is_marked_after_one_question_and_judged_items_stay(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("end", "f7")
        assert user.is_at(ConfirmScreen)
        assert "“设备与场所”还有 3 项未检查，都记为符合吗？" in user.screen
        await user.press("enter")
        assert outcomes(work) == {HOSE: "noncompliant"}

        await user.press("f7", "down", "enter")
        assert outcomes(work) == dict.fromkeys([ALARM, ROOM, HIGH], "compliant") | {HOSE: "noncompliant"}
        assert "4/4 设备与场所" in user.screen
        assert "已保存：设备与场所 3 项记为符合" in user.text_of("#status")

        await user.press("f7")
        assert user.told == ["这一类没有未检查的项。"]


async def test_pages_turn_in_the_list_and_left_and_right_in_the_text(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("pagedown")
        assert here(user) == HIGH
        await user.press("pageup")
        assert here(user) == RULES

        await user.press("down", "down", "right")
        pane = user.app.screen.query_one("#pane")
        assert here(user) == ALARM
        assert pane.scroll_y > 0
        await user.press("left")
        assert pane.scroll_y == 0


async def test_the_text_of_an_item_marks_what_is_not_yet_checked(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("down", "down")

        assert "怎么查  现场：看报警器位置" in user.prose
        assert "第十一条（二） [待核]" in user.prose
        assert "重大隐患判定依据" in user.prose
        assert "建议拍照留证" in user.prose


async def test_the_place_is_remembered_while_moving(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("end", "escape", "enter")

        assert here(user) == HIGH

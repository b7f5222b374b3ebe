"""Issuing a document: how it is numbered, what is refused, and a look at it before."""

from __future__ import annotations

from datetime import date

import pytest
from textual.widgets import OptionList

from inspect_tui.inspection.document import Document
from inspect_tui.store.number_blocks import Block, reserve
from inspect_tui.store.registers import take
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, TODAY, FixedClock, begin_work
from tests.tui.user import User, at_the_program

FIRST, SECOND = (f"（示）城管责改〔2026〕{serial}号" for serial in (1, 2))


@pytest.fixture
def work(work: OpenInspection) -> OpenInspection:
    """An inspection with something to order."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    return work


def take_first(work: OpenInspection) -> None:
    """Take the first number of the order's series, as another inspection would have."""
    register = work.workspace.register_stream("gas-bureau")
    work.workspace.record(register, [take(FIRST, "elsewhere", "d-1")], OPERATOR)


def issued(work: OpenInspection) -> list[Document]:
    """Return the documents on the disk."""
    return list(OpenInspection(work.workspace, work.inspection.id).inspection.documents.values())


async def chooses_the_order(user: User, work: OpenInspection) -> None:
    """Choose the order on the summary, and go on from what the checks say of it."""
    await user.opens(SummaryScreen(work))
    await user.press("f6")
    listed = user.app.screen.query_one(OptionList)
    listed.highlighted = listed.get_option_index("rectification_order")
    await user.press("enter")
    assert user.is_at(ChecksScreen)
    await user.press("f10")


async def test_the_series_goes_on_and_the_file_is_written(work: OpenInspection) -> None:
    take_first(work)
    async with at_the_program(work.workspace) as user:
        await chooses_the_order(user, work)
        await user.press("f10")

        assert user.is_at(DocumentScreen)
        [document] = issued(work)
        assert (document.number, document.issued_on) == (SECOND, TODAY)
        assert (work.workspace.locations.exports / document.name).is_file()


async def test_a_number_as_the_office_gave_it_is_tidied(work: OpenInspection, clock: FixedClock) -> None:
    clock.now = clock.now.replace(year=2027, month=1, day=5)
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.fills({"way": "typed", "number": "(示)城管责改[2027]７号", "issued_on": "2027年1月5日"})
        await user.press("f10", "down", "enter")

        [document] = issued(work)
        assert (document.number, document.issued_on) == ("（示）城管责改〔2027〕7号", date(2027, 1, 5))


async def test_when_no_number_is_left_it_says_so_and_the_number_stays_open(work: OpenInspection) -> None:
    block = Block("（示）城管责改", 2026, 1, 50, "another-laptop")
    register = work.workspace.register_stream("gas-bureau")
    work.workspace.record(register, [reserve(block, (), ())], OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        assert user.problem.startswith("“（示）城管责改”2026 年号段都是为别的电脑预留的")
        await user.press("f10")

        assert [document.number for document in issued(work)] == [""]


async def test_a_number_left_blank_takes_none(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.fills({"way": "blank"})
        await user.press("f10")

        assert [document.number for document in issued(work)] == [""]
        assert used_numbers(work.workspace) == {}


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"way": "typed", "number": FIRST}, f"文号 {FIRST} 已经用过，没有出具文书。请换一个文号，或留空手写。"),
        ({"way": "typed", "number": " "}, "请填写文号，或把文号方式改为“留空，手写”。"),
        (
            {"way": "typed", "number": SECOND, "issued_on": "2027-01-01"},
            f"文号 {SECOND} 的年份与文书日期 2027 年不一致，请改正。",
        ),
        ({"issued_on": "2026-11-22"}, "文书日期 2026-11-22 早于检查日期 2026-11-23，没有出具文书。请改正日期。"),
        ({"issued_on": "后天"}, "“后天”不是日期，请写成 2026-12-01 或 12月1日，期限也可以写天数。"),
    ],
)
async def test_what_cannot_be_is_refused_and_the_form_stays_open(
    work: OpenInspection, values: dict[str, str], problem: str
) -> None:
    take_first(work)
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.fills(values)
        await user.press("f10")

        assert (user.place, user.problem) == (IssueScreen, problem)
        assert issued(work) == []
        assert list(used_numbers(work.workspace)) == [FIRST]


async def test_an_order_without_anything_to_order_is_refused(work: OpenInspection) -> None:
    empty = begin_work(work.workspace)
    async with at_the_program(work.workspace) as user:
        await chooses_the_order(user, empty)
        await user.press("f10")

        assert user.is_at(IssueScreen)
        assert user.problem
        assert issued(empty) == []


async def test_the_preview_says_what_the_document_will_and_issues_nothing(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await chooses_the_order(user, work)
        await user.press("f4")
        assert user.is_at(TextScreen)
        for text in ("责令限期整改指令书", FIRST, "好再来饭店", "连接软管老化（或破损）"):
            assert text in user.prose
        await user.press("escape")

        assert user.is_at(IssueScreen)
        assert issued(work) == []


async def test_a_preview_of_what_cannot_be_says_why(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.fills({"way": "typed"})
        await user.fills({"number": ""})
        await user.press("f4")

        assert (user.place, user.problem) == (IssueScreen, "请填写文号，或把文号方式改为“留空，手写”。")


async def test_documents_of_a_demo_are_samples(work: OpenInspection) -> None:
    async with at_the_program(work.workspace, demo=True) as user:
        assert "样例" in user.screen.split("\n")[0]
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.press("f4")

        assert "样例" in user.prose


async def test_without_the_characters_of_the_agency_there_is_no_series(work: OpenInspection) -> None:
    elsewhere = begin_work(work.workspace, agency="dissolved-bureau")
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(elsewhere, "inspection_record"))

        assert [user.row(name).value for name in ("way", "number")] == ["blank", ""]
        assert [value for value, _ in user.row("way").field.choices] == ["typed", "blank"]

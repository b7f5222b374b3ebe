"""Before a document is issued: what a review would find is listed, opened, put right, and looked at again."""

from __future__ import annotations

from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import OptionList

from inspect_tui.inspection.document import Document
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.check_places import open_place
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.review import ReviewScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.summary import ConclusionScreen, SummaryScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.office_law import LAW_FILE
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, FixedClock, begin_work
from tests.issuing import issue_document
from tests.tui.user import User, at_the_program
from tests.workflow.checks.told import faultless, with_finding

GROUND = "《示例重大隐患判定标准》第四条（一）"


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection with a finding."""
    work = faultless(workspace)
    with_finding(work)
    return work


def issued(work: OpenInspection) -> list[str]:
    """Return the kinds of the documents on the disk."""
    documents = OpenInspection(work.workspace, work.inspection.id).inspection.documents
    return [document.kind for document in documents.values()]


def listed(user: User) -> list[str]:
    """Return the checks that are listed."""
    options = user.app.screen.query_one(OptionList).options
    return [" ".join(str(option.prompt).split()) for option in options]


async def nothing(document: Document | None) -> None:
    """Go nowhere."""


async def orders(user: User, work: OpenInspection) -> None:
    """Begin to issue the order from the summary."""
    await user.opens(SummaryScreen(work))
    screen = user.app.screen
    assert isinstance(screen, SummaryScreen)
    await screen.action_issue("rectification_order")
    await user.settles()


async def test_where_there_is_nothing_to_say__the_form_opens_at_once(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("f5")

        assert user.is_at(IssueScreen)


async def test_what_is_asked_is_read_and_the_document_issued(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        assert user.is_at(ChecksScreen)
        assert listed(user) == ["请核对 还没有出具现场检查记录，检查应当先有书面记录。"]
        assert "必须改正 0 请核对 1 提醒 0" in " ".join(user.screen.split())
        assert "改的地方：出具现场检查记录" in user.screen
        await user.press("f10", "f10")

        assert user.is_at(DocumentScreen)
        assert issued(work) == ["rectification_order"]


async def test_one_may_leave_it_for_now(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        await user.press("escape")

        assert user.is_at(SummaryScreen)
        assert issued(work) == []


async def test_what_stops_is_put_right_before_it_goes_on(work: OpenInspection) -> None:
    issue_document(work, "inspection_record", OPERATOR)
    with_finding(work, major=True, major_basis="")
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        assert listed(user)[0].startswith("必须改正 第1项问题是重大隐患，没有写判定依据")
        await user.press("f10")
        assert user.is_at(ChecksScreen)
        assert user.told == ["还有 1 处必须改正，改正后才能出具。"]

        await user.press("enter")
        assert user.is_at(FindingScreen)
        await user.fills({"major_basis": GROUND})
        await user.press("f10")

        assert user.is_at(ChecksScreen)
        assert not any(line.startswith("必须改正") for line in listed(user))
        await user.press("f10")
        assert user.is_at(IssueScreen)


async def test_a_record_that_is_missing_is_issued_from_here(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        await user.press("enter")
        assert user.is_at(IssueScreen)
        await user.press("f10")

        assert user.is_at(ChecksScreen)
        assert issued(work) == ["inspection_record"]
        assert listed(user) == []
        assert "没有需要核对的问题，可以继续出具。" in user.screen
        await user.press("f10")
        assert user.is_at(IssueScreen)


@pytest.mark.parametrize(
    ("place", "screen"),
    [
        ("visit", VisitScreen),
        ("conclusion", ConclusionScreen),
        ("settings", SettingsScreen),
        ("finding/f-1", FindingScreen),
        ("item/gas.kitchen.hose", InspectScreen),
        ("document/{record}", DocumentScreen),
        ("kind/inspection_record", IssueScreen),
    ],
)
async def test_every_place_opens(work: OpenInspection, place: str, screen: type[Screen[Any]]) -> None:
    record = issue_document(work, "inspection_plan", OPERATOR).document.id
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        here = user.app.screen
        assert isinstance(here, SummaryScreen)
        await open_place(here, work, place.format(record=record))
        await user.settles()

        assert user.is_at(screen)
        if screen is InspectScreen:
            assert user.app.screen.query_one(ItemList).item_id == "gas.kitchen.hose"


async def test_the_findings_of_a_re_inspection_open(work: OpenInspection) -> None:
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(again))
        here = user.app.screen
        assert isinstance(here, SummaryScreen)
        await open_place(here, again, "review/f-1")
        await user.settles()
        assert user.is_at(ReviewScreen)
        await user.closes()

        work.stream.path.unlink()
        await open_place(here, again, "review/f-1")
        await user.settles()
        assert user.is_at(SummaryScreen)
        assert user.told[-1].startswith("没有编号为")


@pytest.mark.parametrize(
    ("place", "said"),
    [("draft", "这一条在下一步填写文书时改（F10 继续）。"), ("finding/gone", "这个问题已经撤销。")],
)
async def test_where_nothing_can_be_opened__that_is_said(work: OpenInspection, place: str, said: str) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        here = user.app.screen
        assert isinstance(here, SummaryScreen)
        await open_place(here, work, place)
        await user.settles()

        assert user.is_at(SummaryScreen)
        assert user.told == [said]


async def test_a_day_that_is_yet_to_come_cannot_be_confirmed(work: OpenInspection) -> None:
    issue_document(work, "inspection_record", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        await user.fills({"issued_on": "2026-11-24"})
        await user.press("f10")

        assert user.is_at(IssueScreen)
        assert user.problem.startswith("文书日期2026年11月24日晚于今天2026年11月23日，")


async def test_a_day_that_was_entered_raises_its_own_question(work: OpenInspection, clock: FixedClock) -> None:
    issue_document(work, "inspection_record", OPERATOR)
    clock.advance(days=2)
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        await user.press("f10")
        assert user.is_at(IssueScreen)
        await user.fills({"issued_on": "2026-11-24"})
        await user.press("f10")
        assert user.is_at(ConfirmScreen)
        assert "文书日期2026年11月24日不是检查当日2026年11月23日" in user.screen.replace("\n", "")
        await user.press("escape")
        assert user.is_at(IssueScreen)
        await user.press("f10", "down", "enter")

        assert user.is_at(DocumentScreen)
        assert issued(work) == ["inspection_record", "rectification_order"]


async def test_what_was_answered_is_not_asked_again(work: OpenInspection) -> None:
    issue_document(work, "inspection_record", OPERATOR)
    work.workspace.clock.advance(days=1)  # type: ignore[attr-defined]
    async with at_the_program(work.workspace) as user:
        await orders(user, work)
        assert listed(user)[0].startswith("请核对 文书日期2026年11月24日不是检查当日")
        await user.press("f10", "f10")

        assert user.is_at(DocumentScreen)


async def test_what_cannot_be_at_all_is_refused_before_anything_is_asked(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(IssueScreen(work, "rectification_order"))
        await user.fills({"issued_on": "2026-11-22"})
        await user.press("f10")

        assert user.is_at(IssueScreen)
        assert "早于检查日期" in user.problem


async def test_a_correction_is_checked_too__and_is_no_second_document(work: OpenInspection) -> None:
    record = issue_document(work, "inspection_record", OPERATOR).document
    with_finding(work, basis="")
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, record.id))
        here = user.app.screen
        assert isinstance(here, DocumentScreen)
        await here.action_correct()
        await user.settles()

        assert user.is_at(ChecksScreen)
        assert listed(user) == ["请核对 第1项问题没有写违反的条款，请补上法规标准的名称和条款。"]


async def test_long_words_are_read_in_full_on_the_smallest_screen(workspace: Workspace) -> None:
    work = begin_work(workspace, certificates_shown=False)
    with_finding(work, basis="《" + "很长的名称" * 12 + "》")
    async with at_the_program(workspace) as user:
        await orders(user, work)
        while "很长的名称" not in user.prose:
            await user.press("down")

        assert user.prose.endswith("应当写到条、款、项。改的地方：第1项问题")
        for line in ("必须改正 0", "f10", "继续出具"):
            assert line in user.screen


async def test_where_the_law_cannot_be_read__nothing_is_issued(work: OpenInspection) -> None:
    (work.workspace.root / LAW_FILE).write_text("[[clause", encoding="utf-8")
    async with at_the_program(work.workspace) as user:
        await orders(user, work)

        assert user.is_at(SummaryScreen)
        assert user.told[-1].startswith("文书用语文件 law.toml 有错")

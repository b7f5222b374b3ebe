"""Re-inspecting at the screen: keys judge, each result is on the disk, and one comes and goes by the usual ways."""

from __future__ import annotations

import pytest

from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.record import Conclusion, ReviewOutcome
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.exhibits import ExhibitsScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.review import ReviewScreen
from inspect_tui.tui.screens.review_note import ReviewNoteScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.widgets.review_list import ReviewList
from inspect_tui.workflow.issuing import drawn_from
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, TODAY, FixedClock, make_finding
from tests.reviews import reinspected, with_findings
from tests.store.conftest import FailingDisk
from tests.tui.user import User, at_the_program


@pytest.fixture
def raised(workspace: Workspace, clock: FixedClock) -> OpenInspection:
    """An inspection of some days ago, with three findings."""
    work = with_findings(workspace, "f-1", "f-2", "f-3")
    clock.advance(days=20)
    return work


@pytest.fixture
def work(raised: OpenInspection) -> OpenInspection:
    """A re-inspection of it, just begun."""
    return reinspected(raised)


def results(raised: OpenInspection) -> dict[str, ReviewOutcome]:
    """Return what became of the findings, as it is on the disk."""
    reviews = OpenInspection(raised.workspace, raised.inspection.id).inspection.reviews
    return {name: seen.outcome for name, seen in reviews.items()}


def here(user: User) -> str:
    return user.app.screen.query_one(ReviewList).finding_id


async def test_a_reinspection_opens_on_the_findings_it_looks_at(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.press("enter")

        assert user.is_at(ReviewScreen)
        assert "复查 2026年11月23日检查的 好再来饭店" in user.screen
        assert "☐ 1. 问题f-1" in user.screen
        assert "限 2026年12月8日　未复查，已逾期" in user.screen


@pytest.mark.parametrize(("yes", "no"), [("1", "2"), ("１", "２")])
async def test_digits_judge_and_go_on(raised: OpenInspection, work: OpenInspection, yes: str, no: str) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press(yes, no)

        assert results(raised) == {"f-1": "rectified", "f-2": "not_rectified"}
        assert here(user) == "f-3"
        assert user.text_of("#status") == "已保存：2. 未整改  复查 2/3  已整改 1  未整改 1"
        assert "✓ 1. 问题f-1" in user.screen
        assert "✗ 2. 问题f-2" in user.screen


async def test_one_may_change_ones_mind(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("1", "up", "2")

        assert results(raised) == {"f-1": "not_rectified"}


async def test_enter_says_more_of_a_finding(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("enter")
        assert user.is_at(ReviewNoteScreen)
        await user.press("f10")
        assert user.problem == "请选择复查结果：已整改，或未整改。"

        await user.fills({"outcome": "not_rectified", "note": "还差[一处]"})
        await user.press("f10")

        assert user.is_at(ReviewScreen)
        assert results(raised) == {"f-1": "not_rectified"}
        assert "未整改　还差[一处]" in user.screen

        await user.press("1")
        assert OpenInspection(work.workspace, work.inspection.id).inspection.looked_at["f-1"].note == "还差[一处]"


async def test_once_the_opinion_was_issued_a_change_is_asked_about_first(
    raised: OpenInspection, work: OpenInspection
) -> None:
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    opinion = Document(
        *("d-1", "review_opinion", "", TODAY, "0" * 64, "整改复查意见书.docx", "", drawn_from(work, "review_opinion"))
    )
    work.record([change.issue(opinion)], OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("1")
        assert user.is_at(ConfirmScreen)
        assert "整改复查意见书" in user.text_of(".question")
        await user.press("escape")
        assert results(raised) == {"f-1": "rectified"}

        await user.press("1", "down", "enter")

        assert user.is_at(ReviewScreen)
        assert results(raised) == {"f-1": "rectified", "f-2": "rectified"}


async def test_a_note_over_an_issued_opinion_is_asked_about_too(raised: OpenInspection, work: OpenInspection) -> None:
    opinion = Document(
        *("d-1", "review_opinion", "", TODAY, "0" * 64, "整改复查意见书.docx", "", drawn_from(work, "review_opinion"))
    )
    work.record([change.issue(opinion)], OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("enter")
        await user.fills({"outcome": "not_rectified", "note": "还差一处"})
        await user.press("f10")
        assert user.is_at(ConfirmScreen)
        await user.press("down", "enter")

        assert user.is_at(ReviewScreen)
        assert results(raised) == {"f-1": "not_rectified"}


async def test_what_was_rectified_before_is_left_out_and_the_first_not_looked_at_is_highlighted(
    raised: OpenInspection, work: OpenInspection
) -> None:
    review(reinspected(raised), "f-1", "rectified", "", OPERATOR, raised=raised)
    review(work, "f-2", "not_rectified", "", OPERATOR, raised=raised)
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))

        assert "问题f-1" not in user.screen
        assert here(user) == "f-3"
        await user.press("1", "f5")
        assert user.told[-1] == "都复查过了。F8 小结。"


async def test_the_next_one_not_looked_at_is_found_round_the_end(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("down", "1", "f5")

        assert here(user) == "f-1"


async def test_from_the_summary_a_reinspection_begins_after_a_question(raised: OpenInspection) -> None:
    raised.save_finding(make_finding("f-4", deadline=None), OPERATOR)
    async with at_the_program(raised.workspace) as user:
        await user.opens(SummaryScreen(raised))
        await user.press("ctrl+r")
        assert user.is_at(ConfirmScreen)
        assert user.text_of(".question") == "对“好再来饭店”未整改的 4 项问题开始一次复查吗？"
        await user.press("2")

        assert user.is_at(ReviewScreen)
        await user.press("1", "escape")
        assert user.is_at(SummaryScreen)
        assert "问题f-1　已整改（2026年12月13日复查）" in user.prose

        # The inspection at hand goes on from what the re-inspection wrote.
        await user.app.saved(raised.save_finding, make_finding("f-5"), OPERATOR)
        assert results(raised) == {"f-1": "rectified"}


async def test_an_unfinished_reinspection_is_gone_on_with(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(raised.workspace) as user:
        await user.opens(SummaryScreen(raised))
        await user.press("ctrl+r")

        assert user.is_at(ReviewScreen)
        assert raised.workspace.session.last_inspection == work.inspection.id
        assert len(raised.workspace.index.listing().rows) == 2


async def test_findings_not_due_yet_are_said_in_the_question(workspace: Workspace) -> None:
    raised = with_findings(workspace, "f-1", "f-2")
    async with at_the_program(workspace) as user:
        await user.opens(SummaryScreen(raised))
        await user.press("ctrl+r")

        assert "其中 2 项还没有到整改期限，提前复查应有单位的申请。" in user.text_of(".question")
        await user.press("1")
        assert user.is_at(SummaryScreen)
        assert len(workspace.index.listing().rows) == 1


async def test_without_open_findings_nothing_begins(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("ctrl+r")

        assert user.is_at(SummaryScreen)
        assert user.told[-1] == "这次检查没有未整改的问题，不用复查。"


async def test_other_places_are_reached_from_here(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        for key, place in (("f8", SummaryScreen), ("f10", ExhibitsScreen), ("f2", FindingScreen)):
            await user.press(key)
            assert user.is_at(place)
            await user.press("escape")
            assert user.is_at(ReviewScreen)
        await user.press("escape")
        assert user.is_at(HomeScreen)


async def test_a_new_finding_is_counted_here_and_raised_in_the_reinspection(
    raised: OpenInspection, work: OpenInspection
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("f2")
        await user.fills({"description": "插线板串接"})
        await user.press("f10")

        assert "已保存：问题" in user.text_of("#status")
        assert "新问题 1" in user.text_of("#status")
        assert [one.description for one in work.inspection.findings.values()] == ["插线板串接"]


async def test_one_that_has_ended_opens_with_its_summary(work: OpenInspection) -> None:
    work.conclude(Conclusion(work.inspection.visit.began_at), OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.press("enter")

        assert user.is_at(SummaryScreen)
        await user.press("escape")
        assert user.is_at(ReviewScreen)


async def test_where_the_inspection_cannot_be_opened_the_summary_is_shown(
    raised: OpenInspection, work: OpenInspection
) -> None:
    raised.stream.path.write_bytes(b"{")
    async with at_the_program(work.workspace) as user:
        await user.press("enter")

        assert user.is_at(SummaryScreen)
        assert any(told.startswith("原来的检查打不开。") for told in user.told)


async def test_a_disk_that_refuses_is_said_until_a_save_works(
    raised: OpenInspection, work: OpenInspection, disk: FailingDisk
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        disk.fill_up()
        await user.press("1")
        assert user.app.screen.query_one("#failure").has_class("-shown")
        assert "已保存" not in user.text_of("#status")
        assert here(user) == "f-1"

        disk.recover()
        await user.press("1")
        assert not user.app.screen.query_one("#failure").has_class("-shown")
        assert results(raised) == {"f-1": "rectified"}


async def test_long_findings_are_read_to_the_end_with_the_arrow_keys(workspace: Workspace) -> None:
    raised = with_findings(workspace, "f-1")
    finding = make_finding("f-1", description="很长的问题" * 60)
    raised.save_finding(finding, OPERATOR)
    work = reinspected(raised)
    async with at_the_program(workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        await user.press("right", "right")

        assert user.app.screen.query_one("#found").scroll_y > 0
        await user.press("left", "left")
        assert user.app.screen.query_one("#found").scroll_y == 0


async def test_the_help_and_the_palette_name_every_key(raised: OpenInspection, work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ReviewScreen(work, raised))
        offered = {command.help for command in user.app.get_system_commands(user.app.screen)}
        assert {"这个问题已整改", "填写复查结果和备注", "到下一个还没有复查的问题"} <= offered
        footer = user.screen.split("\n")[-1]
        assert footer.startswith(" 1 已整改  2 未整改")
        assert footer.rstrip().endswith("f1 帮助")

"""The days of the papers follow each other as the work did."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, FixedClock, begin_work
from tests.issuing import issue_document
from tests.workflow.checks.told import faultless, told, with_finding

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection."""
    return faultless(workspace)


def test_a_plan_younger_than_the_visit__is_asked_about(work: OpenInspection) -> None:
    [(level, message, place)] = told(work, "approved-before-visit", "inspection_plan", day=TOMORROW)

    assert (level, place) == ("ask", "draft")
    assert message.startswith("现场检查方案的日期2026年11月24日晚于检查日期2026年11月23日")
    assert told(work, "approved-before-visit", "inspection_plan", day=TODAY) == []


def test_what_was_urgent__may_be_approved_afterwards(work: OpenInspection) -> None:
    assert told(work, "approved-before-visit", "inspection_approval", day=TOMORROW)
    assert told(work, "approved-before-visit", "inspection_approval", day=TOMORROW, given={"urgent": "yes"}) == []


def test_an_approval_that_came_too_late__is_named_in_every_later_document(work: OpenInspection) -> None:
    late = issue_document(work, "inspection_plan", OPERATOR, day=TOMORROW).document

    for kind in (None, "rectification_order"):
        assert [place for *_, place in told(work, "approved-before-visit", kind)] == [f"document/{late.id}"]


def test_a_visit_nobody_approved__is_remarked(workspace: Workspace) -> None:
    work = begin_work(workspace)
    assert [level for level, *_ in told(work, "approved-at-all", "rectification_order")] == ["note"]
    assert told(work, "approved-at-all", "inspection_approval") == []

    issue_document(work, "inspection_plan", OPERATOR)
    assert told(work, "approved-at-all", "rectification_order") == []


@pytest.mark.parametrize(("minutes", "levels"), [(1, []), (0, ["ask"]), (-1, ["stop"])])
def test_the_end_is_behind_the_beginning(work: OpenInspection, minutes: int, levels: list[str]) -> None:
    work.conclude(Conclusion(NOW + timedelta(hours=2)), OPERATOR)
    later = NOW + timedelta(hours=2) - timedelta(minutes=minutes)
    work.change_visit(replace(work.inspection.visit, began_at=later), OPERATOR)

    assert [(level, place) for level, _, place in told(work, "end-after-beginning")] == [
        (level, "conclusion") for level in levels
    ]


@pytest.mark.parametrize("kind", ["inspection_record", "rectification_order", "on_site_measures"])
def test_records_and_orders_of_another_day__are_asked_about(work: OpenInspection, kind: DocumentKind) -> None:
    [(level, message, place)] = told(work, "dated-on-the-visit", kind, day=TOMORROW)

    assert (level, place) == ("ask", "draft")
    assert "2026年11月24日不是检查当日2026年11月23日" in message
    assert told(work, "dated-on-the-visit", kind, day=TODAY) == []


def test_what_is_made_later__may_be_of_another_day(work: OpenInspection) -> None:
    for kind in ("deadline_correction", "photo_appendix", "service_receipt"):
        assert told(work, "dated-on-the-visit", kind, day=TOMORROW) == []


def test_a_day_yet_to_come__stops(work: OpenInspection, clock: FixedClock) -> None:
    [(level, message, place)] = told(work, "not-dated-ahead", "circular", day=TOMORROW)
    assert (level, place) == ("stop", "draft")
    assert message == "文书日期2026年11月24日晚于今天2026年11月23日，请改正文书日期，或核对电脑的日期。"
    clock.advance(days=1)
    assert told(work, "not-dated-ahead", "circular", day=TOMORROW) == []


def test_a_re_inspection_before_the_deadline__needs_that_the_unit_asked(
    work: OpenInspection, clock: FixedClock
) -> None:
    with_finding(work, "f-1", deadline=date(2026, 11, 30))
    with_finding(work, "f-2", deadline=date(2026, 12, 8))

    def asked_on(days: int) -> list[tuple[str, str, str]]:
        clock.now = NOW + timedelta(days=days)
        again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
        return told(again, "reviewed-when-due", "review_opinion", day=clock.now.date())

    [(level, message, place)] = asked_on(7)
    assert (level, place) == ("ask", "visit")
    assert "有 1 项，最晚到2026年12月8日" in message
    assert asked_on(15) == []

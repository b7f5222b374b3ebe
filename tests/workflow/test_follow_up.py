"""What has to follow a document, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.follow_up import follow_up
from inspect_tui.workflow.life import void_document
from inspect_tui.workflow.reviewing import begin_review, review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work, make_finding
from tests.issuing import issue_document

PENALTY = {
    "facts": "灭火器过期",
    "happened_in": "后厨",
    "broken": "《示例安全法》第一条",
    "basis": "《示例安全法》第二条",
    "penalty": "warning",
}


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """An inspection with a finding to be mended by 8 December."""
    begun = begin_work(workspace)
    begun.save_finding(make_finding(deadline=date(2026, 12, 8)), OPERATOR)
    return begun


def test_after_the_last_deadline__the_visit_is_to_be_repeated(work: OpenInspection) -> None:
    order = issue_document(work, "rectification_order", OPERATOR).document

    assert follow_up(work, order) == "整改期限届满后复查，最迟 2026年12月18日（10 日内，待核）"


def test_what_is_rectified_or_void__needs_no_visit(work: OpenInspection) -> None:
    order = issue_document(work, "rectification_order", OPERATOR).document
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
    review(again, "f-1", "rectified", "", OPERATOR)
    work.reload()
    assert follow_up(work, order) == ""

    void_document(work, order.id, "写错", OPERATOR)
    assert follow_up(work, work.inspection.documents[order.id]) == ""


def test_a_penalty_on_the_spot__is_reported(work: OpenInspection) -> None:
    penalty = issue_document(work, "unit_spot_penalty", OPERATOR, given=PENALTY).document

    assert follow_up(work, penalty) == "报所属机关备案，最迟 2026年11月28日（5 日内，待核）"


def test_a_record__asks_for_nothing_more(work: OpenInspection) -> None:
    assert follow_up(work, issue_document(work, "inspection_record", OPERATOR).document) == ""

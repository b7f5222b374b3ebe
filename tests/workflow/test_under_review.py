"""What a re-inspection looks at: what is open, by the numbers it was ordered under."""

from __future__ import annotations

import pytest

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection import change
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.under_review import UnderReview, choose_under_review, raising, under_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, make_finding
from tests.reviews import make_review, reinspected, with_findings


@pytest.fixture
def raised(workspace: Workspace) -> OpenInspection:
    """An inspection with three findings."""
    return with_findings(workspace, "f-1", "f-2", "f-3")


def listed(work: OpenInspection, raised: OpenInspection) -> dict[str, UnderReview]:
    return {entry.finding.id: entry for entry in under_review(work, raised)}


def test_listed__are_open_findings_and_those_judged_in_this_visit(raised: OpenInspection) -> None:
    first = reinspected(raised)
    review(first, "f-1", "rectified", "", OPERATOR, raised=raised)
    second = reinspected(raised)
    review(second, "f-2", "rectified", "", OPERATOR, raised=raised)

    assert list(listed(first, raised)) == ["f-1", "f-3"]
    assert list(listed(second, raised)) == ["f-2", "f-3"]


def test_numbers__are_those_of_the_order_whatever_was_rectified(raised: OpenInspection) -> None:
    first = reinspected(raised)
    review(first, "f-1", "rectified", "", OPERATOR, raised=raised)

    second = reinspected(raised)
    assert [entry.number for entry in under_review(second, raised)] == [2, 3]
    assert choose_under_review(second, raised, 3).finding.id == "f-3"
    with pytest.raises(NotFoundError, match="没有编号为 1 的待复查问题。可以复查的：2、3。"):
        choose_under_review(second, raised, 1)


def test_findings_of_another_authority__are_listed_as_transferred(raised: OpenInspection) -> None:
    raised.save_finding(make_finding("f-4", authority="fire"), OPERATOR)

    entries = listed(reinspected(raised), raised)
    assert [entries[name].transferred for name in ("f-1", "f-4")] == [False, True]


def test_only_a_reinspection__looks_at_findings(raised: OpenInspection) -> None:
    with pytest.raises(InvalidInputError, match="这不是复查"):
        raising(raised)


def test_a_result_whose_second_half_was_not_saved__is_shown_as_seen(raised: OpenInspection) -> None:
    work = reinspected(raised)
    seen = make_review(raised_in=raised.inspection.id, seen_in=work.inspection.id)
    raised.record([change.review_finding(seen)], OPERATOR)

    assert listed(work, raised)["f-1"].seen == seen

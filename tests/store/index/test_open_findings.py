"""What is still open is counted by the list itself, also for files saved before there were reviews."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from inspect_tui.inspection.record import Conclusion, ReviewOutcome
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.index import Filters
from inspect_tui.store.inspections import Summary, summarize
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR
from tests.reviews import DUE, reinspected, with_findings


@pytest.fixture
def raised(workspace: Workspace) -> OpenInspection:
    """An inspection that has ended, with two findings."""
    work = with_findings(workspace, "f-1", "f-2")
    work.conclude(Conclusion(NOW), OPERATOR)
    return work


def row(work: OpenInspection) -> Summary:
    return next(one for one in work.workspace.index.listing().rows if one.id == work.inspection.id)


def overdue(work: OpenInspection, on: date) -> list[str]:
    return [one.id for one in work.workspace.index.listing(filters=Filters(overdue_on=on)).rows]


def test_a_finding_seen_rectified__is_overdue_no_more(raised: OpenInspection) -> None:
    late = DUE + timedelta(days=1)
    assert overdue(raised, late) == [raised.inspection.id]
    work = reinspected(raised)

    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    assert overdue(raised, late) == [raised.inspection.id]

    review(work, "f-2", "rectified", "", OPERATOR, raised=raised)
    assert overdue(raised, late) == []


def test_a_finding_seen_not_rectified__stays_overdue(raised: OpenInspection) -> None:
    review(reinspected(raised), "f-1", "not_rectified", "", OPERATOR, raised=raised)

    assert overdue(raised, DUE + timedelta(days=1)) == [raised.inspection.id]


@pytest.mark.parametrize(
    ("outcomes", "left", "closed"),
    [
        ((), 2, False),
        (("rectified",), 1, False),
        (("rectified", "not_rectified"), 1, False),
        (("rectified", "rectified"), 0, True),
    ],
)
def test_a_row__says_how_many_are_left_and_when_all_are_closed(
    raised: OpenInspection, outcomes: tuple[ReviewOutcome, ...], left: int, closed: bool
) -> None:
    work = reinspected(raised)
    for name, outcome in zip(("f-1", "f-2"), outcomes, strict=False):
        review(work, name, outcome, "", OPERATOR, raised=raised)

    for summary in (row(raised), summarize(raised.case)):
        assert (summary.findings, summary.open_findings, summary.closed) == (2, left, closed)
    assert row(work).reinspects == raised.inspection.id
    assert not row(work).closed


def test_a_file_of_before_reviews__shows_its_open_findings(raised: OpenInspection) -> None:
    tables = raised.stream.stored_tables()
    del tables["checksum"], tables["reviews"]
    assert "open_findings" not in tables["inspection"]["1"]
    raised.stream.path.write_bytes(with_checksum(tables))

    assert row(raised).open_findings == 2

"""What became of findings: open until seen rectified, and the last word of each visit, in whatever order it arrives."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection import change
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.fold import Fold, Inspection, fold_inspection
from inspect_tui.inspection.record import Finding, ReviewOutcome
from inspect_tui.inspection.review import closed_findings, last_reviews, open_findings, overdue_findings
from tests.builders import TODAY, DeviceCopy, make_finding, make_visit
from tests.reviews import make_review

NAMES = st.sampled_from(["f-1", "f-2", "f-3"])
OUTCOMES = st.sampled_from(get_args(ReviewOutcome))


def inspection_with(*changes: Change) -> Inspection:
    copy = DeviceCopy("d-1")
    copy.record(change.begin(make_visit()), *changes)
    inspection = fold_inspection("inspection/i-1", copy.events)
    assert inspection is not None
    return inspection


def raised(name: str = "f-1", **changes: Any) -> Change:
    return change.raise_finding(make_finding(name, **changes))


def ids(findings: list[Finding]) -> list[str]:
    return [finding.id for finding in findings]


@pytest.mark.parametrize(("outcome", "left"), [("rectified", []), ("not_rectified", ["f-1"])])
def test_a_finding__is_open_until_it_was_seen_rectified(outcome: ReviewOutcome, left: list[str]) -> None:
    inspection = inspection_with(raised(), change.review_finding(make_review(outcome=outcome)))

    assert ids(open_findings(inspection)) == left


def test_what_was_corrected_on_site__is_closed_without_being_looked_at() -> None:
    inspection = inspection_with(raised(corrected_on_site=True, deadline=None), raised("f-2"))

    assert ids(closed_findings(inspection)) == ["f-1"]


def test_a_later_review__replaces_the_earlier_one() -> None:
    later = make_review(outcome="not_rectified", seen_in="r-2")
    inspection = inspection_with(raised(), change.review_finding(make_review()), change.review_finding(later))

    assert inspection.reviews == {"f-1": later}
    assert ids(open_findings(inspection)) == ["f-1"]


def test_on_its_last_day__a_finding_is_not_overdue_yet() -> None:
    inspection = inspection_with(raised(deadline=TODAY))

    assert overdue_findings(inspection, TODAY) == []
    assert ids(overdue_findings(inspection, TODAY + timedelta(days=1))) == ["f-1"]


def test_a_finding_without_a_deadline__is_never_overdue() -> None:
    assert overdue_findings(inspection_with(raised(deadline=None)), TODAY + timedelta(days=9999)) == []


def test_a_withdrawn_finding__is_neither_open_nor_closed() -> None:
    inspection = inspection_with(raised(), change.review_finding(make_review()), change.withdraw_finding("f-1"))

    assert open_findings(inspection) == closed_findings(inspection) == []


@given(
    findings=st.dictionaries(NAMES, st.tuples(st.booleans(), st.none() | st.integers(-9, 9))),
    reviews=st.lists(st.tuples(NAMES, OUTCOMES)),
)
def test_every_finding__is_either_open_or_closed_and_only_open_ones_are_overdue(
    findings: dict[str, tuple[bool, int | None]], reviews: list[tuple[str, ReviewOutcome]]
) -> None:
    days = {name: TODAY + timedelta(days=days) for name, (_, days) in findings.items() if days is not None}
    inspection = inspection_with(
        *(raised(name, corrected_on_site=mended, deadline=days.get(name)) for name, (mended, _) in findings.items()),
        *(change.review_finding(make_review(name, outcome=outcome)) for name, outcome in reviews),
    )

    left, done = ids(open_findings(inspection)), ids(closed_findings(inspection))
    assert sorted(left + done) == sorted(findings)
    assert set(ids(overdue_findings(inspection, TODAY))) == {name for name in left if days.get(name, TODAY) < TODAY}


# The last word of each visit


def test_the_last_word_of_a_visit__stands_though_another_visit_came_later() -> None:
    first, changed = make_review(), make_review(outcome="not_rectified", note="还差一处")
    later = make_review(seen_in="r-2")
    copy = DeviceCopy("d-1")
    copy.record(*map(change.review_finding, (first, changed, later)))

    assert set(last_reviews(Fold().extended(copy.events))) == {changed, later}


def test_a_visit_that_speaks_again_after_another__has_one_last_word() -> None:
    again = make_review(note="又看了一次")
    copy = DeviceCopy("d-1")
    copy.record(*map(change.review_finding, (make_review(), make_review(seen_in="r-2"), again)))

    assert [one for one in last_reviews(Fold().extended(copy.events)) if one.seen_in == "r-1"] == [again]


@given(
    words=st.lists(st.tuples(st.sampled_from(["d-1", "d-2"]), st.sampled_from(["r-1", "r-2"]), OUTCOMES), max_size=8),
    chance=st.randoms(use_true_random=False),
    meet=st.sets(st.integers(0, 7)),
)
def test_in_whatever_order_events_arrive__the_last_words_are_the_same(
    words: list[tuple[str, str, ReviewOutcome]], chance: Any, meet: set[int]
) -> None:
    copies = {name: DeviceCopy(name) for name in ("d-1", "d-2")}
    for at, (device, visit, outcome) in enumerate(words):
        note = str(at)
        copies[device].record(change.review_finding(make_review(outcome=outcome, seen_in=visit, note=note)))
        if at in meet:
            for one, other in (("d-1", "d-2"), ("d-2", "d-1")):
                copies[one].take_over(copies[other].events)
    events = {event.hash: event for copy in copies.values() for event in copy.events}
    shuffled = list(events.values())
    chance.shuffle(shuffled)

    last = list(last_reviews(Fold().extended(shuffled)))

    assert sorted(one.note for one in last) == sorted(
        one.note for one in last_reviews(Fold().extended(events.values()))
    )
    assert {one.seen_in for one in last} == {visit for _, visit, _ in words}
    assert all(sum(one.seen_in == visit for one in last) <= len(copies) for visit in ("r-1", "r-2"))

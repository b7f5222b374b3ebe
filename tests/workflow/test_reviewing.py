"""Re-inspecting: a visit of its own, whose results stand where the findings were raised and in its own log."""

from __future__ import annotations

from datetime import timedelta

import pytest

from inspect_tui.errors import ChangesIssuedError, InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.inspection import change
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.record import Conclusion
from inspect_tui.inspection.review import open_findings
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.inspections import summarize
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import begin_review, review, unfinished_review
from inspect_tui.workflow.summary import summary_lines
from inspect_tui.workflow.under_review import UnderReview, under_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import INSPECTORS, OPERATOR, TODAY, FixedClock, begin_work, make_finding, make_unit
from tests.reviews import joined, make_review, reinspected, with_findings
from tests.store.conftest import FailingDisk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    """The disk."""
    return FailingDisk(monkeypatch)


@pytest.fixture
def raised(workspace: Workspace) -> OpenInspection:
    """An inspection with three findings."""
    return with_findings(workspace, "f-1", "f-2", "f-3")


def again(work: OpenInspection) -> OpenInspection:
    """Open an inspection as it is on the disk."""
    return OpenInspection(work.workspace, work.inspection.id)


def listed(work: OpenInspection, raised: OpenInspection) -> dict[str, UnderReview]:
    return {entry.finding.id: entry for entry in under_review(work, raised)}


# Beginning


def test_a_reinspection__is_a_visit_to_the_same_unit_without_checklists(
    raised: OpenInspection, clock: FixedClock
) -> None:
    clock.advance(days=20)

    visit, first = reinspected(raised).inspection.visit, raised.inspection.visit

    assert visit.reinspects == raised.inspection.id
    assert (visit.unit, visit.unit_id, visit.agency, visit.place) == (
        first.unit,
        first.unit_id,
        first.agency,
        first.place,
    )
    assert (visit.checklists, visit.facts, visit.participants) == ((), {}, ())
    assert (visit.began_at, visit.inspectors) == (clock.now, INSPECTORS)
    assert not visit.certificates_shown


def test_beginning__writes_nothing_to_the_inspection_or_the_unit(raised: OpenInspection) -> None:
    workspace = raised.workspace
    before = {path: path.read_bytes() for path in workspace.root.glob("[iu]*s/**/*.json")}

    reinspected(raised)

    assert {path: path.read_bytes() for path in before} == before


def test_what_is_known_of_the_unit_since__is_taken(raised: OpenInspection) -> None:
    begin_work(raised.workspace, unit=make_unit(phone="13900000000"))

    assert reinspected(raised).inspection.visit.unit.phone == "13900000000"


def test_without_an_open_finding__there_is_nothing_to_reinspect(workspace: Workspace) -> None:
    work = begin_work(workspace)
    work.save_finding(make_finding(corrected_on_site=True, deadline=None), OPERATOR)

    with pytest.raises(InvalidInputError, match="没有未整改的问题"):
        begin_review(workspace, work.inspection.id, OPERATOR)
    assert len(workspace.index.listing().rows) == 1


def test_the_inspectors_and_an_earlier_day__can_be_given(raised: OpenInspection, clock: FixedClock) -> None:
    clock.advance(days=3)

    visit = reinspected(raised, on=TODAY + timedelta(days=1), inspectors=(Inspector("丁一"),)).inspection.visit

    assert (visit.began_at.date(), visit.entered_later) == (TODAY + timedelta(days=1), True)
    assert visit.inspectors == (Inspector("丁一"),)


@pytest.mark.parametrize(("days", "why"), [(-1, "早于检查日期"), (1, "晚于今天")])
def test_a_day_before_the_inspection_or_to_come__is_refused(raised: OpenInspection, days: int, why: str) -> None:
    with pytest.raises(InvalidInputError, match=why):
        begin_review(raised.workspace, raised.inspection.id, OPERATOR, on=TODAY + timedelta(days=days))


def test_a_closed_door__is_recorded_as_at_any_visit(raised: OpenInspection) -> None:
    work = reinspected(raised, outcome="closed", outcome_note="卷帘门锁闭")

    assert (work.inspection.visit.outcome, work.inspection.visit.outcome_note) == ("closed", "卷帘门锁闭")
    assert unfinished_review(raised.workspace, raised.inspection.id) == ""


def test_an_unfinished_reinspection__is_found_until_it_ends(raised: OpenInspection) -> None:
    work = reinspected(raised)
    assert unfinished_review(raised.workspace, raised.inspection.id) == work.inspection.id

    work.conclude(Conclusion(work.inspection.visit.began_at), OPERATOR)

    assert unfinished_review(raised.workspace, raised.inspection.id) == ""


# Looking at findings


def test_a_result__stands_in_both_logs(raised: OpenInspection) -> None:
    work = reinspected(raised)

    review(work, "f-2", "rectified", "已更换", OPERATOR)

    seen = make_review("f-2", raised_in=raised.inspection.id, seen_in=work.inspection.id, note="已更换")
    assert again(raised).inspection.reviews == again(work).inspection.looked_at == {"f-2": seen}
    assert [finding.id for finding in open_findings(again(raised).inspection)] == ["f-1", "f-3"]
    assert again(work).inspection.reviews == again(raised).inspection.looked_at == {}
    assert examine(raised.workspace) == []


def test_both_tables__hold_the_result_for_any_reader(raised: OpenInspection) -> None:
    work = reinspected(raised)
    review(work, "f-2", "not_rectified", "", OPERATOR)

    for stream in (again(raised).stream, again(work).stream):
        [row] = stream.stored_tables()["reviews"].values()
        assert (row["finding"], row["outcome"], row["on"]) == ("f-2", "not_rectified", TODAY.isoformat())


def test_changing_ones_mind__replaces_the_result_and_keeps_the_earlier_one_in_the_log(raised: OpenInspection) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    review(work, "f-1", "not_rectified", "看错了", OPERATOR, raised=raised)

    assert [one.outcome for one in again(raised).inspection.reviews.values()] == ["not_rectified"]
    assert [one.outcome for one in again(work).inspection.looked_at.values()] == ["not_rectified"]
    events = [event for event in raised.stream.events if event.subject == "review/f-1"]
    assert events[1].after == (events[0].hash,)


def test_the_same_result_twice__is_recorded_once(raised: OpenInspection) -> None:
    work = reinspected(raised)
    for _ in range(2):
        review(work, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert [len(one.stream.events) for one in (work, raised)] == [2, 5]


def test_a_later_reinspection__has_the_last_word_and_shows_what_was_seen_before(
    raised: OpenInspection, clock: FixedClock
) -> None:
    first = reinspected(raised)
    review(first, "f-1", "not_rectified", "还差一处", OPERATOR, raised=raised)
    clock.advance(days=5)
    second = reinspected(raised)
    assert [one.note for one in [listed(second, raised)["f-1"].before] if one] == ["还差一处"]

    review(second, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert raised.inspection.reviews["f-1"].seen_in == second.inspection.id
    assert first.inspection.looked_at["f-1"].outcome == "not_rectified"
    assert examine(raised.workspace) == []


def test_a_withdrawn_finding__cannot_be_looked_at(raised: OpenInspection) -> None:
    work = reinspected(raised)
    raised.withdraw_finding("f-1", OPERATOR)

    with pytest.raises(NotFoundError, match="已经撤销"):
        review(work, "f-1", "rectified", "", OPERATOR)
    assert "f-1" not in listed(work, raised)
    assert not again(work).inspection.looked_at


def test_what_was_corrected_on_site__need_not_be_looked_at(raised: OpenInspection) -> None:
    raised.save_finding(make_finding("f-4", corrected_on_site=True, deadline=None), OPERATOR)
    work = reinspected(raised)

    assert "f-4" not in listed(work, raised)
    with pytest.raises(InvalidInputError, match="已当场整改"):
        review(work, "f-4", "rectified", "", OPERATOR)


def test_new_findings__are_raised_in_a_reinspection_as_in_any_visit(raised: OpenInspection) -> None:
    work = reinspected(raised)
    work.save_finding(make_finding("n-1"), OPERATOR)

    third = reinspected(work)
    assert list(listed(third, work)) == ["n-1"]
    assert summarize(work.case).open_findings == 1


# When the disk refuses, and when a document says otherwise


def test_a_save_that_failed_halfway__is_completed_by_the_same_again(raised: OpenInspection) -> None:
    work = reinspected(raised)
    record = OpenInspection.record

    def refuse(self: OpenInspection, changes: list[Change], by: str) -> None:
        if self is work:
            raise NotSavedError("磁盘空间不足")
        record(self, changes, by)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OpenInspection, "record", refuse)
        with pytest.raises(NotSavedError):
            review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    assert len(examine(raised.workspace)) == 1

    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert examine(raised.workspace) == []
    assert len([event for event in raised.stream.events if event.kind == "finding_reviewed"]) == 1


def test_a_full_disk__records_nothing(raised: OpenInspection, disk: FailingDisk) -> None:
    work = reinspected(raised)
    disk.fill_up()

    with pytest.raises(NotSavedError):
        review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    disk.recover()

    assert not again(raised).inspection.reviews
    assert not again(work).inspection.looked_at


def test_what_is_refused_for_an_issued_document__is_refused_in_both_logs(raised: OpenInspection) -> None:
    work = reinspected(raised)

    def refuse(changes: object) -> None:
        raise ChangesIssuedError("已出具")

    work.before_recording = refuse
    with pytest.raises(ChangesIssuedError):
        review(work, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert not raised.inspection.reviews


# Two devices


def test_two_devices_that_judge_one_finding_differently__are_a_conflict_until_somebody_settles_it(
    raised: OpenInspection,
) -> None:
    work, other = reinspected(raised), reinspected(raised)
    unseen = len(raised.stream.events)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    elsewhere = make_review("f-1", outcome="not_rectified", raised_in=raised.inspection.id, seen_in=other.inspection.id)
    joined(raised, change.review_finding(elsewhere), knowing=unseen)
    joined(other, change.look_at_finding(elsewhere), knowing=1)

    assert [conflict.subject for conflict in raised.inspection.conflicts] == ["review/f-1"]
    assert raised.workspace.index.listing().rows[-1].conflicts == 1
    assert [listed(one, raised)["f-1"].number for one in (work, other)] == [1, 1]
    assert any("待核对" in line for line in summary_lines(raised))
    assert examine(raised.workspace) == []

    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert raised.inspection.conflicts == ()
    assert raised.inspection.reviews["f-1"].outcome == "rectified"
    assert examine(raised.workspace) == []


def test_two_devices_in_one_reinspection__are_a_conflict_in_both_logs_and_no_gap(raised: OpenInspection) -> None:
    work = reinspected(raised)
    unseen = len(raised.stream.events)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    other = make_review("f-1", outcome="not_rectified", raised_in=raised.inspection.id, seen_in=work.inspection.id)
    joined(raised, change.review_finding(other), knowing=unseen)
    joined(work, change.look_at_finding(other), knowing=1)

    assert examine(raised.workspace) == repair(raised.workspace) == []
    assert [len(one.inspection.conflicts) for one in (raised, work)] == [1, 1]
    assert any("1. " in line for line in summary_lines(work))

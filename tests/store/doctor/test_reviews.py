"""A crash between the two saves of a review: the gap is named, and filled with nothing else changed."""

from __future__ import annotations

import errno
from contextlib import suppress
from typing import Any

import pytest

from inspect_tui.errors import NotSavedError
from inspect_tui.inspection import change
from inspect_tui.inspection.record import Review
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, make_finding
from tests.reviews import make_review, reinspected, with_findings
from tests.store.conftest import FailingDisk
from tests.store.doctor.mending import mended


@pytest.fixture
def raised(workspace: Workspace) -> OpenInspection:
    """An inspection with two findings."""
    return with_findings(workspace, "f-1", "f-2")


def seen(raised: OpenInspection, work: OpenInspection, **changes: Any) -> Review:
    return make_review(raised_in=raised.inspection.id, seen_in=work.inspection.id, **changes)


def again(work: OpenInspection) -> OpenInspection:
    return OpenInspection(work.workspace, work.inspection.id)


def test_a_crash_between_the_two_saves__is_named_and_the_missing_event_written(
    workspace: Workspace, raised: OpenInspection
) -> None:
    work = reinspected(raised)
    raised.record([change.review_finding(seen(raised, work))], OPERATOR)

    [named] = examine(workspace)
    assert named.path == work.stream.path
    assert "问题的复查结果只记了一边（保存中断）：问题f-1。没有改动任何文件。" in named.text

    assert len(mended(workspace)) == 1
    assert again(work).inspection.looked_at == {"f-1": seen(raised, work)}
    assert [(event.kind, event.by) for event in again(work).stream.events[1:]] == [
        ("finding_looked_at", "doctor --repair")
    ]
    assert again(raised).stream.events == raised.stream.events


def test_a_long_finding_of_several_lines__is_named_in_one(workspace: Workspace, raised: OpenInspection) -> None:
    raised.save_finding(make_finding("f-1", description="第一行\n第二行" * 40), OPERATOR)
    raised.record([change.review_finding(seen(raised, reinspected(raised)))], OPERATOR)

    [named] = examine(workspace)
    assert "\n" not in named.text
    assert len(named.text) < 200


def test_a_crash_while_changing_ones_mind__leaves_the_later_word(workspace: Workspace, raised: OpenInspection) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    changed = seen(raised, work, outcome="not_rectified")
    raised.record([change.review_finding(changed)], OPERATOR)

    mended(workspace)

    assert again(work).inspection.looked_at == {"f-1": changed}


def test_a_gap_a_later_reinspection_covered__is_filled_all_the_same(
    workspace: Workspace, raised: OpenInspection
) -> None:
    first, second = reinspected(raised), reinspected(raised)
    raised.record([change.review_finding(seen(raised, first, outcome="not_rectified"))], OPERATOR)
    review(second, "f-1", "rectified", "", OPERATOR, raised=raised)

    mended(workspace)

    assert again(first).inspection.looked_at["f-1"].outcome == "not_rectified"
    assert again(raised).inspection.reviews["f-1"].seen_in == second.inspection.id


def test_a_result_lost_where_the_finding_was_raised__is_written_there_again(
    workspace: Workspace, raised: OpenInspection
) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    raised.stream.path.write_bytes(previous_of(raised.stream.path).read_bytes())
    assert [one.path for one in examine(workspace)] == [raised.stream.path]

    mended(workspace)

    assert again(raised).inspection.reviews == {"f-1": seen(raised, work)}


def test_what_another_reinspection_said_since__is_not_replaced(workspace: Workspace, raised: OpenInspection) -> None:
    first, second = reinspected(raised), reinspected(raised)
    first.record([change.look_at_finding(seen(raised, first, outcome="not_rectified"))], OPERATOR)
    review(second, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert examine(workspace) == repair(workspace) == []


def test_a_missing_inspection__is_named_by_the_reinspection_that_looked_at_it(
    workspace: Workspace, raised: OpenInspection
) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    for path in (raised.stream.path, previous_of(raised.stream.path)):
        path.unlink()

    [named] = examine(workspace)
    assert named.path == work.stream.path
    assert f"这次复查看的是检查 {raised.inspection.id} 的问题，但找不到那次检查的文件" in named.text
    assert repair(workspace) == []


def test_where_the_checklist_is_missing_too__repair_goes_on_with_the_rest(
    workspace: Workspace, raised: OpenInspection
) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    raised.stream.path.write_bytes(previous_of(raised.stream.path).read_bytes())
    [pinned] = raised.inspection.visit.checklists
    content = workspace.blobs.path(pinned.sha256)
    content.unlink()

    mended(workspace)

    assert content.exists()
    assert again(raised).inspection.reviews == {"f-1": seen(raised, work)}


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("calls_before", range(6))
def test_wherever_the_disk_refuses__after_a_repair_both_logs_say_the_same(
    workspace: Workspace, raised: OpenInspection, disk: FailingDisk, call: str, calls_before: int
) -> None:
    work = reinspected(raised)
    review(work, "f-1", "not_rectified", "", OPERATOR, raised=raised)
    disk.fail(call, errno.EIO, calls_before)
    with suppress(NotSavedError):
        review(work, "f-1", "rectified", "", OPERATOR, raised=raised)
    disk.recover()

    mended(workspace)

    assert again(raised).inspection.reviews == again(work).inspection.looked_at
    assert again(raised).inspection.reviews.keys() == {"f-1"}

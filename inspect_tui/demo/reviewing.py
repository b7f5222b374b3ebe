"""Look again at what a visit of the demo found, after all visits have been made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from inspect_tui.demo.chance import CHINA, StoryClock
from inspect_tui.demo.story import STORIES
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Conclusion, ReviewOutcome
from inspect_tui.inspection.review import open_findings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import begin_review, review
from inspect_tui.workflow.under_review import raising, under_review
from inspect_tui.workflow.work import OpenInspection

_DAY = date(2026, 11, 23)
_RECTIFIED, _NOT_RECTIFIED = "现场查看，已整改到位", "已着手整改，尚未完成"


def look_again(workspace: Workspace, clock: StoryClock, inspections: Sequence[str]) -> int:
    """Re-inspect visits, each story's first where it says so; return how many were."""
    clock.now = datetime.combine(_DAY, time(9, 30), CHINA)
    count = 0
    for inspection, story in zip(inspections, STORIES, strict=False):
        found = OpenInspection(workspace, inspection).inspection
        if story.rectified is not None and open_findings(found):
            _review(workspace, clock, found, story.rectified)
            count += 1
    return count


def _review(workspace: Workspace, clock: StoryClock, found: Inspection, rectified: int) -> None:
    """Re-inspect a visit, with so many of its findings rectified and the others not."""
    inspection, inspectors = found.id, found.visit.inspectors
    by = inspectors[0].name
    work = OpenInspection(workspace, begin_review(workspace, inspection, by, inspectors=inspectors))
    raised = raising(work)
    for at, entry in enumerate(under_review(work, raised)):
        clock.advance(10)
        outcome: ReviewOutcome = "rectified" if at < rectified else "not_rectified"
        note = _RECTIFIED if at < rectified else _NOT_RECTIFIED
        review(work, entry.finding.id, outcome, note, by, raised=raised)
    clock.advance(15)
    work.conclude(Conclusion(clock.now), by)

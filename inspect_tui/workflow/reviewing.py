"""Re-inspect (复查): look again at the open findings of an earlier inspection, each result in both their logs."""

from __future__ import annotations

import sys
from datetime import date

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection import change
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Review, ReviewOutcome, VisitOutcome
from inspect_tui.inspection.review import open_findings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import VisitDraft, begin_inspection, inspectors_of, on_day
from inspect_tui.workflow.under_review import raising
from inspect_tui.workflow.work import OpenInspection


def begin_review(
    workspace: Workspace,
    raised_in: str,
    by: str,
    *,
    on: date | None = None,
    inspectors: tuple[Inspector, ...] = (),
    outcome: VisitOutcome = "inspected",
    outcome_note: str = "",
) -> str:
    """Begin a re-inspection of an inspection; return its id.

    Args:
        raised_in: the id of the inspection whose findings are looked at.
        on: the day of the visit, today when not given.
        inspectors: the operator and a colleague when not given.

    Raises:
        NotFoundError: there is no such inspection.
        InvalidInputError: none of its findings is open, or the day is before it or yet to come.
        NotSavedError: too little room is left, or the disk refused.
    """
    raised = OpenInspection(workspace, raised_in)
    if not open_findings(raised.inspection):
        raise InvalidInputError("这次检查没有未整改的问题，不用复查，没有开始。")
    visit, now = raised.inspection.visit, workspace.clock()
    day = on or now.date()
    _refuse_day(day, visit.began_at.date(), now.date())
    draft = VisitDraft(
        unit_id=visit.unit_id,
        unit=workspace.units().get(visit.unit_id, visit.unit),
        agency=visit.agency,
        place=visit.place,
        campaign=visit.campaign,
        inspectors=inspectors or inspectors_of(by, workspace.settings),
        began_at=max(on_day(day, now), visit.began_at),
        entered_later=day < now.date(),
        outcome=outcome,
        outcome_note=outcome_note,
        reinspects=raised_in,
    )
    return begin_inspection(workspace, draft, by)


def _refuse_day(day: date, visited: date, today: date) -> None:
    if day > today:
        raise InvalidInputError(f"复查日期 {day} 晚于今天，没有开始复查。请核对日期。")
    if day < visited:
        raise InvalidInputError(f"复查日期 {day} 早于检查日期 {visited}，没有开始复查。请核对日期。")


def unfinished_review(workspace: Workspace, raised_in: str) -> str:
    """Return the id of the newest re-inspection of an inspection that has not ended; empty when there is none."""
    rows = workspace.index.listing(limit=sys.maxsize).rows
    found = (row.id for row in rows if row.reinspects == raised_in and not row.concluded and row.outcome == "inspected")
    return next(found, "")


def review(
    work: OpenInspection,
    finding_id: str,
    outcome: ReviewOutcome,
    note: str,
    by: str,
    *,
    raised: OpenInspection | None = None,
) -> None:
    """Record what a re-inspection saw of a finding, first where it was raised, then in the re-inspection.

    Args:
        raised: the inspection that raised it, where it is open already: two copies of a log must not both be written.

    Raises:
        InvalidInputError: it was corrected on site, or this is no re-inspection.
        NotFoundError: the finding was withdrawn, or never raised.
        NotSavedError: the disk refused; the same again writes what is missing.
    """
    raised = raised or raising(work)
    finding = raised.inspection.findings.get(finding_id)
    if finding is None:
        raise NotFoundError("原检查里没有这个问题，或已经撤销，没有记录复查结果。")
    if finding.corrected_on_site:
        raise InvalidInputError("这个问题已当场整改，不用复查，没有记录。")
    day = work.inspection.visit.began_at.date()
    seen = Review(finding_id, outcome, day, raised.inspection.id, work.inspection.id, note)
    looked_at = [change.look_at_finding(seen)]
    if _stands(work.inspection, f"looked_at/{finding_id}", work.inspection.looked_at, seen):
        looked_at = []
    elif work.before_recording:
        # Refused now or not at all: half of it must not be written.
        work.before_recording(looked_at)
    if not _stands(raised.inspection, f"review/{finding_id}", raised.inspection.reviews, seen):
        raised.record([change.review_finding(seen)], by)
    work.record(looked_at, by)


def _stands(inspection: Inspection, subject: str, reviews: dict[str, Review], seen: Review) -> bool:
    """Say whether just this stands on a subject, and nothing beside it that disagrees."""
    return len(inspection.heads.get(subject, ())) == 1 and reviews.get(seen.finding) == seen

"""The findings a re-inspection looks at, as they were numbered where they were raised."""

from __future__ import annotations

from typing import NamedTuple

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection.finding import is_competent
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Finding, Review
from inspect_tui.inspection.review import is_open
from inspect_tui.workflow.work import OpenInspection


class UnderReview(NamedTuple):
    """A finding a re-inspection looks at: its number as ordered, what this visit saw, what another saw before.

    `transferred` where another authority ordered it to be mended.
    """

    number: int
    finding: Finding
    seen: Review | None
    before: Review | None
    transferred: bool


def raising(work: OpenInspection) -> OpenInspection:
    """Open the inspection that raised what a re-inspection looks at.

    Raises:
        InvalidInputError: this is no re-inspection.
        NotFoundError: the inspection is not in this workspace.
        DamagedFileError: its file cannot be read.
    """
    if not work.inspection.visit.reinspects:
        raise InvalidInputError("这不是复查。请用 review 命令对原来的检查开始一次复查。")
    return OpenInspection(work.workspace, work.inspection.visit.reinspects)


def under_review(work: OpenInspection, raised: OpenInspection) -> list[UnderReview]:
    """Return the findings a re-inspection looks at: those still open, and those it has judged."""
    listed = []
    for number, finding in raised.numbered_findings():
        standing = raised.inspection.reviews.get(finding.id)
        seen = _seen(work.inspection, standing) or work.inspection.looked_at.get(finding.id)
        if not finding.corrected_on_site and (seen or is_open(finding, standing)):
            before = None if _seen(work.inspection, standing) else standing
            transferred = not is_competent(raised.agency, finding.authority)
            listed.append(UnderReview(number, finding, seen, before, transferred))
    return listed


def _seen(inspection: Inspection, review: Review | None) -> Review | None:
    """Return a review if it is this visit's."""
    return review if review is not None and review.seen_in == inspection.id else None


def choose_under_review(work: OpenInspection, raised: OpenInspection, number: int) -> UnderReview:
    """Return what is looked at by its number in the order.

    Raises:
        NotFoundError: there is none of that number to look at.
    """
    numbers = {entry.number: entry for entry in under_review(work, raised)}
    if number not in numbers:
        known = "、".join(map(str, numbers)) or "没有"
        raise NotFoundError(f"没有编号为 {number} 的待复查问题。可以复查的：{known}。")
    return numbers[number]

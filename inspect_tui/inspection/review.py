"""What became of the findings of an inspection: open, overdue, closed (销号); and what each visit last said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from inspect_tui.inspection.event import Event
from inspect_tui.inspection.fold import Fold, Inspection
from inspect_tui.inspection.record import Finding, Review


def is_open(finding: Finding, review: Review | None) -> bool:
    """Say whether a finding is neither corrected on site nor seen rectified since."""
    return not finding.corrected_on_site and (review is None or review.outcome != "rectified")


def open_findings(inspection: Inspection) -> list[Finding]:
    """Return the findings that are not yet mended."""
    return [one for one in inspection.findings.values() if is_open(one, inspection.reviews.get(one.id))]


def closed_findings(inspection: Inspection) -> list[Finding]:
    """Return the findings that are mended, on site or as seen since."""
    return [one for one in inspection.findings.values() if not is_open(one, inspection.reviews.get(one.id))]


def overdue_findings(inspection: Inspection, day: date) -> list[Finding]:
    """Return the open findings whose deadline had passed on a day."""
    return [one for one in open_findings(inspection) if one.deadline is not None and one.deadline < day]


def last_reviews(fold: Fold) -> Iterator[Review]:
    """Yield the last word of each re-inspection on each finding, also where a later one replaced it.

    Several of one re-inspection on one finding are a conflict of two devices.
    """
    for subject, log in fold.log.items():
        if subject.startswith("review/"):
            for given in _by_visit(log).values():
                replaced = {digest for event in given.values() for digest in _before(event, log)}
                yield from (_review(given[digest]) for digest in sorted(given.keys() - replaced))


def _by_visit(log: Mapping[str, Event]) -> dict[str, dict[str, Event]]:
    by_visit: dict[str, dict[str, Event]] = {}
    for digest, event in log.items():
        by_visit.setdefault(event.body["seen_in"], {})[digest] = event
    return by_visit


def _before(event: Event, log: Mapping[str, Event]) -> set[str]:
    """Return all that an event replaces, and what that replaced."""
    found: set[str] = set()
    left = list(event.after)
    while left:
        digest = left.pop()
        if digest in log and digest not in found:
            found.add(digest)
            left += log[digest].after
    return found


def _review(event: Event) -> Review:
    return msgspec.convert(event.body, Review)

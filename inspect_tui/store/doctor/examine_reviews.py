"""Whether what re-inspections saw stands in both logs: where a finding was raised, and in the re-inspection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Review
from inspect_tui.store.doctor.complaint import Complaint, complaint
from inspect_tui.text import shorten

Inspections = Mapping[str, Inspection]
_LONGEST = 60
_TODO = "另一边的记录完好；可以用 doctor --repair 补记，别的内容不变"


class Gap(NamedTuple):
    """A review one of the two logs lacks, and the id of the inspection whose log that is."""

    review: Review
    lacking: str


def review_complaints(
    inspections: Inspections, reviews: Iterable[Review], files: Mapping[str, Path]
) -> Iterator[Complaint]:
    """Yield what is wrong with re-inspections.

    Args:
        inspections: those that can be read.
        reviews: the last word of each re-inspection on each finding, from the logs that raised them.
        files: of all inspections, by id.
    """
    for gap in gaps(inspections, reviews):
        what = f"问题的复查结果只记了一边（保存中断）：{_said(gap.review, inspections)}"
        yield complaint(files[gap.lacking], what, _TODO)
    for inspection in inspections.values():
        raised_in = inspection.visit.reinspects
        if raised_in and raised_in not in files:
            what = f"这次复查看的是检查 {raised_in} 的问题，但找不到那次检查的文件"
            yield complaint(files[inspection.id], what, "请从备份中找回 inspections 文件夹里的那个文件")


def gaps(inspections: Inspections, reviews: Iterable[Review]) -> Iterator[Gap]:
    """Yield the reviews that one of the two logs lacks, as far as both can be read."""
    for review in reviews:
        seen_in = inspections.get(review.seen_in)
        if seen_in is not None and not _stands(seen_in, f"looked_at/{review.finding}", review):
            yield Gap(review, seen_in.id)
    for inspection in inspections.values():
        for seen in inspection.looked_at.values():
            raised_in = inspections.get(seen.raised_in)
            # Where another review stands, that one is the newer word.
            if raised_in and seen.finding in raised_in.findings and f"review/{seen.finding}" not in raised_in.heads:
                yield Gap(seen, raised_in.id)


def _stands(inspection: Inspection, subject: str, review: Review) -> bool:
    """Say whether a review is what a subject holds; of two that disagree, either."""
    return any(msgspec.convert(head.body, Review) == review for head in inspection.heads.get(subject, ()))


def _said(review: Review, inspections: Inspections) -> str:
    raised_in = inspections.get(review.raised_in)
    finding = raised_in.findings.get(review.finding) if raised_in else None
    return shorten(" ".join(finding.description.split()), _LONGEST) if finding else review.finding

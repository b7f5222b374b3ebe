"""What a re-inspection says of an order: which document it is about, and what it saw of each finding in it."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from inspect_tui.documents.emergency.chosen import Numbered, chosen_findings
from inspect_tui.documents.form import FindingLine, with_blanks
from inspect_tui.documents.refusal import NothingReviewedError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import finding_line
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding, Review, ReviewOutcome
from inspect_tui.inspection.review import is_open

REVIEWED: tuple[DocumentKind, ...] = ("rectification_order", "on_site_measures")


class Seen(NamedTuple):
    """What became of a finding, and its line."""

    outcome: ReviewOutcome
    line: FindingLine


def reviewed_document(source: Source) -> Document | None:
    """Return the document reviewed; where none was named, the latest of the inspection that raised the findings."""
    if source.refers_to or not source.raised:
        return source.refers_to
    known = filter(None, map(source.raised.document, REVIEWED))
    return max(known, key=lambda one: (one.issued_on, one.id), default=None)


def reviewed_findings(source: Source, document: Document | None) -> Numbered:
    """Return the findings of the document, with the numbers they have in it.

    Raises:
        NothingReviewedError: none of them was looked at.
    """
    findings = _findings_of(source.raised, document) if source.raised else []
    if not any(finding.id in source.inspection.looked_at for _, finding in findings):
        raise NothingReviewedError(
            "这次检查还没有复查过上次责令整改的问题，没有出具整改复查意见书。请先逐项登记复查结果（已整改、未整改）。"
        )
    return findings


def seen_findings(source: Source, findings: Numbered) -> list[Seen]:
    """Return what was looked at, in the words of the order."""
    looked_at = source.inspection.looked_at
    reviewed = ((number, finding, looked_at.get(finding.id)) for number, finding in findings)
    return [Seen(review.outcome, _line(number, finding, review)) for number, finding, review in reviewed if review]


def unseen_numbers(source: Source, findings: Numbered) -> list[int]:
    """Return the numbers of what is still open and was not looked at this time."""
    reviews = source.raised.inspection.reviews if source.raised else {}
    unseen = [(number, one) for number, one in findings if one.id not in source.inspection.looked_at]
    return [number for number, one in unseen if is_open(one, reviews.get(one.id))]


def _findings_of(raised: Source, document: Document | None) -> Numbered:
    if document is not None and document.kind == "on_site_measures":
        return chosen_findings(raised, document.given)
    return raised.ordered


def _line(number: int, finding: Finding, review: Review) -> FindingLine:
    note = review.note.strip().rstrip("。")
    return replace(finding_line(number, finding), requirement=with_blanks(f"复查情况：{note}。" if note else ""))

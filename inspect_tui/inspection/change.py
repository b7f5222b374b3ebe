"""The changes people make to an inspection, as events to be recorded together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct

from inspect_tui.inspection.document import Document, Ending, Printed, Service, Signature
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.exhibit import AttachedPhoto, AttachedScan, Exhibit, NotedClip
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Answer, Conclusion, Finding, Outcome, Review, Visit


def begin(visit: Visit) -> Change:
    """Begin an inspection."""
    return Change("begun", "visit", _body(visit))


def change_visit(visit: Visit) -> Change:
    """Correct what was recorded of the visit."""
    return Change("visit_changed", "visit", _body(visit))


def answer(inspection: Inspection, item: str, given: Answer, finding: Finding | None) -> list[Change]:
    """Answer an item; its findings stand and fall with the answer.

    Args:
        finding: raised when the item becomes noncompliant and has none yet.
    """
    changes = [Change("answered", f"answer/{item}", _body(given))]
    existing = [known for known in inspection.findings.values() if known.item == item]
    if given.outcome == "noncompliant":
        if finding is not None and not existing:
            changes.append(raise_finding(finding))
    else:
        changes += [withdraw_finding(known.id) for known in existing]
    return changes


def answer_all(items: Iterable[str], outcome: Outcome) -> list[Change]:
    """Give several items without findings the same answer."""
    return [Change("answered", f"answer/{item}", _body(Answer(outcome))) for item in items]


def raise_finding(finding: Finding) -> Change:
    """Raise a finding."""
    return Change("finding_raised", f"finding/{finding.id}", _body(finding))


def change_finding(finding: Finding) -> Change:
    """Change a finding."""
    return Change("finding_changed", f"finding/{finding.id}", _body(finding))


def withdraw_finding(finding_id: str) -> Change:
    """Take a finding back."""
    return Change("finding_withdrawn", f"finding/{finding_id}", {})


def conclude(conclusion: Conclusion) -> Change:
    """End the visit."""
    return Change("concluded", "conclusion", _body(conclusion))


def issue(document: Document) -> Change:
    """Record that a document was issued."""
    return Change("document_issued", f"document/{document.id}", _body(document))


def print_document(document_id: str, printed: Printed) -> Change:
    """Record that a document was printed."""
    return Change("document_printed", f"document/{document_id}/printed", _body(printed))


def sign_document(document_id: str, signature: Signature) -> Change:
    """Record what became of the signature."""
    return Change("document_signed", f"document/{document_id}/signature", _body(signature))


def serve_document(document_id: str, service: Service) -> Change:
    """Record that a document was served."""
    return Change("document_served", f"document/{document_id}/service", _body(service))


def end_document(document_id: str, ending: Ending) -> Change:
    """Record that a document counts no more: corrected by another, or voided."""
    return Change(f"document_{ending.outcome}", f"document/{document_id}/ending", _body(ending))


def review_finding(review: Review) -> Change:
    """Record in the stream that raised a finding what became of it."""
    return Change("finding_reviewed", f"review/{review.finding}", _body(review))


def look_at_finding(review: Review) -> Change:
    """Record in the stream of a re-inspection what it saw of a finding."""
    return Change("finding_looked_at", f"looked_at/{review.finding}", _body(review))


def attach_photo(photo_id: str, photo: AttachedPhoto) -> Change:
    """Attach a photo, to an item where it names one."""
    return Change("photo_attached", f"photo/{photo_id}", _body(photo))


def change_photo(photo_id: str, photo: AttachedPhoto) -> Change:
    """Change what is said of a photo: its caption, or the item it belongs to."""
    return Change("photo_changed", f"photo/{photo_id}", _body(photo))


def note_clip(clip_id: str, clip: NotedClip) -> Change:
    """Note a recording of the body camera."""
    return Change("clip_noted", f"clip/{clip_id}", _body(clip))


def attach_scan(scan_id: str, scan: AttachedScan) -> Change:
    """Attach the scan of a signed document."""
    return Change("scan_attached", f"scan/{scan_id}", _body(scan))


def withdraw_exhibit(kind: Exhibit, exhibit_id: str) -> Change:
    """Take a photo, clip or scan back; its file is kept."""
    return Change(f"{kind}_withdrawn", f"{kind}/{exhibit_id}", {})


def _body(value: Struct) -> dict[str, Any]:
    body: dict[str, Any] = msgspec.to_builtins(value)
    return body

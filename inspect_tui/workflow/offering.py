"""Which kinds of document an inspection may need: those its agency may issue, the likeliest first."""

from __future__ import annotations

from inspect_tui.authority import AgencyKind
from inspect_tui.documents.forms import FORMS
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection

_MAIN: dict[AgencyKind, DocumentKind] = {
    "fire": "deadline_correction",
    "gas": "gas_correction",
    "town": "house_notice",
    "gas_operator": "gas_operator_notice",
    "coordination": "assignment",
}
"""What an agency orders with, where that is not the 责令限期整改指令书."""


def main_kind(work: OpenInspection) -> DocumentKind:
    """Return the document by which this agency has findings mended; of a re-inspection, its opinion."""
    if work.inspection.visit.reinspects:
        return "review_opinion"
    return _MAIN.get(work.agency.kind, "rectification_order") if work.agency else "rectification_order"


def record_kind(work: OpenInspection) -> DocumentKind:
    """Return the record of a visit this agency writes."""
    return "fire_inspection_record" if work.agency and work.agency.kind == "fire" else "inspection_record"


def offered_kinds(work: OpenInspection) -> list[DocumentKind]:
    """Return the kinds the agency may issue, the likeliest first; all of them where it is not known."""
    kinds = law_of(work.workspace).kinds
    agency = work.agency
    allowed: list[DocumentKind] = [kind for kind in FORMS if agency is None or agency.kind in kinds[kind].issuers]
    main = main_kind(work)
    return sorted(allowed, key=lambda kind: kind != main)

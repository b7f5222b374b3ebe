"""Which issued documents hold a finding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.finding import is_competent
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Finding

# Kinds that name findings one by one; of the others nobody can say from the record which ones they are about.
_HOLDS: dict[DocumentKind, Literal["all", "ordered", "majors", "others"]] = {
    "inspection_record": "all",
    "fire_inspection_record": "all",
    "rectification_order": "ordered",
    "immediate_correction": "ordered",
    "deadline_correction": "ordered",
    "house_notice": "ordered",
    "gas_correction": "ordered",
    "gas_operator_notice": "ordered",
    "major_fire_hazard": "majors",
    "supervision_notice": "majors",
    "assignment": "all",
    "case_transfer": "others",
    "lead_transfer": "others",
}


def documents_with(finding: Finding, inspection: Inspection, agency: Agency | None) -> str:
    """Name the documents that hold a finding and still count, with their numbers."""
    return "；".join(_named(one) for one in _holding(finding, inspection, agency))


def _holding(finding: Finding, inspection: Inspection, agency: Agency | None) -> Iterator[Document]:
    own = is_competent(agency, finding.authority)
    holds = {
        "all": True,
        "ordered": own and not finding.corrected_on_site,
        "majors": finding.major,
        "others": not own,
    }
    for document in inspection.documents.values():
        held = document.ending is None and holds.get(_HOLDS.get(document.kind, ""), False)
        if held and not _raised_after(finding, document, inspection):
            yield document


def _raised_after(finding: Finding, document: Document, inspection: Inspection) -> bool:
    """Say whether a finding was raised only after a document was issued."""
    raised = inspection.heads.get(f"finding/{finding.id}", ())
    issued = inspection.heads.get(f"document/{document.id}", ())
    if not raised or not issued or raised[0].kind != "finding_raised":
        return False
    return datetime.fromisoformat(raised[0].at) > datetime.fromisoformat(issued[0].at)


def _named(document: Document) -> str:
    return f"{DOCUMENT_NAMES[document.kind]} {document.number}".strip()

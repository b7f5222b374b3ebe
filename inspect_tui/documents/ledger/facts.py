"""What a finding says, cell by cell, in the words of the documents."""

from __future__ import annotations

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.finding import is_competent
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import REVIEW_NAMES, Finding, Review, Visit

_AT_THE_END = "。；，;, \n"


def facts_of(finding: Finding) -> str:
    """Join what was found, as record and order do."""
    return "；".join(_bare(part) for part in (finding.description, finding.details) if part.strip())


def basis_of(finding: Finding) -> str:
    """Name the clause broken, and the one that makes it major."""
    parts = [_bare(finding.basis)] if finding.basis.strip() else []
    if finding.major and finding.major_basis.strip():
        parts.append(f"重大隐患判定依据：{_bare(finding.major_basis)}")
    return "；".join(parts)


def competent_of(finding: Finding, visit: Visit, agency: Agency | None) -> str:
    """Name who is competent for a finding: the issuer, the department that took part, else the kind of authority."""
    if agency is not None and is_competent(agency, finding.authority):
        return agency.name
    present = [one.name for one in visit.participants if one.authority == finding.authority]
    return "、".join(present) or AUTHORITY_NAMES[finding.authority]


def review_of(review: Review) -> str:
    """Say what was seen when a finding was looked at again."""
    return "：".join(part for part in (REVIEW_NAMES[review.outcome], review.note.strip()) if part)


def notes_of(finding: Finding, inspection: Inspection) -> str:
    """Say what whoever uses the ledger should know of a finding."""
    notes = [] if finding.basis_checked else ["依据待核"]
    if inspection.visit.entered_later:
        notes.append("检查为补录")
    subjects = ("visit", f"finding/{finding.id}", f"review/{finding.id}")
    if any(conflict.subject in subjects for conflict in inspection.conflicts):
        notes.append("两处记录不一致，待核对")
    return "；".join(notes)


def _bare(text: str) -> str:
    return text.strip().rstrip(_AT_THE_END)

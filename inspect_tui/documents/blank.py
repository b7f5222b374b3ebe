"""Blank forms for handwriting: each form with nothing in it but who issues it."""

from __future__ import annotations

from datetime import date, datetime

from inspect_tui.documents.form import CodePlace, Form
from inspect_tui.documents.forms import build
from inspect_tui.documents.law import Law
from inspect_tui.documents.source import Source
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import UnitDetails, Visit

_NEVER = datetime(2000, 1, 1)


def blank_form(kind: DocumentKind, agency: Agency | None, day: date, law: Law, *, sample: bool = False) -> Form:
    """Return the form of a kind for handwriting.

    Args:
        day: the law in force on this day is printed.

    Raises:
        InspectError: the agency may not issue it.
    """
    return build(kind, blank_source(agency, day, law, sample=sample))


def blank_source(agency: Agency | None, day: date, law: Law, *, sample: bool = False) -> Source:
    """Return what a blank form is filled from: nobody visited, nothing found."""
    off: CodePlace = "off"
    return Source(
        inspection=_inspection(),
        agency=agency,
        sections=(),
        number="",
        issued_on=day,
        check_code="",
        sample=sample,
        blank=True,
        code_place=off,
        law=law,
    )


def _inspection() -> Inspection:
    return Inspection(
        id="",
        visit=Visit(unit=UnitDetails(name=""), began_at=_NEVER),
        answers={},
        findings={},
        conclusion=None,
        documents={},
        photos={},
        clips={},
        scans={},
        conflicts=(),
        heads={},
    )

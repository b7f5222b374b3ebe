"""The lines of a form for handwriting."""

from __future__ import annotations

from inspect_tui.documents import plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.law import shipped_law
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.samples import DAY


def blank_lines(kind: DocumentKind, agency: Agency | None) -> list[str]:
    """Return the lines of the form an agency fills by hand."""
    return plain_text(blank_form(kind, agency, DAY, shipped_law())).splitlines()

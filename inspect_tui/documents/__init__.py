"""Documents: forms filled from the state of an inspection, and written for Word. Pure; returns data and bytes."""

from __future__ import annotations

from collections.abc import Callable

from inspect_tui.documents.form import Form
from inspect_tui.documents.inspection_record import inspection_record
from inspect_tui.documents.naming import file_name, paper_name
from inspect_tui.documents.paper_form import Earlier, answered_form, empty_form
from inspect_tui.documents.plain import plain_text
from inspect_tui.documents.rectification_order import rectification_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.word import write_paper, write_word
from inspect_tui.inspection.document_kind import DocumentKind

__all__ = [
    "DOCUMENTS",
    "Earlier",
    "Form",
    "Source",
    "answered_form",
    "build",
    "empty_form",
    "file_name",
    "paper_name",
    "plain_text",
    "write_paper",
    "write_word",
]

DOCUMENTS: dict[DocumentKind, Callable[[Source], Form]] = {
    "inspection_record": inspection_record,
    "rectification_order": rectification_order,
}


def build(kind: DocumentKind, source: Source) -> Form:
    """Fill the form of a kind.

    Raises:
        InspectError: the form refuses, and says why.
    """
    return DOCUMENTS[kind](source)

"""Write blank forms for handwriting; they take no number and are no documents yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from inspect_tui.documents import write_word
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.naming import safe_file_name
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.office_law import law_of


def write_blank(
    workspace: Workspace,
    kind: DocumentKind,
    agency: Agency | None,
    day: date,
    folder: Path | None = None,
    *,
    sample: bool = False,
) -> Path:
    """Write the blank form of a kind, with the law in force on a day; under another name where that is taken.

    Raises:
        InspectError: the agency may not issue it, or the disk refused.
    """
    form = blank_form(kind, agency, day, law_of(workspace), sample=sample)
    name = safe_file_name(f"空白_{DOCUMENT_NAMES[kind]}", ".docx")
    return write_copy(write_word(form), (folder or workspace.locations.exports) / name, exact=False)

"""Issue documents in tests, in one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.workflow import issuing
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import Issued
from inspect_tui.workflow.work import OpenInspection


def draft(work: OpenInspection, kind: DocumentKind, day: date | None = None, **fields: Any) -> DocumentDraft:
    """Return a draft of today."""
    return DocumentDraft(kind, day or work.workspace.clock().date(), **fields)


def issue_document(
    work: OpenInspection, kind: DocumentKind, by: str, *, target: Path | None = None, **fields: Any
) -> Issued:
    """Issue a document of today, or of the `day` among the fields of its draft."""
    return issuing.issue_document(work, draft(work, kind, **fields), by, target=target)

"""Papers in the layout of GB/T 9704: assignments, listed supervision, circulars (documents.md 0, 4, 6)."""

from __future__ import annotations

from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.official.assignment import ASSIGNMENT_FIELDS, assignment
from inspect_tui.documents.official.circular import CIRCULAR_FIELDS, circular
from inspect_tui.documents.official.supervision_notice import SUPERVISION_NOTICE_FIELDS, supervision_notice
from inspect_tui.inspection.document_kind import DocumentKind

OFFICIAL_FORMS: dict[DocumentKind, FormMaker] = {
    "assignment": FormMaker(assignment, ASSIGNMENT_FIELDS),
    "supervision_notice": FormMaker(supervision_notice, SUPERVISION_NOTICE_FIELDS),
    "circular": FormMaker(circular, CIRCULAR_FIELDS),
}

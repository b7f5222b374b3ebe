"""All kinds of document there are, and the one way to fill them."""

from __future__ import annotations

from inspect_tui.documents.closing import closed
from inspect_tui.documents.emergency.inspection_record import inspection_record
from inspect_tui.documents.emergency.rectification_order import rectification_order
from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.form import Form
from inspect_tui.documents.refusal import refuse_conflicts, refuse_issuer, refuse_missing
from inspect_tui.documents.source import Source
from inspect_tui.inspection.document_kind import DocumentKind

FORMS: dict[DocumentKind, FormMaker] = {
    "inspection_record": FormMaker(inspection_record),
    "rectification_order": FormMaker(rectification_order),
}


def build(kind: DocumentKind, source: Source) -> Form:
    """Fill the form of a kind; what stays empty is struck, but on a blank form for handwriting.

    Raises:
        InspectError: the form refuses, and says why.
    """
    refuse_issuer(source, kind)
    refuse_conflicts(source)
    refuse_missing(source, FORMS[kind].fields)
    form = FORMS[kind].make(source)
    return form if source.blank else closed(form)

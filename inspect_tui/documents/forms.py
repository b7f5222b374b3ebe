"""All kinds of document there are, and the one way to fill them."""

from __future__ import annotations

import msgspec

from inspect_tui.documents.closing import closed
from inspect_tui.documents.emergency.case_transfer import CASE_TRANSFER_FIELDS, case_transfer
from inspect_tui.documents.emergency.evidence_registration import (
    EVIDENCE_REGISTRATION_FIELDS,
    evidence_registration,
)
from inspect_tui.documents.emergency.inspection_approval import INSPECTION_APPROVAL_FIELDS, inspection_approval
from inspect_tui.documents.emergency.inspection_notice import INSPECTION_NOTICE_FIELDS, inspection_notice
from inspect_tui.documents.emergency.inspection_plan import INSPECTION_PLAN_FIELDS, inspection_plan
from inspect_tui.documents.emergency.inspection_record import inspection_record
from inspect_tui.documents.emergency.interview_record import INTERVIEW_RECORD_FIELDS, interview_record
from inspect_tui.documents.emergency.lead_transfer import LEAD_TRANSFER_FIELDS, lead_transfer
from inspect_tui.documents.emergency.on_site_measures import ON_SITE_MEASURES_FIELDS, on_site_measures
from inspect_tui.documents.emergency.rectification_order import rectification_order
from inspect_tui.documents.emergency.review_opinion import review_opinion
from inspect_tui.documents.emergency.reviewed import REVIEWED
from inspect_tui.documents.emergency.service_receipt import SERVICE_RECEIPT_FIELDS, service_receipt
from inspect_tui.documents.emergency.spot_penalty import (
    PERSON_SPOT_PENALTY_FIELDS,
    UNIT_SPOT_PENALTY_FIELDS,
    person_spot_penalty,
    unit_spot_penalty,
)
from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.fire import FIRE_FORMS
from inspect_tui.documents.form import Blank, Form, Paragraph
from inspect_tui.documents.gas import GAS_FORMS
from inspect_tui.documents.house import HOUSE_FORMS
from inspect_tui.documents.official import OFFICIAL_FORMS
from inspect_tui.documents.photo_appendix import photo_appendix
from inspect_tui.documents.refusal import refuse_conflicts, refuse_issuer, refuse_missing
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind

FORMS: dict[DocumentKind, FormMaker] = {
    "inspection_plan": FormMaker(inspection_plan, INSPECTION_PLAN_FIELDS),
    "inspection_approval": FormMaker(inspection_approval, INSPECTION_APPROVAL_FIELDS),
    "inspection_notice": FormMaker(inspection_notice, INSPECTION_NOTICE_FIELDS),
    "inspection_record": FormMaker(inspection_record),
    "rectification_order": FormMaker(rectification_order),
    "on_site_measures": FormMaker(on_site_measures, ON_SITE_MEASURES_FIELDS),
    "review_opinion": FormMaker(review_opinion, about=REVIEWED),
    "service_receipt": FormMaker(service_receipt, SERVICE_RECEIPT_FIELDS),
    "evidence_registration": FormMaker(evidence_registration, EVIDENCE_REGISTRATION_FIELDS),
    "unit_spot_penalty": FormMaker(unit_spot_penalty, UNIT_SPOT_PENALTY_FIELDS),
    "person_spot_penalty": FormMaker(person_spot_penalty, PERSON_SPOT_PENALTY_FIELDS),
    "case_transfer": FormMaker(case_transfer, CASE_TRANSFER_FIELDS),
    "lead_transfer": FormMaker(lead_transfer, LEAD_TRANSFER_FIELDS),
    "interview_record": FormMaker(interview_record, INTERVIEW_RECORD_FIELDS),
    "photo_appendix": FormMaker(
        photo_appendix, about=("inspection_record", "rectification_order", "on_site_measures", "review_opinion")
    ),
    **FIRE_FORMS,
    **HOUSE_FORMS,
    **GAS_FORMS,
    **OFFICIAL_FORMS,
}


def build(kind: DocumentKind, source: Source) -> Form:
    """Fill the form of a kind; what stays empty is struck, but on a blank form for handwriting.

    Raises:
        InspectError: the form refuses, and says why.
    """
    refuse_issuer(source, kind)
    refuse_conflicts(source)
    refuse_missing(source, FORMS[kind].fields)
    form = _naming_what_it_replaces(FORMS[kind].make(source), source)
    return form if source.blank else closed(form)


def _naming_what_it_replaces(form: Form, source: Source) -> Form:
    """Name the document this one corrects, at the end of its text."""
    old = source.replaces
    if old is None:
        return form
    number = Blank(old.number, 10, hand=True)
    said = source.clause("replaces", on=day_runs(old.issued_on), name=DOCUMENT_NAMES[old.kind], number=number)
    return msgspec.structs.replace(form, body=(*form.body, Paragraph(said)))

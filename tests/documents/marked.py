"""Documents with a text of its own in every field that holds words."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from inspect_tui.documents import FORMS, Source
from inspect_tui.documents.field import DocumentField
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding, Participant
from tests.documents.filled import bare_source, usual, with_given
from tests.documents.samples import with_inspection

# Fields that hold numbers, or lines of a form of their own, are refused or read, not printed as they are.
READ_FIELDS = {"findings", "items", "violations", "legality", "management", "building", "facilities", "dangerous"}
TEXT_KINDS = {"line", "lines"}
Mark = Callable[[str], str]


def filled_with(kind: DocumentKind, text: Mark) -> Source:
    """Put a text of its own into every field that holds words, of unit, visit, findings, agency and document."""
    told = bare_source(kind, *(marked_finding(one, text) for one in usual(kind).inspection.findings.values()))
    if told.raised is not None:
        known = [marked_finding(one, text) for one in told.raised.inspection.findings.values()]
        raised = with_inspection(told.raised, findings={one.id: one for one in known})
        told = replace(told, raised=with_marked_visit(raised, text))
    told = replace(with_marked_visit(told, text), agency=marked_agency(told, text))
    entered = {field.name: marked_entry(field, text) for field in FORMS[kind].fields if holds_words(field)}
    return with_given(kind, told, entered)


def with_marked_visit(told: Source, text: Mark) -> Source:
    unit = told.unit
    names = ("name", "credit_code", "address", "representative", "post", "contact", "phone")
    visit = replace(
        told.visit,
        unit=replace(unit, **{name: text(f"单位{name}") for name in names}),
        inspectors=tuple(
            Inspector(text(f"人{n}"), text(f"证{n}"), one.agency) for n, one in enumerate(told.visit.inspectors)
        ),
        participants=(Participant(text("参加"), "fire", text("参加人")),),
        place=text("场所"),
        campaign=text("行动"),
        task_source=text("任务"),
        approval_number=text("批准"),
        visit_code=text("检查码"),
        outcome_note=text("说明"),
    )
    conclusion = told.inspection.conclusion
    assert conclusion is not None
    photos = {known: replace(photo, caption=text(f"照片{known}")) for known, photo in told.inspection.photos.items()}
    documents = {known: marked_document(one, text) for known, one in told.inspection.documents.items()}
    ended = replace(conclusion, remarks=text("备注"))
    return with_inspection(told, visit=visit, conclusion=ended, photos=photos, documents=documents)


def marked_document(document: Document, text: Mark) -> Document:
    names = ("to", "place", "witness", "receiver_relation", "note")
    service = document.service and replace(document.service, **{name: text(f"送达{name}") for name in names})
    return replace(document, number=text(f"文号{document.id}"), service=service)


def marked_finding(finding: Finding, text: Mark) -> Finding:
    names = ("location", "description", "details", "basis", "requirement")
    changed = {name: text(f"{finding.id}{name}") for name in names}
    return replace(finding, **changed, major_basis=text(f"{finding.id}判定") if finding.major else "")


def marked_agency(told: Source, text: Mark) -> Agency:
    assert told.agency is not None
    names = ("name", "review_authority", "court", "address", "phone")
    return replace(told.agency, **{name: text(f"机关{name}") for name in names})


def holds_words(field: DocumentField) -> bool:
    return field.kind in TEXT_KINDS and field.name not in READ_FIELDS


def marked_entry(field: DocumentField, text: Mark) -> str:
    words = text(f"填{field.name}")
    if field.name == "talk":
        return f"问：{words}"
    # What stands between columns is no part of any.
    return re.sub(r"[|｜\t]", "", words) if field.name == "evidence" else words

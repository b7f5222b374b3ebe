"""Put together what a document is filled from: the state, who issues, the law of the day, what was entered for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec
from msgspec import Struct

from inspect_tui.documents import Source
from inspect_tui.documents.forms import FORMS
from inspect_tui.errors import DamagedFileError, NotFoundError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.event import check_code
from inspect_tui.inspection.life import effective
from inspect_tui.text import clean
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection

_WITH_PICTURES: tuple[DocumentKind, ...] = ("photo_appendix",)


class DocumentDraft(Struct, frozen=True):
    """A document before it is issued: its kind, day and number, and what was entered for it alone.

    `refers_to` is the id of the document it is about, `replaces` of the one it corrects.
    """

    kind: DocumentKind
    day: date
    number: str = ""
    given: Mapping[str, str] = {}
    refers_to: str = ""
    replaces: str = ""
    sample: bool = False


def source_of(work: OpenInspection, draft: DocumentDraft) -> Source:
    """Return what the document is filled from.

    Raises:
        NotFoundError: it is about a document or an inspection that is not there.
        DamagedFileError: the file of one of them cannot be read.
    """
    raised = raising_work(work)
    source = Source(
        inspection=work.inspection,
        agency=work.agency,
        sections=work.case.sections,
        number=draft.number,
        issued_on=draft.day,
        check_code=check_code(work.stream.events),
        sample=draft.sample,
        given={name: clean(value).text for name, value in draft.given.items()},
        raised=_raised_source(raised, draft) if raised else None,
        refers_to=_document(work, raised, draft.refers_to) if draft.refers_to else None,
        replaces=_document(work, None, draft.replaces) if draft.replaces else None,
        pictures=_pictures(work) if draft.kind in _WITH_PICTURES else {},
        code_place=work.workspace.settings.check_code,
        calendar=work.workspace.calendar,
        law=law_of(work.workspace),
    )
    return with_usual(source, draft.kind)


def with_usual(source: Source, kind: DocumentKind) -> Source:
    """Fill in what usually stands in the fields nobody said anything about."""
    usual = {field.name: field.usual(source) for field in FORMS[kind].fields if field.name not in source.given}
    return msgspec.structs.replace(source, given={**usual, **source.given})


def raising_work(work: OpenInspection) -> OpenInspection | None:
    """Open the inspection whose findings a re-inspection looks at; None for any other visit."""
    raised_in = work.inspection.visit.reinspects
    return OpenInspection(work.workspace, raised_in) if raised_in else None


def may_refer_to(work: OpenInspection, kind: DocumentKind) -> list[Document]:
    """Return the documents one of this kind may be about, the latest first."""
    kinds = FORMS[kind].about
    raised = raising_work(work) if kinds else None
    known = [one for case in (work, raised) if case for one in effective(case.inspection.documents)]
    about = [one for one in known if one.kind in kinds]
    return sorted(about, key=lambda one: (one.issued_on, one.id), reverse=True)


def _raised_source(raised: OpenInspection, draft: DocumentDraft) -> Source:
    return Source(
        inspection=raised.inspection,
        agency=raised.agency,
        sections=raised.case.sections,
        number="",
        issued_on=draft.day,
        check_code="",
    )


def _document(work: OpenInspection, raised: OpenInspection | None, document_id: str) -> Document:
    for case in (work, raised):
        if case and document_id in case.inspection.documents:
            return case.inspection.documents[document_id]
    raise NotFoundError(f"找不到编号为“{document_id}”的文书，没有出具文书。")


def _pictures(work: OpenInspection) -> dict[str, bytes]:
    """Return the photos that can be read; the form names those that cannot."""
    pictures = {}
    for photo_id, photo in work.inspection.photos.items():
        try:
            pictures[photo_id] = work.workspace.blobs.get(photo.rendition)
        except DamagedFileError:
            continue
    return pictures

"""Issue a document: the number is taken, the file is made, the event is written, in this order."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

import msgspec

from inspect_tui.documents import Source, build, file_name
from inspect_tui.documents.form import Form
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store import registers
from inspect_tui.workflow.document_source import DocumentDraft, source_of
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.life import correction
from inspect_tui.workflow.numbering import read_number, refuse_number
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection
from inspect_tui.workflow.writing import document_content

# The subjects whose change makes a document differ from the record; those of most are the visit and its findings.
_DRAWN_ON: dict[DocumentKind, tuple[str, ...]] = {
    "inspection_record": ("visit", "answer", "finding", "conclusion"),
    "fire_inspection_record": ("visit", "answer", "finding", "conclusion"),
    "inspection_plan": ("visit",),
    "inspection_approval": ("visit",),
    "inspection_notice": ("visit",),
    "interview_record": ("visit",),
    "review_opinion": ("visit", "looked_at"),
    # What is recorded of service later is added to the next receipt, not missing in this one.
    "service_receipt": ("visit",),
    "photo_appendix": ("visit", "photo"),
}


class Issued(NamedTuple):
    """A document and the file it was written to."""

    document: Document
    path: Path


def preview(work: OpenInspection, draft: DocumentDraft) -> Form:
    """Fill a form without issuing it.

    Raises:
        InspectError: the form refuses, and says why.
    """
    return build(draft.kind, source_of(work, draft))


def issue_document(work: OpenInspection, draft: DocumentDraft, by: str, *, target: Path | None = None) -> Issued:
    """Issue a document and write its file.

    Args:
        draft: its number is of the program's series, or as the office gave it, or empty for handwriting.
        target: the file to write; one in the exports folder when not given.

    Raises:
        InvalidInputError: the number was used or belongs to another year, the date is before the visit, or what it
            corrects counts no more.
        InspectError: the form refuses to be filled, or the disk to be written.
    """
    workspace, kind = work.workspace, draft.kind
    workspace.require_writable()
    refuse_early(work, draft)
    draft = msgspec.structs.replace(draft, number=read_number(draft.number, draft.day))
    refuse_number(workspace, work.agency, kind, draft.number)
    source = source_of(work, draft)
    content = document_content(workspace, kind, source)
    document = _document(work, draft, source, content)
    ended = [correction(work, draft.replaces, document)] if draft.replaces else []
    if draft.number:
        register = workspace.register_stream(work.agency.id if work.agency else registers.UNASSIGNED)
        workspace.record(register, [registers.take(draft.number, work.inspection.id, document.id, kind)], by)
    workspace.blobs.put(content)
    path = write_copy(content, target or workspace.locations.exports / document.name, exact=target is not None)
    work.record([change.issue(document), *ended], by)
    return Issued(document, path)


def _document(work: OpenInspection, draft: DocumentDraft, source: Source, content: bytes) -> Document:
    return Document(
        id=work.workspace.new_id(),
        kind=draft.kind,
        number=draft.number,
        issued_on=draft.day,
        sha256=hashlib.sha256(content).hexdigest(),
        name=file_name(draft.kind, work.inspection.visit.unit.name, draft.day),
        check_code=source.check_code,
        drawn_from=drawn_from(work, draft.kind),
        given={name: value for name, value in source.given.items() if value},
        refers_to=draft.refers_to,
        replaces=draft.replaces,
    )


def hand_out(work: OpenInspection, document: Document) -> Path:
    """Write an issued document to the exports folder again, exactly as it was issued."""
    content = work.workspace.blobs.get(document.sha256)
    return write_copy(content, work.workspace.locations.exports / document.name, exact=False)


def refuse_early(work: OpenInspection, draft: DocumentDraft) -> None:
    """Refuse a document dated before the visit it tells of (documents.md 8A, rule 1).

    Raises:
        InvalidInputError: it would be.
    """
    visited = work.inspection.visit.began_at.date()
    if draft.day < visited and not law_of(work.workspace).kinds[draft.kind].before_visit:
        raise InvalidInputError(f"文书日期 {draft.day} 早于检查日期 {visited}，没有出具文书。请改正日期。")


def draws_on(kind: DocumentKind) -> tuple[str, ...]:
    """Return the first words of the subjects whose change makes a document of this kind differ from the record."""
    return _DRAWN_ON.get(kind, ("visit", "finding"))


def drawn_from(work: OpenInspection, kind: DocumentKind) -> str:
    """Return a hash of what a document of this kind draws on, to notice later that the record has moved on."""
    heads = work.inspection.heads
    drawn = [
        head.hash for subject in sorted(heads) if subject.partition("/")[0] in draws_on(kind) for head in heads[subject]
    ]
    return hashlib.sha256("".join(drawn).encode()).hexdigest()


def differs_from_record(work: OpenInspection, document: Document) -> bool:
    """Say whether the record was changed after the document was issued (已与记录不一致)."""
    return document.drawn_from != drawn_from(work, document.kind)

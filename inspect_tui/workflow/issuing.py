"""Issue a document: the number is taken, the file is made, the event is written, in this order."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from inspect_tui.documents import Source, build, file_name, write_word
from inspect_tui.documents.form import Form
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection import change
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.event import check_code
from inspect_tui.inspection.number import parse_number, register_of, tidy_number
from inspect_tui.inspection.record import Document
from inspect_tui.store import registers
from inspect_tui.store.registers import TakenNumber
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.work import OpenInspection

# The subjects whose change makes a document differ from the record.
_DRAWN_ON: dict[DocumentKind, tuple[str, ...]] = {
    "inspection_record": ("visit", "answer", "finding", "conclusion"),
    "rectification_order": ("visit", "finding"),
}


class Issued(NamedTuple):
    """A document and the file it was written to."""

    document: Document
    path: Path


def suggest_number(workspace: Workspace, work: OpenInspection, kind: DocumentKind, day: date) -> str:
    """Return the next number of the program's own series; empty when the agency's characters are not known."""
    if work.agency is None or not work.agency.characters:
        return ""
    return str(registers.next_number(used_numbers(workspace), register_of(work.agency, kind), day.year))


def used_numbers(workspace: Workspace) -> dict[str, TakenNumber]:
    """Return all numbers ever given in this workspace."""
    return {
        number: taken
        for stream in workspace.register_streams()
        for number, taken in registers.taken_numbers(stream.events).items()
    }


def preview(work: OpenInspection, kind: DocumentKind, number: str, day: date, *, sample: bool = False) -> Form:
    """Fill a form without issuing it."""
    source = Source(
        inspection=work.inspection,
        agency=work.agency,
        sections=work.case.sections,
        number=number,
        issued_on=day,
        check_code=check_code(work.stream.events),
        sample=sample,
    )
    return build(kind, source)


def issue_document(
    work: OpenInspection,
    kind: DocumentKind,
    by: str,
    *,
    number: str = "",
    day: date | None = None,
    target: Path | None = None,
    sample: bool = False,
) -> Issued:
    """Issue a document and write its file.

    Args:
        number: of the program's series or as the office gave it; empty to leave it blank for handwriting.
        day: the date of the document, today when not given.
        target: the file to write; one in the exports folder when not given.

    Raises:
        InvalidInputError: the number was used or belongs to another year, or the date is before the visit.
        InspectError: the form refuses to be filled, or the disk to be written.
    """
    workspace = work.workspace
    workspace.require_writable()
    day = day or workspace.clock().date()
    refuse_early(work, day)
    number = read_number(number, day)
    if number:
        registers.refuse_used(number, used_numbers(workspace))
    form = preview(work, kind, number, day, sample=sample)
    content = write_word(form)
    document = Document(
        id=workspace.new_id(),
        kind=kind,
        number=number,
        issued_on=day,
        sha256=hashlib.sha256(content).hexdigest(),
        name=file_name(kind, work.inspection.visit.unit.name, day),
        check_code=check_code(work.stream.events),
        drawn_from=drawn_from(work, kind),
    )
    if number:
        register = workspace.register_stream(work.agency.id if work.agency else registers.UNASSIGNED)
        workspace.record(register, [registers.take(number, work.inspection.id, document.id)], by)
    workspace.blobs.put(content)
    path = write_copy(content, target or workspace.locations.exports / document.name, exact=target is not None)
    work.record([change.issue(document)], by)
    return Issued(document, path)


def hand_out(work: OpenInspection, document: Document) -> Path:
    """Write an issued document to the exports folder again, exactly as it was issued."""
    content = work.workspace.blobs.get(document.sha256)
    return write_copy(content, work.workspace.locations.exports / document.name, exact=False)


def read_number(typed: str, day: date) -> str:
    """Tidy a typed number and check its year.

    Raises:
        InvalidInputError: it names another year than the document's date.
    """
    number = tidy_number(clean_line(typed).text)
    parsed = parse_number(number)
    if parsed and parsed.year != day.year:
        raise InvalidInputError(f"文号 {number} 的年份与文书日期 {day.year} 年不一致，请改正。")
    return number


def refuse_early(work: OpenInspection, day: date) -> None:
    """Refuse a document dated before the visit (documents.md 8A, rule 1).

    Raises:
        InvalidInputError: it would be.
    """
    visited = work.inspection.visit.began_at.date()
    if day < visited:
        raise InvalidInputError(f"文书日期 {day} 早于检查日期 {visited}，没有出具文书。请改正日期。")


def drawn_from(work: OpenInspection, kind: DocumentKind) -> str:
    """Return a hash of what a document of this kind draws on, to notice later that the record has moved on."""
    heads = work.inspection.heads
    drawn = [
        head.hash
        for subject in sorted(heads)
        if subject.partition("/")[0] in _DRAWN_ON[kind]
        for head in heads[subject]
    ]
    return hashlib.sha256("".join(drawn).encode()).hexdigest()


def differs_from_record(work: OpenInspection, document: Document) -> bool:
    """Say whether the record was changed after the document was issued (已与记录不一致)."""
    return document.drawn_from != drawn_from(work, document.kind)

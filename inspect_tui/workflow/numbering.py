"""Numbers of documents: the next one to give, those given already, and those typed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from inspect_tui.documents.law import Law
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.life import effective
from inspect_tui.inspection.number import DocumentNumber, Series, parse_number, tidy_number
from inspect_tui.store.number_blocks import refuse_foreign
from inspect_tui.store.registers import TakenNumber, refuse_used
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line
from inspect_tui.workflow.document_source import raising_work
from inspect_tui.workflow.number_book import Book, Shelf, kinds_of, read_book, registers_of, series_for
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection


class Suggestion(NamedTuple):
    """The number a document should get, if any, and what a person must know of it."""

    number: str = ""
    hint: str = ""


def suggest_number(workspace: Workspace, work: OpenInspection, kind: DocumentKind, day: date) -> Suggestion:
    """Suggest the next number this laptop may give; none when the agency's characters are not known.

    Where blocks are reserved it is the lowest free one of this laptop's. Of an agency whose documents of a visit are
    numbered alike it has the serial of the first one, at a re-inspection that of the inspection looked at where it is
    free (documents.md 2.2: 检记、责改、复查同号), else one that is free for all kinds.

    Raises:
        NotFoundError: the inspection looked at is not in this workspace.
        DamagedFileError: a file that numbers rest on cannot be read.
    """
    agency, law = work.agency, law_of(workspace)
    series = series_for(law, agency, kind)
    if agency is None or series is None:
        return Suggestion()
    book = read_book(workspace)
    if agency.numbering == "by_kind":
        return _next(series, day.year, book)
    registers = registers_of(law, agency)
    shared = _shared_numbers(work, registers, day.year)
    everywhere = (book.shelf(register, day.year).taken for register in registers)
    return _alike(series, shared, book, _next(series, day.year, book, frozenset().union(*everywhere)))


def used_numbers(workspace: Workspace) -> dict[str, TakenNumber]:
    """Return all numbers ever given in this workspace."""
    return read_book(workspace).taken


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


def refuse_number(workspace: Workspace, agency: Agency | None, kind: DocumentKind, number: str) -> None:
    """Refuse a number that an agency's document of a kind must not get here; an empty one is always possible.

    Raises:
        InvalidInputError: the kind has none, or it is of another kind's register, was used or voided, or is kept for
            another laptop.
    """
    if not number:
        return
    if law_of(workspace).kinds[kind].style == "none":
        raise InvalidInputError(f"{DOCUMENT_NAMES[kind]}没有文号，没有出具文书。请把文号留空。")
    if agency:
        _refuse_other_kind(law_of(workspace), agency, kind, number)
    book = read_book(workspace)
    refuse_used(number, book.taken)
    refuse_foreign(number, book.blocks, book.device)


def _refuse_other_kind(law: Law, agency: Agency, kind: DocumentKind, number: str) -> None:
    """Refuse a number of a register kept for other kinds; one of no register of the agency is as the office gave it."""
    parsed = parse_number(number)
    owners = kinds_of(law, agency, parsed.register) if parsed else []
    if parsed and owners and kind not in owners:
        names = "、".join(DOCUMENT_NAMES[owner] for owner in owners)
        raise InvalidInputError(
            f"文号 {number} 的字头“{parsed.register}”是{names}的，{DOCUMENT_NAMES[kind]}不能用，没有出具文书。"
            "请改正文号，或留空手写。"
        )


def _next(series: Series, year: int, book: Book, avoided: frozenset[int] = frozenset()) -> Suggestion:
    shelf = book.shelf(series.register, year)
    serial = shelf.next_serial(avoided) or shelf.next_serial()
    if serial is None:
        return Suggestion(hint=_none_left(series, year, shelf))
    hint = "" if shelf.blocks else _not_reserved(series, year, book)
    return Suggestion(str(series.number(year, serial)), hint)


def _alike(series: Series, shared: list[DocumentNumber], book: Book, other: Suggestion) -> Suggestion:
    """Suggest a serial to be shared, the first that may be given, or another one, and say so."""
    for first in shared:
        if book.shelf(series.register, first.year).offers(first.serial):
            return Suggestion(str(series.number(first.year, first.serial)))
    if not shared or not other.number:
        return other
    return Suggestion(
        other.number, f"本次检查的文书应与 {shared[0]} 同号，但这个号已用过或本机不能取用，改用 {other.number}。"
    )


def _shared_numbers(work: OpenInspection, own: set[str], year: int) -> list[DocumentNumber]:
    """Return the numbers whose serial a document should carry, the inspection looked at before the visit itself."""
    numbers = (_first_number(visit, own, year) for visit in (raising_work(work), work) if visit)
    return [number for number in numbers if number]


def _first_number(work: OpenInspection, own: set[str], year: int) -> DocumentNumber | None:
    """Return the number, in a register of the agency's own, of the first document of the visit that still counts."""
    numbers = (parse_number(document.number) for document in effective(work.inspection.documents))
    return next((number for number in numbers if number and number.year == year and number.register in own), None)


def _none_left(series: Series, year: int, shelf: Shelf) -> str:
    own = any(block.device == shelf.device for block in shelf.blocks)
    why = "本机的号段已经用完" if own else "号段都是为别的电脑预留的（恢复或复制过的也算别的电脑）"
    return f"“{series.register}”{year} 年{why}，没有取号。请用 numbers reserve 为本机预留号段，或照写文号，或留空手写。"


def _not_reserved(series: Series, year: int, book: Book) -> str:
    """Remind of blocks for the new year where there were some for the year before."""
    if not book.shelf(series.register, year - 1).blocks:
        return ""
    return f"“{series.register}”{year} 年还没有预留号段。几台电脑都出具文书的，请先用 numbers reserve 预留，以免重号。"

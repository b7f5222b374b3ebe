"""The 送达回证: which documents were served, where, when, how, to whom (documents.md 2.11; 行政处罚法第六十一条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency.cells import label, wide
from inspect_tui.documents.emergency.receipt_rows import document_row, empty_row, service_notes, to_be_served
from inspect_tui.documents.entered import entered
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Cell, Form, Gap, Paragraph, Row, Runs, Table, with_blanks, words
from inspect_tui.documents.pieces import HEAD, dated, enforcement_form, seal
from inspect_tui.documents.refusal import NothingToServeError
from inspect_tui.documents.source import Source
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES

_TITLES = (("送达回证", "送达回证"), ("送达回执", "送达回执"))
_TITLE = DocumentField(
    "title", "文书名称", "choice", "按本单位习惯", _TITLES, usual=lambda _: DOCUMENT_NAMES["service_receipt"]
)
_CASE = DocumentField("case", "案件名称", usual=lambda source: f"{source.unit.name}安全检查")
_RECEIVER = DocumentField("receiver", "受送达单位（个人）", required=True, usual=lambda source: source.unit.name)
SERVICE_RECEIPT_FIELDS = (_TITLE, _CASE, _RECEIVER)
_COLUMNS = ("送达文书名称、文号", "收件人签名或者盖章", "送达地点", "送达日期", "送达方式")
_BESIDE = 6
_WIDTHS = (36, 23, 23, 21, 17, 13, 13)
_ROWS_FOR_HANDWRITING = 6
_SEAL_FROM = 240


def service_receipt(source: Source) -> Form:
    """Fill the receipt for all documents of the inspection.

    Raises:
        NothingToServeError: no document of it has to be served.
    """
    if not source.blank and not to_be_served(source):
        raise NothingToServeError("这次检查还没有需要送达的文书，没有出具送达回证。请先出具需要送达的文书。")
    title = entered(source, _TITLE) or DOCUMENT_NAMES["service_receipt"]
    fire = source.agency is not None and source.agency.kind == "fire"
    return enforcement_form(
        source,
        "service_receipt",
        title=title,
        letterhead="" if fire else HEAD,
        body=(Table(_WIDTHS, tuple(_rows(source))), Paragraph(source.clause("receipt.notes", title=title), "row")),
        line_spacing=20,
        paged=False,
    )


def _rows(source: Source) -> Iterator[Row]:
    yield wide("案件名称", words(Blank(entered(source, _CASE), 10, hand=source.blank)), span=_BESIDE)
    yield wide("受送达单位（个人）", words(Blank(entered(source, _RECEIVER), 10, hand=source.blank)), span=_BESIDE)
    yield Row((*map(label, _COLUMNS), label("送达人", span=2)), head=True)
    documents = [] if source.blank else to_be_served(source)
    yield from map(document_row, documents)
    if source.blank:
        yield from (empty_row() for _ in range(_ROWS_FOR_HANDWRITING))
    else:
        yield Row((label("以下空白", span=len(_WIDTHS)),))
    where = Gap(_SEAL_FROM)
    yield Row((Cell(((), words(where, *seal(source)), words(where, *dated(source)), ()), span=len(_WIDTHS)),))
    yield wide("备注", *_notes(source, documents), span=_BESIDE, height=18)


def _notes(source: Source, documents: list[Document]) -> list[Runs]:
    """Write what is to be noted, with a line for the witness of what was left."""
    notes = [with_blanks(note) for note in service_notes(documents)]
    if source.blank or any(one.service is not None and one.service.way == "left" for one in documents):
        notes.append(words("证明人（签名）：", Blank(width=10, hand=True)))
    return notes or [words(Blank())]

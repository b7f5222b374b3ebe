"""The rows of a 送达回证: one for each document that is served, and the notes on them (documents.md 2.11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.documents.form import Blank, Cell, Row, words
from inspect_tui.documents.source import Source
from inspect_tui.inspection.document import ENDING_NAMES, SERVICE_NAMES, Document, Service
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, KINDS, DocumentKind

# They go to other authorities, not to the unit.
_TO_OTHERS: tuple[DocumentKind, ...] = ("case_transfer", "lead_transfer")
_HEIGHT = 14


def to_be_served(source: Source) -> list[Document]:
    """Return the documents for the unit that have to be served or already were, in the order of their days.

    One that was served stays even when it counts no more: the receipt is the proof of every service (2.11).
    """
    served = [
        one
        for one in source.inspection.documents.values()
        if (one.ending is None or one.service) and "service" in KINDS[one.kind].steps and one.kind not in _TO_OTHERS
    ]
    return sorted(served, key=lambda one: (one.issued_on, one.id))


def document_row(document: Document) -> Row:
    """Write what was recorded of the service; the rest is for the hand."""
    service = document.service
    known = (service.place, _day(service.at.date()), SERVICE_NAMES[service.way]) if service else ("", "", "")
    return Row((_named(document), _hand(), *map(_cell, known), _hand(), _hand()), height=_HEIGHT)


def empty_row() -> Row:
    """Leave a row for the hand."""
    return Row(tuple(_hand() for _ in range(7)), height=_HEIGHT)


def service_notes(documents: list[Document]) -> Iterator[str]:
    """Say who took a document for the receiver, how one that was left was witnessed, and which count no more."""
    for document in documents:
        if facts := "；".join(_facts(document)):
            yield f"{DOCUMENT_NAMES[document.kind]}{document.number}：{facts}。"


def _facts(document: Document) -> Iterator[str]:
    if document.ending:
        yield ENDING_NAMES[document.ending.outcome]
    if document.service:
        yield from _service_facts(document.service)


def _service_facts(service: Service) -> Iterator[str]:
    if service.receiver_relation:
        yield f"由{service.to or '____'}代收，与受送达人的关系：{service.receiver_relation}"
    if service.way == "left":
        yield "留置送达"
    if service.witness:
        yield f"证明人：{service.witness}"
    if service.note.strip():
        yield service.note.strip().rstrip("。")


def _named(document: Document) -> Cell:
    number = Blank(document.number, 8, hand=True)
    return Cell((words(Blank(DOCUMENT_NAMES[document.kind])), words(number)), layout="small")


def _cell(value: str) -> Cell:
    return Cell((words(Blank(value, 2, hand=True)),), layout="small")


def _hand() -> Cell:
    return _cell("")


def _day(day: date) -> str:
    return f"{day.year}年\n{day.month}月{day.day}日"

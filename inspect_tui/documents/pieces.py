"""Pieces that many forms are put together from: rows of fields, lines to sign, the frame of an enforcement document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from inspect_tui.documents.form import Blank, Block, Form, FrameName, Gap, Paragraph, Run, Runs, Text, words
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, number_line
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind

HEAD = "安全生产行政执法文书"
EDGE = 415
"""Where a line of the forms of 2016 ends, in points from the left margin (documents.md 7)."""
UNKNOWN_ISSUER = "_" * 16
"""Where the name of an issuer that is not known is written by hand."""
WIDE_EDGE = 442
"""Where a line of 156 mm ends: fire forms, notices and official papers (documents.md 3.4, 4.1)."""
OFFICERS = 2
_WIDE, _NARROW = 10.5, 6.8  # points a character takes at most, Chinese and Latin

Labelled = tuple[str, str, int]
"""A label, the value on its blank, and where the blank ends."""


def enforcement_form(source: Source, kind: DocumentKind, **parts: Any) -> Form:
    """Return a form in the frame all 安全生产行政执法文书 share (documents.md 2.1).

    Args:
        parts: the fields of the form that are its own, in place of the usual ones too.
    """
    return framed(source, kind, "enforcement", **{"letterhead": HEAD, "number": number_line(source, kind)} | parts)


def framed(source: Source, kind: DocumentKind, frame: FrameName, **parts: Any) -> Form:
    """Return a form with what every document says of itself."""
    usual: dict[str, Any] = {
        "title": DOCUMENT_NAMES[kind],
        "issued_on": source.issued_on,
        "check_code": "" if source.code_place == "off" else source.check_code,
        "code_place": source.code_place,
        "sample": source.sample,
        "unit": source.unit.name,
    }
    return Form(kind=kind, frame=frame, **usual | parts)


def row(*fields: Labelled) -> Paragraph:
    """Set labels and their blanks on one line; each blank ends at a position."""
    runs: list[Run] = []
    for label, value, end in fields:
        runs += [Text(label), Blank(value, to=end)]
    return Paragraph(tuple(runs), "row")


def in_one_row_if_short(*fields: Labelled, edge: int = EDGE) -> Iterator[Paragraph]:
    """Set fields on one line, or on one each where a value is too long for its blank."""
    start = 0
    for label, value, end in fields:
        if start + _width(label) + _width(value) > end:
            yield from (row((label.strip(), value, edge)) for label, value, _ in fields)
            return
        start = end
    yield row(*fields)


def _width(text: str) -> float:
    return sum(_NARROW if character.isascii() else _WIDE for character in text)


def signature(label: str, edge: int = EDGE) -> Paragraph:
    """Leave a line for one who signs by hand."""
    return Paragraph(words(label, Blank(to=edge, hand=True)), "signature")


def officers(
    label: str, certificates: Iterable[str], *, label_end: int, edge: int = EDGE, name_end: int = 280
) -> Iterator[Paragraph]:
    """Leave a line for each officer, with the number of the certificate; two at least (行政处罚法第四十二条)."""
    numbers = list(certificates)
    numbers += [""] * (OFFICERS - len(numbers))
    for position, number in enumerate(numbers):
        first: str | Run = Gap(label_end) if position else label
        sign = words(first, Blank(to=name_end, hand=True), " 证号：", Blank(number, to=edge, hand=True))
        yield Paragraph(sign, "signature")


def officer_pairs(label: str, count: int, *, label_end: int, edge: int = EDGE) -> Iterator[Paragraph]:
    """Leave lines on which officers sign two by two."""
    for pair in range(0, max(OFFICERS, count), 2):
        first: str | Run = Gap(label_end) if pair else label
        middle = (label_end + edge) // 2
        yield Paragraph(words(first, Blank(to=middle, hand=True), " ", Blank(to=edge, hand=True)), "signature")


def kept_with_signatures(body: Iterable[Block]) -> tuple[Block, ...]:
    """Return the body of a form whose last sentence stays with what is signed below it."""
    *before, last = body
    return (*before, replace(last, keep_with_next=True) if isinstance(last, Paragraph) else last)


def seal(source: Source) -> Runs:
    """Name the issuer where its seal is to stand."""
    return words(source.issuer or Blank(width=10, hand=True), "（印章）")


def two_copies(source: Source, receiver: str) -> Runs:
    """Write the sentence on the two copies (documents.md 2.1 ⑩)."""
    return words("本文书一式两份：一份由", Blank(source.issuer, 10, hand=True), f"备案，一份交{receiver}。")


def dated(source: Source) -> Runs:
    """Write the day of the document."""
    return day_runs(source.dated)


def remedy(source: Source, document: str, key: str = "remedy.order") -> Paragraph:
    """Name the one authority that reviews and the court (documents.md 1.3)."""
    agency = source.agency
    government = named(agency.review_authority if agency else "", "人民政府")
    court = named(agency.court if agency else "", "人民法院")
    return Paragraph(source.clause(key, document=document, government=government, court=court), keep_with_next=True)


def named(known: str, kind: str) -> Runs:
    """Name a government or court, or leave the blank before its kind."""
    return (Blank(known),) if known else words(Blank(width=8, hand=True), kind)

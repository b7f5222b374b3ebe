"""A filled form as data: what stands where, before anything is known of Word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from inspect_tui.inspection.document_kind import DocumentKind

SAMPLE_MARK = "样例 (仅供演示，不作执法使用)"

FrameName = Literal["enforcement", "fire", "small fire", "notice", "official"]
Layout = Literal[
    "row",
    "body",
    "requirement",
    "signature",
    "center",
    "right",
    "tick",
    "heading",
    "subheading",
    "imprint",
    "enclosure",
    "numbered enclosure",
]
CodePlace = Literal["footer", "header", "off"]
CODE_PLACES: dict[CodePlace, str] = {"footer": "页脚", "header": "页眉", "off": "不印"}
CellLayout = Literal["cell", "label", "small"]
_PLACEHOLDER = re.compile(r"([_＿]{2,})")
_NARROWEST = 4


class Text(Struct, frozen=True):
    """Printed words."""

    text: str


class Blank(Struct, frozen=True, omit_defaults=True):
    """An underlined space, filled or left for handwriting.

    `width` is that of an empty one, in characters; with `to` the underline runs on to that position, in points
    from the left margin. One that is empty and not for the `hand` is struck when the document is issued.
    """

    text: str = ""
    width: int = 6
    to: int = 0
    hand: bool = False


class Gap(Struct, frozen=True):
    """Empty room up to a position, in points from the left margin: blanks of several lines stand below one another."""

    to: int


Run = Text | Blank | Gap
Runs = tuple[Run, ...]


class Paragraph(Struct, frozen=True, omit_defaults=True):
    """Words and blanks that flow together."""

    runs: Runs
    layout: Layout = "body"
    keep_with_next: bool = False


class FindingLine(Struct, frozen=True, omit_defaults=True):
    """A numbered finding, and what is required; the number and the words are the same in every document.

    One that is `joined` is printed as one paragraph, where room is short.
    """

    number: int
    runs: Runs
    requirement: Runs = ()
    joined: bool = False


class Cell(Struct, frozen=True, omit_defaults=True):
    """The paragraphs of a cell; `span` is how many columns it takes, `down` says that the cell below belongs to it.

    `down` is "begins" in the first of several rows that share the cell and "goes on" in those below.
    """

    paragraphs: tuple[Runs, ...] = ((),)
    span: int = 1
    layout: CellLayout = "cell"
    down: Literal["", "begins", "goes on"] = ""


class Row(Struct, frozen=True, omit_defaults=True):
    """The cells of a row: `head` stands on every page; `height` is the least, in millimetres."""

    cells: tuple[Cell, ...]
    head: bool = False
    height: float = 0


class Table(Struct, frozen=True):
    """A ruled table; the widths of its columns are in millimetres."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]


class Picture(Struct, frozen=True):
    """A JPEG or PNG picture, with the size it is printed at, in millimetres."""

    content: bytes
    media_type: str
    width: float
    height: float
    name: str


class PageBreak(Struct, frozen=True):
    """What follows begins on a new page."""


Block = Paragraph | FindingLine | Table | Picture | PageBreak


class Appendix(Struct, frozen=True, omit_defaults=True):
    """What did not fit (附页): it begins on a page of its own, under the title and number of its document."""

    title: str
    body: tuple[Block, ...]
    signatures: tuple[Paragraph, ...] = ()
    dated: Runs = ()


class Form(Struct, frozen=True, kw_only=True):
    """A filled form: its parts from top to bottom.

    `letterhead` stands above the title; `signatures` are in the page footer where they have to stand on every page; a
    form without `seal` or `copies` has no such place. `receipt` is printed on the archive's copy only (documents.md
    3.4), and makes the file hold two copies. `imprint` stands below the date: who
    received it, or 版记 at the foot of an official paper.
    """

    kind: DocumentKind
    title: str
    body: tuple[Block, ...]
    issued_on: date
    frame: FrameName = "enforcement"
    letterhead: str = ""
    number: Runs = ()
    signatures: tuple[Paragraph, ...] = ()
    signatures_on_every_page: bool = False
    seal: Runs = ()
    dated: Runs = ()
    copies: Runs = ()
    receipt: tuple[Paragraph, ...] = ()
    copy_names: tuple[str, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    imprint: tuple[Paragraph, ...] = ()
    paged: bool = True
    line_spacing: float = 0
    check_code: str = ""
    code_place: CodePlace = "footer"
    sample: bool = False
    unit: str = ""


def words(*parts: str | Run) -> Runs:
    """Join printed words and blanks, leaving out what is empty."""
    runs = (Text(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if not isinstance(run, Text) or run.text)


def with_blanks(text: str) -> Runs:
    """Turn each ____ a text still holds into a blank for handwriting, wider where there are more."""
    pieces = enumerate(_PLACEHOLDER.split(text))
    return words(*(Blank(width=max(_NARROWEST, len(one)), hand=True) if odd % 2 else one for odd, one in pieces))


def flat(runs: Iterable[Run]) -> str:
    """Return runs as one text; an empty blank is ____."""
    return "".join("  " if isinstance(run, Gap) else run.text or "____" for run in runs)


def numbers_in(form: Form) -> set[int]:
    """Return the numbers of the findings a form holds, those on its appendices too."""
    blocks = (*form.body, *(block for appendix in form.appendices for block in appendix.body))
    return {block.number for block in blocks if isinstance(block, FindingLine)}

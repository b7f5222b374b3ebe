"""How each sort of document looks: measured on the printed forms, or as GB/T 9704 has it (documents.md 3.4, 4, 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from docx.enum.text import WD_ALIGN_PARAGRAPH

from inspect_tui.documents.form import FrameName, Layout
from inspect_tui.documents.word.fonts import (
    BODY_FONT,
    HEADING_FONT,
    OFFICIAL_TITLE_FONT,
    PAGE_FONT,
    SUBHEADING_FONT,
    TITLE_FONT,
)

STYLE_OF: dict[Layout, str] = {
    "row": "Form Row",
    "body": "Form Body",
    "requirement": "Form Requirement",
    "signature": "Form Signature",
    "center": "Form Center",
    "right": "Form Right",
    "tick": "Form Tick",
    "heading": "Form Heading",
    "subheading": "Form Subheading",
    "imprint": "Form Imprint",
}
# Not justified: lines before a long number or blank would be torn apart, and differently so by each program.
_LEFT, _CENTER, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY


class Border(NamedTuple):
    """A line beside a paragraph: its width in eighths of a point, its distance in points."""

    side: str
    kind: str
    eighths: int
    space: int = 1
    color: str = "auto"


class Look(NamedTuple):
    """How the paragraphs of a style look, in points.

    `line` is how far its lines are apart, where that is not as in the rest of the form; `tight` takes out what Word
    adds between Chinese and digits, and sets 28 characters on a line of 156 mm (documents.md 4.2); a line that `grows`
    is as high as what stands in it.
    """

    size: float = 10.5
    line: float = 0
    align: WD_ALIGN_PARAGRAPH = _LEFT
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    border: Border | None = None
    font: str = BODY_FONT
    color: str = ""
    tight: bool = False
    grows: bool = False


PICTURE = Look(align=_CENTER, grows=True)


class Frame(NamedTuple):
    """A page and its styles; margins in points, `edge` is where a line of text ends from the left margin."""

    looks: Mapping[str, Look]
    line: float
    edge: int
    top: float
    left: float
    right: float
    bottom: float = 0
    footer: float = 28
    official: bool = False


_OVERHANG = -13
"""The horizontal lines of the forms of 2016 are 441 points long, the text 415."""


def _form(size: float, edge: int, *, title: float, number: float) -> dict[str, Look]:
    """Return the looks of a form whose text is of one size."""
    indent, half = 2 * size, edge / 2
    return {
        "Form Title": Look(size=title, align=_CENTER, before=8, keep_with_next=True, font=TITLE_FONT),
        "Form Number": Look(size=number, align=_CENTER, before=6, after=6, keep_with_next=True),
        "Form Row": Look(size=size),
        "Form Body": Look(size=size, first_line=indent),
        "Form Requirement": Look(size=size, first_line=indent),
        "Form Tick": Look(size=size, left=indent),
        "Form Heading": Look(size=size, font=HEADING_FONT, keep_with_next=True),
        "Form Subheading": Look(size=size, first_line=indent, font=SUBHEADING_FONT, keep_with_next=True),
        "Form Center": Look(size=size, align=_CENTER),
        "Form Right": Look(size=size, align=_RIGHT),
        "Form Signature": Look(size=size, keep_with_next=True),
        "Form Seal": Look(size=size, align=_CENTER, left=half, before=12, keep_with_next=True),
        "Form Date": Look(size=size, align=_CENTER, left=half),
        "Form Imprint": Look(size=size),
        "Form Cell": Look(size=size, line=size + 6),
        "Form Label": Look(size=size, line=size + 6, align=_CENTER),
        "Form Small": Look(size=9, line=13),
        "Picture": PICTURE,
        "Header": Look(align=_CENTER),
        "Footer": Look(),
    }


_ENFORCEMENT = _form(10.5, 415, title=18, number=15) | {
    "Form Head": Look(
        size=18,
        align=_CENTER,
        left=_OVERHANG,
        right=_OVERHANG,
        border=Border("bottom", "double", 8),
        keep_with_next=True,
        font=TITLE_FONT,
    ),
    "Form Copies": Look(first_line=-_OVERHANG, left=_OVERHANG, right=_OVERHANG, border=Border("top", "single", 12)),
}
_FIRE = _form(12, 442, title=20, number=14) | {
    "Form Head": Look(size=20, align=_CENTER, keep_with_next=True, font=TITLE_FONT),
    "Form Copies": Look(size=10.5, border=Border("top", "single", 8)),
    "Form Tick": Look(size=10.5, left=24, line=14.5),
    "Form Seal": Look(size=12, align=_CENTER, left=221, before=6, keep_with_next=True),
    "Form Cell": Look(size=11, line=15),
    "Form Label": Look(size=11, line=15, align=_CENTER),
}
_LINE = 28.95
"""Twenty-two lines of it fill 225 mm; 29 points would push the last one off the page."""
_DATE_LEFT = 202
"""The date ends four characters from the edge, and the name stands centred above it."""
_LETTERHEAD = 92
"""Thirty-five millimetres, less what a font leaves free above its characters."""


def _official(**changes: Any) -> Look:
    return Look(size=16, tight=True)._replace(**changes)


_OFFICIAL = {
    "Form Head": Look(
        size=36,
        line=40,
        align=_CENTER,
        before=_LETTERHEAD,
        font=OFFICIAL_TITLE_FONT,
        color="FF0000",
        keep_with_next=True,
    ),
    "Form Number": _official(
        line=20,
        align=_CENTER,
        before=2 * _LINE + 9,
        border=Border("bottom", "single", 12, 9, "FF0000"),
        keep_with_next=True,
    ),
    "Form Title": Look(
        size=22,
        line=32,
        align=_CENTER,
        before=2 * _LINE,
        after=_LINE,
        font=OFFICIAL_TITLE_FONT,
        keep_with_next=True,
    ),
    "Form Row": _official(),
    "Form Body": _official(first_line=32, align=_JUSTIFY),
    "Form Requirement": _official(first_line=32, align=_JUSTIFY),
    "Form Tick": _official(left=32),
    "Form Heading": _official(first_line=32, font=HEADING_FONT, keep_with_next=True),
    "Form Subheading": _official(first_line=32, font=SUBHEADING_FONT, keep_with_next=True),
    "Form Center": _official(align=_CENTER),
    "Form Right": _official(align=_RIGHT),
    "Form Signature": _official(keep_with_next=True),
    "Form Seal": _official(align=_CENTER, left=_DATE_LEFT, before=_LINE, keep_with_next=True),
    "Form Date": _official(align=_CENTER, left=_DATE_LEFT),
    "Form Copies": _official(size=14),
    "Form Imprint": Look(size=14, line=24, left=56, right=14, first_line=-42),
    "Form Rule": Look(size=1, line=2, border=Border("bottom", "single", 8, 0)),
    "Form Thin Rule": Look(size=1, line=2, border=Border("bottom", "single", 6, 0)),
    "Form Cell": Look(size=12, line=18),
    "Form Label": Look(size=12, line=18, align=_CENTER),
    "Form Small": Look(size=10.5, line=15),
    "Picture": PICTURE,
    "Header": Look(align=_CENTER, line=14),
    "Footer": Look(size=14, line=16, font=PAGE_FONT),
}

_MM = 72 / 25.4
FRAMES: dict[FrameName, Frame] = {
    "enforcement": Frame(_ENFORCEMENT, 24, 415, top=64, left=31.75 * _MM, right=31.75 * _MM),
    "fire": Frame(_FIRE, 24, 442, top=37 * _MM, left=28 * _MM, right=26 * _MM, bottom=35 * _MM, footer=36),
    "notice": Frame(_FIRE, 18, 442, top=54, left=28 * _MM, right=26 * _MM, footer=32),
    "official": Frame(
        _OFFICIAL, _LINE, 442, 37 * _MM, 28 * _MM, 26 * _MM, bottom=35 * _MM, footer=25 * _MM, official=True
    ),
}

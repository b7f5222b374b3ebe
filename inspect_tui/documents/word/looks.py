"""How each sort of document looks, as measured on the printed forms (documents.md 3.4, 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from inspect_tui.documents.form import FrameName, Layout
from inspect_tui.documents.word.fonts import HEADING_FONT, SUBHEADING_FONT, TITLE_FONT
from inspect_tui.documents.word.look import CENTER, PICTURE, RIGHT, Border, Look
from inspect_tui.documents.word.official_looks import LINE, OFFICIAL

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
    "enclosure": "Form Enclosure",
    "numbered enclosure": "Form Numbered Enclosure",
}


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
        "Form Title": Look(size=title, align=CENTER, before=8, keep_with_next=True, font=TITLE_FONT),
        "Form Number": Look(size=number, align=CENTER, before=6, after=6, keep_with_next=True),
        "Form Row": Look(size=size),
        "Form Body": Look(size=size, first_line=indent),
        "Form Requirement": Look(size=size, first_line=indent),
        "Form Tick": Look(size=size, left=indent),
        "Form Heading": Look(size=size, font=HEADING_FONT, keep_with_next=True),
        "Form Subheading": Look(size=size, first_line=indent, font=SUBHEADING_FONT, keep_with_next=True),
        "Form Center": Look(size=size, align=CENTER),
        "Form Right": Look(size=size, align=RIGHT),
        "Form Signature": Look(size=size, keep_with_next=True),
        "Form Seal": Look(size=size, align=CENTER, left=half, before=12, keep_with_next=True),
        "Form Date": Look(size=size, align=CENTER, left=half),
        "Form Imprint": Look(size=size),
        "Form Cell": Look(size=size, line=size + 6),
        "Form Label": Look(size=size, line=size + 6, align=CENTER),
        "Form Small": Look(size=9, line=13),
        "Picture": PICTURE,
        "Header": Look(align=CENTER),
        "Footer": Look(),
    }


_ENFORCEMENT = _form(10.5, 415, title=18, number=15) | {
    "Form Head": Look(
        size=18,
        align=CENTER,
        left=_OVERHANG,
        right=_OVERHANG,
        border=Border("bottom", "double", 8),
        keep_with_next=True,
        font=TITLE_FONT,
    ),
    "Form Copies": Look(first_line=-_OVERHANG, left=_OVERHANG, right=_OVERHANG, border=Border("top", "single", 12)),
}


def _fire(size: float) -> dict[str, Look]:
    """Return the looks of a form of 156 mm whose text is of one size, whatever that of the titles."""
    return _form(size, 442, title=20, number=14) | {
        "Form Head": Look(size=20, align=CENTER, keep_with_next=True, font=TITLE_FONT),
        "Form Copies": Look(size=10.5, border=Border("top", "single", 8)),
        "Form Tick": Look(size=9.5, line=14),
        "Form Seal": Look(size=size, align=CENTER, left=221, before=6, keep_with_next=True),
        "Form Cell": Look(size=11, line=15),
        "Form Label": Look(size=11, line=15, align=CENTER),
    }


_FIRE, _SMALL_FIRE = _fire(12), _fire(10.5)
_MM = 72 / 25.4


def _fire_frame(looks: Mapping[str, Look], line: float) -> Frame:
    return Frame(looks, line, 442, top=37 * _MM, left=28 * _MM, right=26 * _MM, bottom=35 * _MM, footer=36)


FRAMES: dict[FrameName, Frame] = {
    "enforcement": Frame(_ENFORCEMENT, 24, 415, top=64, left=31.75 * _MM, right=31.75 * _MM),
    "fire": _fire_frame(_FIRE, 24),
    "small fire": _fire_frame(_SMALL_FIRE, 13.5),
    "notice": Frame(_FIRE, 21, 442, top=54, left=28 * _MM, right=26 * _MM, footer=32),
    "official": Frame(
        OFFICIAL, LINE, 442, 37 * _MM, 28 * _MM, 26 * _MM, bottom=35 * _MM, footer=25 * _MM, official=True
    ),
}

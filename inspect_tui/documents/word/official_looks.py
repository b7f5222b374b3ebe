"""How an official paper looks, as GB/T 9704 has it (documents.md 4)."""

from __future__ import annotations

from typing import Any

from inspect_tui.documents.word.fonts import HEADING_FONT, OFFICIAL_TITLE_FONT, PAGE_FONT, SUBHEADING_FONT
from inspect_tui.documents.word.look import CENTER, JUSTIFY, PICTURE, RIGHT, Border, Look

LINE = 28.95
"""Twenty-two lines of it fill 225 mm; 29 points would push the last one off the page."""
_DATE_LEFT = 202
"""The date ends four characters from the edge, and the name stands centred above it."""
_LETTERHEAD = 92
"""Thirty-five millimetres, less what a font leaves free above its characters."""


def _official(**changes: Any) -> Look:
    return Look(size=16, tight=True)._replace(**changes)


OFFICIAL = {
    "Form Head": Look(
        size=36,
        line=40,
        align=CENTER,
        before=_LETTERHEAD,
        font=OFFICIAL_TITLE_FONT,
        color="FF0000",
        keep_with_next=True,
    ),
    "Form Number": _official(
        line=20,
        align=CENTER,
        before=2 * LINE + 9,
        border=Border("bottom", "single", 12, 9, "FF0000"),
        keep_with_next=True,
    ),
    "Form Title": Look(
        size=22,
        line=32,
        align=CENTER,
        before=2 * LINE,
        after=LINE,
        font=OFFICIAL_TITLE_FONT,
        keep_with_next=True,
    ),
    "Form Row": _official(),
    "Form Body": _official(first_line=32, align=JUSTIFY),
    "Form Requirement": _official(first_line=32, align=JUSTIFY),
    "Form Tick": _official(left=32),
    "Form Heading": _official(first_line=32, font=HEADING_FONT, keep_with_next=True),
    "Form Subheading": _official(first_line=32, font=SUBHEADING_FONT, keep_with_next=True),
    "Form Center": _official(align=CENTER),
    "Form Right": _official(align=RIGHT),
    "Form Signature": _official(keep_with_next=True),
    "Form Seal": _official(align=CENTER, left=_DATE_LEFT, before=LINE, keep_with_next=True),
    "Form Date": _official(align=CENTER, left=_DATE_LEFT),
    "Form Copies": _official(size=14),
    "Form Imprint": Look(size=14, line=24, left=56, right=14, first_line=-42),
    # The names of what is enclosed stand below their first character (documents.md 4.4).
    "Form Enclosure": _official(left=80, first_line=-48),
    "Form Numbered Enclosure": _official(left=106, first_line=-74),
    "Form Rule": Look(size=1, line=2, border=Border("bottom", "single", 8, 0)),
    "Form Thin Rule": Look(size=1, line=2, border=Border("bottom", "single", 6, 0)),
    "Form Cell": Look(size=12, line=18),
    "Form Label": Look(size=12, line=18, align=CENTER),
    "Form Small": Look(size=10.5, line=15),
    "Picture": PICTURE,
    "Header": Look(align=CENTER, line=14),
    "Footer": Look(size=14, line=16, font=PAGE_FONT),
}

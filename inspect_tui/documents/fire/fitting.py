"""Let a notice of the fire authority stand on one page per copy (documents.md 3.4)."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from inspect_tui.documents.form import Block, FindingLine, Form, FrameName, Paragraph, Runs, words
from inspect_tui.documents.measure import text_lines
from inspect_tui.documents.pieces import WIDE_EDGE

_PAGE = 637
"""The height of the type area, 225 mm in points."""
_TICK_LINE = 14
_TITLES, _AROUND = 58, 26
"""The letterhead and the title, and what is left free above and below them and above the seal."""


class _Look(NamedTuple):
    """How a notice may look: its letters and lines in points, and whether findings are joined with what is required."""

    frame: FrameName
    size: float
    line: float
    joined: bool


_USUAL = _Look("fire", 12, 17, joined=False)
_LOOKS = (
    _USUAL,
    _Look("fire", 12, 17, joined=True),
    _Look("fire", 12, 15.5, joined=True),
    _Look("small fire", 10.5, 13.5, joined=True),
)


def on_one_page(form: Form) -> Form:
    """Join findings with what is required, then set the text closer and smaller, where a second page would begin.

    A notice that is too long for one page all the same keeps its usual look.
    """
    look = next((one for one in _LOOKS if _height(form, one) <= _PAGE), _USUAL)
    body = tuple(replace(one, joined=look.joined) if isinstance(one, FindingLine) else one for one in form.body)
    return replace(form, frame=look.frame, line_spacing=look.line, body=body)


def _height(form: Form, look: _Look) -> float:
    """Count how high a copy is, in points: its name, number, text, signatures, seal, date and receipt."""
    ticks = [one for one in form.body if isinstance(one, Paragraph) and one.layout == "tick"]
    lines = sum(_lines(one, look) for one in form.body if one not in ticks)
    others = len(("name", "number", "seal", "date")) + len(form.signatures) + len(form.receipt)
    return _TITLES + _AROUND + len(ticks) * _TICK_LINE + (lines + others) * look.line


def _lines(block: Block, look: _Look) -> int:
    match block:
        case FindingLine():
            first, second = words(f"{block.number}. ", *block.runs), block.requirement
            paragraphs = [(*first, *second)] if look.joined else [first, second]
            return sum(_text(one, look) for one in paragraphs if one)
        case Paragraph():
            return _text(block.runs, look, indented=block.layout != "row")
        case _:
            raise TypeError(f"{type(block).__name__} does not stand in a notice")


def _text(runs: Runs, look: _Look, *, indented: bool = True) -> int:
    return text_lines(runs, size=look.size, edge=WIDE_EDGE, indent=2 * look.size * indented)

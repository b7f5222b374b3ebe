"""What only official papers have: the letterhead, the place of name and date, the imprint (documents.md 4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from inspect_tui.documents.form import Blank, Form, Gap, Paragraph, flat
from inspect_tui.documents.word.hand import Hand
from inspect_tui.documents.word.look import Look
from inspect_tui.documents.word.markup import ParagraphLayout, run_properties, tab_stop, tab_stops

_CHARACTER = 16
_RIGHT_OF_DATE = 4 * _CHARACTER
_SMALLEST_LETTERHEAD, _LARGEST_LETTERHEAD = 22, 36
_TALLEST_IMPRINT = 240
_TWIPS = 20
_RULE = 2
# A box at the foot of the page, as every Word and LibreOffice draw it; its paragraph keeps that much room free.
_BOX = (
    '<w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" id="imprint" filled="f" stroked="f" style="'
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;z-index:1;"
    "mso-wrap-distance-left:0;mso-wrap-distance-right:0;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:bottom;mso-position-vertical-relative:margin">'
    '<v:textbox inset="0,0,0,0"><w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict>'
)


def letterhead_size(name: str, hand: Hand) -> float:
    """Return how large the name of who issues a paper is printed: smaller where it is too long for a line."""
    fitting = int(hand.frame.edge / max(len(name), 1))
    return max(_SMALLEST_LETTERHEAD, min(_LARGEST_LETTERHEAD, fitting)) if hand.frame.official else 0


def closing(form: Form, hand: Hand) -> Iterator[str]:
    """Write name and date, and the imprint; on an official paper the date ends four characters from the edge."""
    official = hand.frame.official
    left = _left_of(flat(form.seal), flat(form.dated), hand.frame.edge)
    place: ParagraphLayout = {"keep_with_next": bool(form.imprint or form.receipt)}
    if official:
        place["left"] = left
    if form.seal:
        yield hand.paragraph("Form Seal", form.seal, **place)
    if form.dated:
        yield hand.paragraph("Form Date", form.dated, **place)
    if form.imprint:
        yield _imprint(form.imprint, hand) if official else hand.blocks(form.imprint)


def _left_of(name: str, date: str, edge: float) -> float:
    """Return where the lines of name and date begin, so that both are centred where the date belongs."""
    middle = edge - _RIGHT_OF_DATE - _width(date) / 2
    return max(0, min(2 * middle - edge, edge - _width(name)))


def _width(text: str, size: float = _CHARACTER) -> float:
    return sum(size / 2 if character.isascii() else size for character in text)


def _imprint(lines: tuple[Paragraph, ...], hand: Hand) -> str:
    """Write the last lines of the last page between rules: thick ones above and below, thin ones between (版记)."""
    look = hand.frame.looks["Form Imprint"]
    edge = tab_stop(hand.frame.edge - look.right, "right")
    content, height = "", float(_RULE)
    for position, line in enumerate(lines):
        content += hand.paragraph("Form Thin Rule" if position else "Form Rule", ())
        blanks = [tab_stop(one.to) for one in line.runs if isinstance(one, Blank) and one.to and not one.text]
        stops = [*blanks, edge] if any(isinstance(one, Gap) for one in line.runs) else blanks
        content += hand.paragraph("Form Imprint", line.runs, tabs=tab_stops(*stops))
        height += _RULE + look.line * _lines(flat(line.runs), look, hand.frame.edge)
    if height > _TALLEST_IMPRINT:
        return hand.blocks(lines)
    box = _BOX.format(width=hand.frame.edge, height=height, content=content + hand.paragraph("Form Rule", ()))
    room = f'<w:pPr><w:spacing w:line="{round(height * _TWIPS)}" w:lineRule="exact"/></w:pPr>'
    return f"<w:p>{room}<w:r>{run_properties(look.font)}{box}</w:r></w:p>"


def _lines(text: str, look: Look, edge: float) -> int:
    """Count the lines that words take, each a little too long at most."""
    return ceil(_width(text, look.size) / (edge - look.left - look.right - look.size)) or 1

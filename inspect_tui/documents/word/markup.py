"""WordprocessingML as text: runs, fields and paragraphs of a form.

Text because filling a form is the work of a batch: elements made one by one cost ten times as much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypedDict, Unpack
from xml.sax.saxutils import escape, quoteattr

from inspect_tui.documents.form import Blank, Gap, Run, Runs, Text
from inspect_tui.documents.word.fonts import SCRIPTS
from inspect_tui.text import clean

_CHARACTERS_PER_TAB = 2
"""A tab stop every 21 points: two characters of 10.5 points (parts.settings)."""
_TWIPS = 20
_BREAKS = re.compile(r"([\t\n])")
_MARKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


@cache
def style_id(name: str) -> str:
    """Return the id python-docx gives a style of a name."""
    return name.replace(" ", "")


@cache
def run_properties(font: str, underline: bool = False, size: float = 0) -> str:
    """Write the properties of a run, its font named for every script."""
    fonts = "".join(f" {script}={quoteattr(font)}" for script in SCRIPTS)
    half_points = round(size * 2)
    sized = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if size else ""
    line = '<w:u w:val="single"/>' if underline else ""
    return f'<w:rPr><w:rFonts w:hint="eastAsia"{fonts}/>{sized}{line}</w:rPr>'


def run(text: str, font: str, *, underline: bool = False, size: float = 0) -> str:
    """Write a run; what Word cannot hold is replaced."""
    pieces = _BREAKS.split(escape(clean(text).text))
    content = "".join(_MARKS.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces if piece)
    return f"<w:r>{run_properties(font, underline, size)}{content}</w:r>"


def field(instruction: str, font: str, size: float = 0) -> str:
    """Write a field such as PAGE; until Word counts it reads 1."""
    properties = run_properties(font, False, size)
    marks = {kind: f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in _FIELD_MARKS}
    instructed = f'<w:r>{properties}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{instructed}{marks['separate']}{run('1', font, size=size)}{marks['end']}"


_FIELD_MARKS = ("begin", "separate", "end")


class ParagraphLayout(TypedDict, total=False):
    """How a paragraph differs from its style.

    Args:
        tail: runs already written, after the others.
        tabs: tab stops already written.
        section: the properties of the section that ends with this paragraph.
        left: its indent, in points.
        size: that of its words, in points.
    """

    keep_with_next: bool
    break_before: bool
    tail: str
    tabs: str
    section: str
    left: float
    size: float


def paragraph(style: str, font: str, runs: Runs, **layout: Unpack[ParagraphLayout]) -> str:
    """Write a paragraph of words and blanks."""
    size = layout.get("size", 0)
    # LibreOffice gives a line that begins with a tab half its height.
    first = run(" ", font) if runs and _begins_with_tab(runs[0]) else ""
    written = "".join(_run(one, font, size) for one in runs)
    return f"<w:p>{_properties(style, runs, layout)}{first}{written}{layout.get('tail', '')}</w:p>"


def _properties(style: str, runs: Runs, layout: ParagraphLayout) -> str:
    """Write the properties of a paragraph, in the order the schema wants."""
    left = layout.get("left")
    properties = (
        f'<w:pStyle w:val="{style_id(style)}"/>',
        "<w:keepNext/>" if layout.get("keep_with_next") else "",
        "<w:pageBreakBefore/>" if layout.get("break_before") else "",
        layout.get("tabs", "") or _stops_of(runs),
        "" if left is None else f'<w:ind w:left="{round(left * _TWIPS)}"/>',
        layout.get("section", ""),
    )
    return f"<w:pPr>{''.join(properties)}</w:pPr>"


def tab_stop(position: float, kind: str = "left") -> str:
    """Write a tab stop, at a position in points."""
    return f'<w:tab w:val="{kind}" w:pos="{round(position * _TWIPS)}"/>'


def tab_stops(*stops: str) -> str:
    """Write the tab stops of a paragraph."""
    return f"<w:tabs>{''.join(stops)}</w:tabs>" if stops else ""


def _stops_of(runs: Runs) -> str:
    return tab_stops(*map(tab_stop, sorted({one.to for one in runs if not isinstance(one, Text) and one.to})))


def _begins_with_tab(first: Run) -> bool:
    return isinstance(first, Gap) or (isinstance(first, Blank) and not first.text)


def _run(one: Run, font: str, size: float) -> str:
    if isinstance(one, Blank):
        return run(one.text + _tabs(one), font, underline=True, size=size)
    return run("\t" if isinstance(one, Gap) else one.text, font, size=size)


def _tabs(blank: Blank) -> str:
    """Return the tabs that draw the line of a blank; the first of several may be of no width."""
    if blank.to:
        return "\t"
    return "" if blank.text else "\t" * (blank.width // _CHARACTERS_PER_TAB + 1)

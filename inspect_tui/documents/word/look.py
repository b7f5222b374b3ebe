"""How the paragraphs of a style look."""

from __future__ import annotations

from typing import NamedTuple

from docx.enum.text import WD_ALIGN_PARAGRAPH

from inspect_tui.documents.word.fonts import BODY_FONT

# Not justified: lines before a long number or blank would be torn apart, and differently so by each program.
LEFT, CENTER, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY


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
    align: WD_ALIGN_PARAGRAPH = LEFT
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


PICTURE = Look(align=CENTER, grows=True)

"""Paragraphs of words and underlined blanks."""

from __future__ import annotations

from typing import Protocol

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from inspect_tui.documents.form import Blank, Gap, Run, Runs, Text
from inspect_tui.documents.word.fonts import font_of, set_run_font
from inspect_tui.text import clean

_CHARACTERS_PER_TAB = 2
"""A tab stop every 21 points: two characters of 10.5 points (parts.SETTINGS)."""


class Holder(Protocol):
    """A document, header or footer."""

    def add_paragraph(self, text: str = ..., style: str | None = ..., /) -> Paragraph:
        """Add a paragraph at the end."""
        ...


def add_paragraph(holder: Holder, style: str, runs: Runs, *, keep_with_next: bool = False) -> Paragraph:
    """Add a paragraph of words and blanks."""
    paragraph = holder.add_paragraph("", style)
    if keep_with_next:
        paragraph.paragraph_format.keep_with_next = True
    for position in dict.fromkeys(run.to for run in runs if not isinstance(run, Text) and run.to):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(position))
    if runs and _begins_with_tab(runs[0]):
        add_text(paragraph, " ", font_of(style))  # LibreOffice gives a line that begins with a tab half its height
    for run in runs:
        _add_run(paragraph, run, font_of(style))
    return paragraph


def add_text(paragraph: Paragraph, text: str, font: str, *, underline: bool = False, size: float = 0) -> None:
    """Add a run, with its font named for every script, and whatever Word cannot hold replaced."""
    run = paragraph.add_run(clean(text).text)
    set_run_font(run, font)
    if underline:
        run.font.underline = True
    if size:
        run.font.size = Pt(size)


def _begins_with_tab(run: Run) -> bool:
    return isinstance(run, Gap) or (isinstance(run, Blank) and not run.text)


def _add_run(paragraph: Paragraph, run: Run, font: str) -> None:
    if isinstance(run, Blank):
        add_text(paragraph, run.text + _tabs(run), font, underline=True)
    else:
        add_text(paragraph, "\t" if isinstance(run, Gap) else run.text, font)


def _tabs(blank: Blank) -> str:
    """Return the tabs that draw the line of a blank; the first of several may be of no width."""
    if blank.to:
        return "\t"
    return "" if blank.text else "\t" * (blank.width // _CHARACTERS_PER_TAB + 1)

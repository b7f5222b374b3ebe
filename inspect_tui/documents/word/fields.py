"""Fields that Word counts itself: the page and how many there are."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

from inspect_tui.documents.word.fonts import BODY_FONT, set_run_font


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field such as PAGE; until Word counts it reads 1."""
    _add_mark(paragraph, "begin")
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {instruction} "
    _add_part(paragraph, text)
    _add_mark(paragraph, "separate")
    set_run_font(paragraph.add_run("1"), BODY_FONT)
    _add_mark(paragraph, "end")


def _add_mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    _add_part(paragraph, mark)


def _add_part(paragraph: Paragraph, part: object) -> None:
    run = paragraph.add_run()
    set_run_font(run, BODY_FONT)
    run._element.append(part)

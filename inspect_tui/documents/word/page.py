"""The page: A4, its margins, the header of samples and the footer (documents.md 2.1, 7)."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import _Footer
from docx.shared import Mm, Pt

from inspect_tui.documents.form import RIGHT_EDGE, SAMPLE_MARK, Form
from inspect_tui.documents.word.fields import add_field
from inspect_tui.documents.word.fonts import BODY_FONT
from inspect_tui.documents.word.paragraphs import add_paragraph, add_text
from inspect_tui.documents.word.styles import STYLE_OF

_TOP = 64
_FOOTER_DISTANCE = 28
_ABOVE_FOOTER = 6
_SMALL = 8


def set_page(document: Document, form: Form) -> None:
    """Set size and margins, and what every page repeats."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(31.75)
    section.top_margin = Pt(_TOP)
    section.footer_distance = Pt(_FOOTER_DISTANCE)
    lines = _fill_footer(section.footer, form)
    section.bottom_margin = Pt(_FOOTER_DISTANCE + lines * form.line_spacing + _ABOVE_FOOTER)
    if form.sample:
        section.header.is_linked_to_previous = False
        add_text(section.header.paragraphs[0], SAMPLE_MARK, BODY_FONT)


def _fill_footer(footer: _Footer, form: Form) -> int:
    """Write signatures and date where every page has them, the copies, the code and the page; count the lines."""
    footer.is_linked_to_previous = False
    given = footer.paragraphs[0]
    if form.signatures_on_every_page:
        for signature in form.signatures:
            add_paragraph(footer, STYLE_OF[signature.layout], signature.runs)
        add_paragraph(footer, "Form Date", form.dated)
    if form.copies:
        add_paragraph(footer, "Form Copies", form.copies)
    _add_page_line(footer, form.check_code)
    given._element.getparent().remove(given._element)
    return len(footer.paragraphs)


def _add_page_line(footer: _Footer, check_code: str) -> None:
    line = add_paragraph(footer, "Footer", ())
    line.paragraph_format.tab_stops.add_tab_stop(Pt(RIGHT_EDGE), WD_TAB_ALIGNMENT.RIGHT)
    if check_code:
        add_text(line, f"校验码 {check_code}", BODY_FONT, size=_SMALL)
    add_text(line, "\t共 ", BODY_FONT)
    add_field(line, "NUMPAGES")
    add_text(line, " 页  第 ", BODY_FONT)
    add_field(line, "PAGE")
    add_text(line, " 页", BODY_FONT)

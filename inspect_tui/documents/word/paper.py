"""A paper form laid out as a Word document: the head, a table for each list, the lines to sign, the notes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from inspect_tui.documents.form import SAMPLE_MARK, Runs, Text, words
from inspect_tui.documents.paper import TICKED, PaperForm, PaperList, PaperRow
from inspect_tui.documents.paper_form import PAPER_WIDTH
from inspect_tui.documents.word.fields import add_field
from inspect_tui.documents.word.fonts import BODY_FONT
from inspect_tui.documents.word.package import rewrite
from inspect_tui.documents.word.paragraphs import add_paragraph, add_text
from inspect_tui.documents.word.properties import clear_properties, drop_leftovers
from inspect_tui.documents.word.styles import Look, define_styles
from inspect_tui.documents.word.table import Cell, Row, add_table
from inspect_tui.inspection.record import OUTCOME_NAMES
from inspect_tui.text import shorten

_CENTER = WD_ALIGN_PARAGRAPH.CENTER
_LOOKS = {
    "Paper Title": Look(size=18, line=26, align=_CENTER, after=4, keep_with_next=True),
    "Paper Line": Look(),
    "Paper List": Look(size=12, line=20, before=8, after=4, keep_with_next=True),
    "Paper Column": Look(size=9, align=_CENTER, line=13, keep_with_next=True),
    "Paper Section": Look(size=10.5, line=15, keep_with_next=True),
    "Paper Text": Look(size=9, line=13),
    "Paper Number": Look(size=9, line=13, align=_CENTER),
    "Paper How": Look(size=7.5, line=10.5),
    "Paper Box": Look(size=13, line=16, align=_CENTER),
    "Paper Signature": Look(before=8, keep_with_next=True),
    "Paper Note": Look(size=9, line=14, before=4),
    "Header": Look(align=_CENTER, line=14),
    "Footer": Look(size=9, line=14),
}
_WIDTHS = (10.0, 56.0, 41.0, 13.0, 13.0, 13.0, 29.0)
# How many characters of 9 points fit on a line of the wide columns, and how many lines a row may have to stay whole.
_TEXT_LINE, _BASIS_LINE, _REMARKS_LINE = 16, 12, 8
_LINES_OF_A_PAGE = 40
_LONGEST_SUBJECT = 36
_FREE_HEIGHT = 14
"""How high an empty row is, in millimetres: room for two lines of handwriting."""


def paper_bytes(form: PaperForm) -> bytes:
    """Write a paper form as a Word document."""
    document = Document()
    drop_leftovers(document)
    clear_properties(document, form.title)
    define_styles(document, 20, _LOOKS)
    _set_page(document, form)
    _add_content(document, form)
    raw = BytesIO()
    document.save(raw)
    return rewrite(raw.getvalue())


def _set_page(document: WordDocument, form: PaperForm) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(20), Mm(15)  # room to file it on the left
    section.top_margin, section.bottom_margin = Mm(16), Mm(18)
    section.header_distance, section.footer_distance = Mm(8), Mm(9)
    section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.style = document.styles["Footer"]
    line.paragraph_format.tab_stops.add_tab_stop(Pt(PAPER_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    add_text(line, f"{shorten(form.subject, _LONGEST_SUBJECT)}\t第", BODY_FONT)
    add_field(line, "PAGE")
    add_text(line, "页 共", BODY_FONT)
    add_field(line, "NUMPAGES")
    add_text(line, "页", BODY_FONT)
    if form.sample:
        section.header.is_linked_to_previous = False
        add_text(section.header.paragraphs[0], SAMPLE_MARK, BODY_FONT)


def _add_content(document: WordDocument, form: PaperForm) -> None:
    add_paragraph(document, "Paper Title", (Text(form.title),))
    for runs in form.head:
        add_paragraph(document, "Paper Line", runs)
    for listed in form.lists:
        add_paragraph(document, "Paper List", words(listed.title))
        add_table(document, _WIDTHS, _rows(listed))
    for runs in form.signatures:
        add_paragraph(document, "Paper Signature", runs)
    for note in form.notes:
        add_paragraph(document, "Paper Note", words(note))


def _rows(listed: PaperList) -> Iterator[Row]:
    boxes = (OUTCOME_NAMES[outcome] for outcome in TICKED)
    yield Row(tuple(_cell("Paper Column", name) for name in ("序号", "检查项", "依据", *boxes, "备注")), head=True)
    for section in listed.sections:
        if section.title:
            yield Row((Cell((("Paper Section", words(section.title)),), span=len(_WIDTHS), shaded=True),))
        yield from map(_row, section.rows)


def _row(row: PaperRow) -> Row:
    asked = [("Paper Text", words(row.text))]
    asked += [("Paper Text", row.measured)] if row.measured else []
    asked += [("Paper How", words(step)) for step in row.how]
    cells = (
        _cell("Paper Number", row.number),
        Cell(tuple(asked)),
        _cell("Paper Text", *row.basis),
        *(_cell("Paper Box", "☑" if row.outcome == outcome else "□") for outcome in TICKED),
        _cell("Paper Text", *row.remarks.split("\n")),
    )
    return Row(cells, whole=_lines(row) <= _LINES_OF_A_PAGE, height=0 if row.text else _FREE_HEIGHT)


def _cell(style: str, *lines: str) -> Cell:
    """Return a cell of some lines; Word wants a paragraph even where there is none."""
    paragraphs: tuple[Runs, ...] = tuple(words(line) for line in lines) or ((),)
    return Cell(tuple((style, runs) for runs in paragraphs))


def _lines(row: PaperRow) -> int:
    """Guess how many lines a row has: one longer than a page must be let flow, or its end would be cut off."""
    asked = (row.text, *row.how, "" if not row.measured else row.text)
    columns = ((asked, _TEXT_LINE), (row.basis, _BASIS_LINE), (row.remarks.split("\n"), _REMARKS_LINE))
    return max(sum(len(text) // width + 1 for text in texts) for texts, width in columns)

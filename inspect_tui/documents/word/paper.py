"""A paper form laid out as a Word document: the head, a table for each list, the lines to sign, the notes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from docx.enum.text import WD_ALIGN_PARAGRAPH

from inspect_tui.documents.form import SAMPLE_MARK, Runs, Text, words
from inspect_tui.documents.paper import TICKED, PaperForm, PaperList, PaperRow
from inspect_tui.documents.paper_form import PAPER_WIDTH
from inspect_tui.documents.word.fonts import BODY_FONT, TITLE_FONT
from inspect_tui.documents.word.look import Look
from inspect_tui.documents.word.markup import field, paragraph, run, tab_stop, tab_stops
from inspect_tui.documents.word.section import section
from inspect_tui.documents.word.skeleton import FOOTER, HEADER, Skeleton, make_skeleton
from inspect_tui.documents.word.table import TableCell, TableRow, table
from inspect_tui.inspection.record import OUTCOME_NAMES
from inspect_tui.text import shorten

_CENTER = WD_ALIGN_PARAGRAPH.CENTER
_LOOKS = {
    "Paper Title": Look(font=TITLE_FONT, size=18, line=26, align=_CENTER, after=4, keep_with_next=True),
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
_TAB_AND_FIRST = "\t第"
_MM = 72 / 25.4
_FILED = 20
"""The left margin, in millimetres: room to file it."""
_FREE_HEIGHT = 14
"""How high an empty row is, in millimetres: room for two lines of handwriting."""


def paper_bytes(form: PaperForm) -> bytes:
    """Write a paper form as a Word document."""
    mark = words(SAMPLE_MARK) if form.sample else ()
    holders = {HEADER: _paragraph("Header", mark), FOOTER: _foot(form.subject)}
    return _skeleton(form.title).filled("".join(_content(form)), holders, [])


@lru_cache(maxsize=8)
def _skeleton(title: str) -> Skeleton:
    return make_skeleton(title, _LOOKS, 20, even_pages=False)


def _paragraph(style: str, runs: Runs) -> str:
    return paragraph(style, _LOOKS[style].font, runs)


def _foot(subject: str) -> str:
    font = BODY_FONT
    line = f"{run(shorten(subject, _LONGEST_SUBJECT), font)}{run(_TAB_AND_FIRST, font)}{field('PAGE', font)}"
    line += f"{run('页 共', font)}{field('NUMPAGES', font)}{run('页', font)}"
    return paragraph("Footer", font, (), tail=line, tabs=tab_stops(tab_stop(PAPER_WIDTH, "right")))


def _content(form: PaperForm) -> Iterator[str]:
    yield _paragraph("Paper Title", (Text(form.title),))
    yield from (_paragraph("Paper Line", runs) for runs in form.head)
    for listed in form.lists:
        yield _paragraph("Paper List", words(listed.title))
        yield table(_WIDTHS, _rows(listed), _paragraph)
    yield from (_paragraph("Paper Signature", runs) for runs in form.signatures)
    yield from (_paragraph("Paper Note", words(note)) for note in form.notes)
    yield section(top=16 * _MM, left=_FILED * _MM, right=15 * _MM, bottom=18 * _MM, header=8 * _MM, footer=9 * _MM)


def _rows(listed: PaperList) -> Iterator[TableRow]:
    boxes = (OUTCOME_NAMES[outcome] for outcome in TICKED)
    yield TableRow(tuple(_cell("Paper Column", name) for name in ("序号", "检查项", "依据", *boxes, "备注")), head=True)
    for part in listed.sections:
        if part.title:
            yield TableRow((TableCell((("Paper Section", words(part.title)),), span=len(_WIDTHS), shaded=True),))
        yield from map(_row, part.rows)


def _row(row: PaperRow) -> TableRow:
    asked = [("Paper Text", words(row.text))]
    asked += [("Paper Text", row.measured)] if row.measured else []
    asked += [("Paper How", words(step)) for step in row.how]
    cells = (
        _cell("Paper Number", row.number),
        TableCell(tuple(asked)),
        _cell("Paper Text", *row.basis),
        *(_cell("Paper Box", "☑" if row.outcome == outcome else "□") for outcome in TICKED),
        _cell("Paper Text", *row.remarks.split("\n")),
    )
    return TableRow(cells, whole=_lines(row) <= _LINES_OF_A_PAGE, height=0 if row.text else _FREE_HEIGHT)


def _cell(style: str, *lines: str) -> TableCell:
    """Return a cell of some lines; Word wants a paragraph even where there is none."""
    paragraphs: tuple[Runs, ...] = tuple(words(line) for line in lines) or ((),)
    return TableCell(tuple((style, runs) for runs in paragraphs))


def _lines(row: PaperRow) -> int:
    """Guess how many lines a row has: one longer than a page must be let flow, or its end would be cut off."""
    asked = (row.text, *row.how, "" if not row.measured else row.text)
    columns = ((asked, _TEXT_LINE), (row.basis, _BASIS_LINE), (row.remarks.split("\n"), _REMARKS_LINE))
    return max(sum(len(text) // width + 1 for text in texts) for texts, width in columns)

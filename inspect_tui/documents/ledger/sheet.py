"""How a sheet of the ledger looks, on the screen and printed."""

from __future__ import annotations

from typing import Any

from inspect_tui.documents.ledger.columns import COLUMNS, Holds
from inspect_tui.documents.ledger.height import row_height
from inspect_tui.documents.ledger.notes import TITLE, About
from inspect_tui.text import clean_line, shorten

FONT = "宋体"
_SIZE = 10
_A4 = 9
_NOTE_WIDTHS = (18, 90)
_FORMATS: dict[Holds, dict[str, Any]] = {
    # As text, so that what looks like a formula stays what it is also once somebody has edited it.
    "text": {"num_format": "@"},
    "date": {"num_format": "yyyy-mm-dd", "align": "center"},
    "number": {"num_format": "General", "align": "center"},
}
# A header holds 255 characters, those that set the font among them.
_LONGEST_FILTER = 80
DEFAULTS: dict[str, Any] = {"font_name": FONT, "font_size": _SIZE, "font_scheme": "none"}


class Formats:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        body = {"text_wrap": True, "valign": "top"}
        self.columns = {holds: book.add_format(body | look) for holds, look in _FORMATS.items()}
        head = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
        self.head = book.add_format(head | {"bg_color": "#DDEBF7", "border": 1})
        self.note = book.add_format(body | {"num_format": "@"})
        self.note_head = book.add_format(body | {"bold": True})


def add_sheet(book: Any, formats: Formats, about: About, number: int) -> Any:
    """Add an empty sheet with its headings.

    Args:
        number: which of the sheets of findings it is.
    """
    sheet = book.add_worksheet(TITLE if number == 1 else f"{TITLE}（{number}）")
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.width, formats.columns[column.holds])
    sheet.set_row(0, row_height([one.heading for one in COLUMNS], [one.width for one in COLUMNS]))
    for at, column in enumerate(COLUMNS):
        sheet.write_string(0, at, column.heading, formats.head)
    sheet.freeze_panes(1, 2)
    _set_page(sheet, about)
    return sheet


def add_notes_sheet(book: Any, formats: Formats) -> tuple[Any, tuple[int, ...]]:
    """Add the sheet that explains the others; return it with the widths of its columns."""
    sheet = book.add_worksheet("说明")
    for at, width in enumerate(_NOTE_WIDTHS):
        sheet.set_column(at, at, width, formats.note if at else formats.note_head)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    return sheet, _NOTE_WIDTHS


def finish_sheet(sheet: Any, rows: int) -> None:
    """Let a sheet be filtered, once it is known how many findings it holds."""
    sheet.autofilter(0, 0, rows, len(COLUMNS) - 1)


def _set_page(sheet: Any, about: About) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)
    filtered = shorten(clean_line(about.filtered).text, _LONGEST_FILTER).replace("&", "&&")
    font = f'&"{FONT},常规"&9'
    sheet.set_header(f'&L{font} 筛选：{filtered}&C&"{FONT},加粗"&14 {about.title}&R{font} {about.day.isoformat()}')
    sheet.set_footer(f"&C{font} 第 &P 页，共 &N 页")

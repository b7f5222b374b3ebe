"""Write the rows of a ledger into a workbook, one at a time, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path
from typing import Any

from inspect_tui.documents.ledger.cells import CellWriter
from inspect_tui.documents.ledger.columns import FILLED
from inspect_tui.documents.ledger.height import row_height, set_height
from inspect_tui.documents.ledger.notes import TITLE, About, Note
from inspect_tui.documents.ledger.row import LedgerRow
from inspect_tui.documents.ledger.sheet import Formats, add_notes_sheet, add_sheet, finish_sheet
from inspect_tui.documents.ledger.workbook import new_workbook
from inspect_tui.documents.ledger.written import Written

ROWS = 1_048_575
"""How many findings a sheet of Excel holds below its headings."""
_WIDTHS = tuple(column.width for _, column in FILLED)
_cells = attrgetter(*(column.field for _, column in FILLED))


def write_book(
    path: Path,
    rows: Iterable[LedgerRow],
    about: About,
    notes: Callable[[Written], Iterable[Note]],
    *,
    rows_per_sheet: int = ROWS,
) -> Written:
    """Write a ledger; the same rows make the same bytes.

    Args:
        notes: the lines of the sheet 说明, asked for once all rows are written.

    Raises:
        OSError: the disk refused; what is at `path` then is no whole workbook.
    """
    written = Written()
    with new_workbook(path, TITLE, about.day) as book:
        formats = Formats(book)
        _write_rows(book, formats, rows, about, written, rows_per_sheet)
        _write_notes(book, formats, notes(written))
    return written


def _write_rows(
    book: Any, formats: Formats, rows: Iterable[LedgerRow], about: About, written: Written, rows_per_sheet: int
) -> None:
    """Write the findings, on a further sheet where one is full."""
    cells = CellWriter(written, formats.columns["text"])
    sheet, at = add_sheet(book, formats, about, 1), 0
    written.sheets = 1
    for row in rows:
        if at == rows_per_sheet:
            finish_sheet(sheet, at)
            written.sheets += 1
            sheet, at = add_sheet(book, formats, about, written.sheets), 0
        at += 1
        written.findings += 1
        _write_row(sheet, at, row, cells)
    finish_sheet(sheet, at)


def _write_row(sheet: Any, at: int, row: LedgerRow, cells: CellWriter) -> None:
    values = _cells(row)
    set_height(sheet, at, row_height(values, _WIDTHS))
    for (place, column), value in zip(FILLED, values, strict=True):
        if value and cells.write(sheet, at, place, value):
            cells.written.cut.append(f"{row.code}　{column.heading}")


def _write_notes(book: Any, formats: Formats, notes: Iterable[Note]) -> None:
    sheet, widths = add_notes_sheet(book, formats)
    cells = CellWriter(Written(), formats.note)
    for at, note in enumerate(notes):
        set_height(sheet, at, row_height(note, widths))
        for place, text in enumerate(note):
            cells.write(sheet, at, place, text)

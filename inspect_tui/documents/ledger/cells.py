"""Write cells: text stays text whatever it looks like, days and numbers are real ones."""

from __future__ import annotations

from datetime import date
from typing import Any

from inspect_tui.documents.ledger.written import Written
from inspect_tui.text import clean

LONGEST = 32_767
"""What a cell of Excel holds, in UTF-16 units."""
# A character takes two units at most.
_SURELY_FITS = LONGEST // 2
CUT = "……（文字太长，后面的没有列入，见检查记录）"
# Excel knows no day before.
_FIRST_YEAR = 1900


class CellWriter:
    """Writes cells, and counts what is not as it was recorded.

    Args:
        font: the format of a text that XlsxWriter must not see in one piece.
    """

    def __init__(self, written: Written, font: Any) -> None:
        self.written = written
        self._font = font

    def write(self, sheet: Any, row: int, column: int, value: str | int | date) -> bool:
        """Write a value; say whether it had to be cut."""
        if isinstance(value, str):
            # Nearly all texts are plain, which is known at once.
            if value.isprintable() and len(value) <= _SURELY_FITS and not value.startswith("<"):
                sheet.write_string(row, column, value)
                return False
            return self._write_text(sheet, row, column, value)
        if isinstance(value, int):
            sheet.write_number(row, column, value)
        elif value.year < _FIRST_YEAR:
            sheet.write_string(row, column, value.isoformat())
        else:
            sheet.write_datetime(row, column, value)
        return False

    def _write_text(self, sheet: Any, row: int, column: int, text: str) -> bool:
        cleaned, replaced = clean(text)
        self.written.replaced += replaced
        short = fitted(cleaned)
        if short.startswith("<r>") and short.endswith("</r>"):
            # XlsxWriter would take it for its own markup and write it as it stands; in parts it is escaped.
            sheet.write_rich_string(row, column, short[:1], self._font, short[1:])
        else:
            sheet.write_string(row, column, short)
        return short is not cleaned


def fitted(text: str) -> str:
    """Cut a text to what a cell holds, with a mark where something was cut."""
    if _units(text) <= LONGEST:
        return text
    room = LONGEST - len(CUT)
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

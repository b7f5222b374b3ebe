"""How high a row must be for its wrapped texts: Excel works it out when it opens a file, LibreOffice does not."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any

_LINE = 13.5
_LOWEST = 15.0
# Excel knows no higher row.
_HIGHEST = 409.0
# So much of a line may be left free, because it ends before a word or a punctuation mark.
_FREE = 1


def row_height(values: Iterable[object], widths: Iterable[float]) -> float:
    """Return the height in points of a row; what is no text takes one line.

    Args:
        widths: those of the columns, in characters.
    """
    most = 1
    for value, width in zip(values, widths, strict=True):
        # A text with a Chinese character in it is taken for one of nothing else: a row may be too high, never too low.
        if isinstance(value, str) and (
            (len(value) if value.isascii() else 2 * len(value)) > most * (width - _FREE) or "\n" in value
        ):
            most = max(most, _lines(value, width - _FREE))
    return min(_HIGHEST, max(_LOWEST, most * _LINE + 1.5))


def set_height(sheet: Any, at: int, height: float) -> None:
    """Set the height of the row that is written next, and forget that of the one written last."""
    sheet.set_row(at, height)
    # XlsxWriter keeps those of all rows; that of the row before is needed until the first cell of this one is written.
    for kept in (sheet.row_info, sheet.row_sizes):
        kept.pop(at - 2, None)


def _lines(text: str, room: float) -> int:
    return sum(max(1, ceil((len(part) if part.isascii() else 2 * len(part)) / room)) for part in text.split("\n"))

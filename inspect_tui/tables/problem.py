"""What is wrong with a workbook, said to the person who filled it in: sheet, row, column, value, what is allowed."""

from __future__ import annotations

from typing import NamedTuple

from inspect_tui.text import clean_line, shorten


class Spot(NamedTuple):
    """A cell, a row or a whole sheet, and what stands there."""

    sheet: str
    row: int = 0
    column: str = ""
    value: str = ""

    def __str__(self) -> str:
        row = f"第 {self.row} 行" if self.row else ""
        column = f"“{self.column}”列" if self.column else ""
        return f"工作表“{self.sheet}”{row}{column}"


class CellProblem(NamedTuple):
    """One error: where it stands, and what is wrong and allowed."""

    spot: Spot
    text: str

    def __str__(self) -> str:
        value = f"“{shorten(clean_line(self.spot.value).text, 40)}”" if self.spot.value else ""
        return f"{self.spot}{value}：{self.text}"


class UnreadableError(ValueError):
    """A cell does not say what its column takes; the text says why, or is empty where that is plain."""

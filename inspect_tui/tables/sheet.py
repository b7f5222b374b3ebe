"""A sheet as text: rows under headings, and everything on it that is not plainly a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from inspect_tui.tables.notation import key
from inspect_tui.tables.problem import CellProblem, Spot, UnreadableError
from inspect_tui.text import clean

ROWS = 5000
_HEADING_ROWS = 20
_RETURN = re.compile(r"_x000[dD]_")


class Row(NamedTuple):
    """A row that holds something: its number and the text under each heading."""

    sheet: str
    number: int
    cells: dict[str, str]

    def spot(self, heading: str) -> Spot:
        """Return the place of a cell and what stands there."""
        return Spot(self.sheet, self.number, heading, self.cells.get(heading, ""))


class Findings:
    """What is wrong with a workbook, and what its author should know although it is not wrong."""

    def __init__(self) -> None:
        self.problems: list[CellProblem] = []
        self.notices: list[str] = []

    def add(self, spot: Spot, text: str) -> None:
        """Note an error."""
        self.problems.append(CellProblem(spot, text))


class Sheet:
    """A sheet whose headings are known; with `only`, the columns of others are people's own and not looked at."""

    def __init__(
        self,
        sheet: Any,
        headings: list[str],
        findings: Findings,
        dates: frozenset[str] = frozenset(),
        only: frozenset[str] | None = None,
    ) -> None:
        self.name = str(sheet.title)
        self._sheet, self._findings, self._dates, self._only = sheet, findings, dates, only
        self._grid = _grid(sheet)
        self.heading_row, self.columns = self._head(headings)
        self._tell_of_the_sheet()

    def _head(self, headings: list[str]) -> tuple[int, dict[int, str]]:
        """Find the row with most headings; a title may stand above it."""
        named = {
            row: {column: key(str(cell.value)) for column, cell in cells.items()}
            for row, cells in list(self._grid.items())[:_HEADING_ROWS]
        }
        return max(named.items(), key=lambda pair: len(set(pair[1].values()) & set(headings)), default=(0, {}))

    def _tell_of_the_sheet(self) -> None:
        for merged in self._sheet.merged_cells.ranges:
            if merged.max_row >= self.heading_row:
                self._findings.add(Spot(self.name), f"{merged} 是合并的单元格，请取消合并，每一格都填上内容")
        for heading in {name for name in self.columns.values() if list(self.columns.values()).count(name) > 1}:
            self._findings.add(Spot(self.name, self.heading_row, heading), "这个列名有两列，请删去一列或改名")

        below = {column for row, cells in self._grid.items() if row > self.heading_row for column in cells}
        for column in sorted(below - self.columns.keys()):
            self._findings.notices.append(f"工作表“{self.name}”第 {column} 列没有列名，里面的内容没有读入。")

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the headings that hold something, hidden ones too."""
        hidden = []
        for number in [number for number in self._grid if number > self.heading_row]:
            row = Row(self.name, number, self._texts(number))
            if not any(row.cells.values()):
                continue
            if number > ROWS:
                self._findings.add(Spot(self.name, number), f"超过 {ROWS} 行，请删去后面的内容或者分成几张表")
                break
            if self._sheet.row_dimensions[number].hidden:
                hidden.append(str(number))
            yield row
        if hidden:
            self._findings.notices.append(f"工作表“{self.name}”有隐藏的行，照样读入：第 {'、'.join(hidden)} 行。")

    def _texts(self, number: int) -> dict[str, str]:
        named = ((self.columns.get(column, ""), cell) for column, cell in self._grid[number].items())
        cells = {heading: cell for heading, cell in named if heading and (not self._only or heading in self._only)}
        texts = {}
        for heading, cell in cells.items():
            try:
                texts[heading] = _text(cell, as_date=heading in self._dates)
            except UnreadableError as error:
                texts[heading] = str(cell.value)
                self._findings.add(Spot(self.name, number, heading, str(cell.value)), str(error))
            self._tell_of_replaced(number, heading, texts[heading])
        return texts

    def _tell_of_replaced(self, number: int, heading: str, text: str) -> None:
        if replaced := clean(text).replaced:
            spot = Spot(self.name, number, heading)
            self._findings.notices.append(f"{spot}有 {replaced} 个看不见的控制字符，已换成 \N{REPLACEMENT CHARACTER}。")


def _grid(sheet: Any) -> dict[int, dict[int, Any]]:
    """Return the cells that hold something by row and column.

    Taken from where the library keeps them: walking rows would make a cell for every empty place up to the last one,
    which may be the millionth row.
    """
    rows: dict[int, dict[int, Any]] = {}
    for (row, column), cell in sorted(sheet._cells.items()):
        if cell.value is not None and str(cell.value).strip():
            rows.setdefault(row, {})[column] = cell
    return rows


def _text(cell: Any, *, as_date: bool) -> str:
    value = cell.value
    if cell.data_type == "f":
        raise UnreadableError("这一格是公式，请复制后“选择性粘贴”为数值")
    if cell.data_type == "e":
        raise UnreadableError("这一格是公式的错误结果，请改成文字")
    if isinstance(value, datetime | date) and as_date:
        return f"{value:%Y-%m-%d}"
    if isinstance(value, datetime | date | time | timedelta):
        raise UnreadableError("这一格被存成了日期或时间，请把单元格格式改为“文本”后重新填写")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _RETURN.sub("", value) if isinstance(value, str) else str(value)

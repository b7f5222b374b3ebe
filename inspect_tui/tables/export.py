"""Turn a checklist into a workbook that reads back the same, or say why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspect_tui.checklist import Checklist, Library
from inspect_tui.checklist.published import digest_of
from inspect_tui.errors import InvalidInputError
from inspect_tui.tables.columns import ITEM_COLUMNS, ITEM_SHEET, LIST_LINES, LIST_SHEET
from inspect_tui.tables.opening import open_workbook
from inspect_tui.tables.problem import CellProblem, Spot
from inspect_tui.tables.read import read_workbook
from inspect_tui.tables.rows import Texts, item_rows, list_texts
from inspect_tui.tables.sheet import ROWS
from inspect_tui.tables.write import write_workbook
from inspect_tui.text import clean

_CELL = 32_000
# Excel takes this for the code of a character.
_ESCAPED = re.compile("x[0-9A-Fa-f]{4}_")


def template(library: Library) -> bytes:
    """Return an empty workbook to fill in."""
    return write_workbook({"version": "1"}, [], library)


def workbook_of(checklist: Checklist, library: Library) -> bytes:
    """Return a checklist as a workbook that was read back and is the same.

    Raises:
        InvalidInputError: some text of it cannot stand in a workbook as it is.
    """
    head, rows = list_texts(checklist), list(item_rows(checklist))
    if problem := next(_unfit(head, rows), None):
        raise InvalidInputError(f"没有导出：{problem}。请先改正检查表文件。")
    content = write_workbook(head, rows, library)
    read = read_workbook(open_workbook(content), library)
    if read.checklist is None or digest_of(read.checklist) != digest_of(checklist):
        raise InvalidInputError(f"没有导出：写成表格再读回来不一样{_first(read.problems, rows, read.checklist)}。")
    return content


def _unfit(head: Texts, rows: list[Texts]) -> Iterator[CellProblem]:
    for column in LIST_LINES:
        yield from _unfit_text(Spot(LIST_SHEET, 0, column.heading, head[column.field]))
    for number, texts in enumerate(rows, 2):
        for column in ITEM_COLUMNS:
            yield from _unfit_text(Spot(ITEM_SHEET, number, column.heading, texts[column.field]))
    if len(rows) >= ROWS:
        yield CellProblem(Spot(ITEM_SHEET), f"超过 {ROWS - 1} 项")


def _unfit_text(spot: Spot) -> Iterator[CellProblem]:
    if len(spot.value) > _CELL:
        yield CellProblem(spot, f"超过 {_CELL} 个字，一格放不下")
    elif clean(spot.value).replaced or _ESCAPED.search(spot.value):
        yield CellProblem(spot, "有 Excel 存不住的字符")


def _first(problems: tuple[CellProblem, ...], rows: list[Texts], read: Checklist | None) -> str:
    """Name what did not survive."""
    if problems:
        return f"，{problems[0]}"
    back = list(item_rows(read)) if read else []
    changed = [before["id"] for before, after in zip(rows, back, strict=False) if before != after]
    return f"，检查项 {changed[0]} 首尾有多余的空格或换行" if changed else "，多余的空格或换行请先删去"

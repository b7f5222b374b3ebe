"""Write a workbook people fill in: the list, its items, and sheets that explain what is taken."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from inspect_tui.checklist import Library
from inspect_tui.tables.columns import ITEM_COLUMNS, ITEM_SHEET, LIST_LINES, LIST_SHEET, NAME, VALUE, Column
from inspect_tui.tables.guide import add_guides
from inspect_tui.tables.paper import Paper
from inspect_tui.tables.rows import Texts
from inspect_tui.tables.sheet import ROWS


def write_workbook(head: Texts, rows: Iterable[Texts], library: Library, todo: Sequence[Sequence[str]] = ()) -> bytes:
    """Write the texts of a list and its items into a new workbook.

    Args:
        todo: what has still to be done by hand, each as sheet, place, value and what to do; a sheet of its own.
    """
    from openpyxl import Workbook

    book = Workbook()
    _write_head(Paper(book.active, LIST_SHEET), head)
    _write_items(Paper(book.create_sheet(), ITEM_SHEET), rows)
    add_guides(book, library, todo)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write_head(paper: Paper, head: Texts) -> None:
    paper.headings((NAME, VALUE, "怎么填"), (20, 44, 60))
    for number, column in enumerate(LIST_LINES, 2):
        required = "必填。" if column.required else "可以不填。"
        paper.row(
            number, (column.heading, head.get(column.field, ""), f"{required}{column.takes}。例：{column.example}")
        )
        _offer(paper, column, f"B{number}")


def _write_items(paper: Paper, rows: Iterable[Texts]) -> None:
    paper.headings([column.heading for column in ITEM_COLUMNS], [column.width for column in ITEM_COLUMNS])
    for number, column in enumerate(ITEM_COLUMNS, 1):
        paper.note(number, f"{'必填' if column.required else '可以不填'}。{column.takes}。\n例：{column.example}")
        _offer(paper, column, f"{paper.letter(number)}2:{paper.letter(number)}{ROWS}")
    for number, texts in enumerate(rows, 2):
        paper.row(number, [texts.get(column.field, "") for column in ITEM_COLUMNS])
    paper.freeze("D2")


def _offer(paper: Paper, column: Column, cells: str) -> None:
    if column.choices:
        paper.offer(cells, column.choices, f"应为{column.takes}", binding=column.binding)

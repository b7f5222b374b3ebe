"""The 清单 of a 先行登记保存证据通知书: entered one item a line, printed as a table (documents.md 2.8)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inspect_tui.documents.form import Blank, Cell, Row, Table, words
from inspect_tui.documents.refusal import UnfitEntryError

COLUMNS = ("证据名称", "规格型号", "产地", "成色（品级）", "单位", "价格", "数量", "备注")
_WIDTHS = (10, 31, 22, 16, 18, 11, 12, 11, 15)
_ROWS_FOR_HANDWRITING = 12
_ROW_HEIGHT = 9
_SEPARATORS = re.compile(r"[｜|\t]")


def read_evidence(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """Read one item a line, its columns in the order of the form; those left out at the end are empty.

    Raises:
        UnfitEntryError: a line has too many columns, or no name.
    """
    return [_item(number, line) for number, line in enumerate(lines, 1)]


def _item(number: int, line: str) -> tuple[str, ...]:
    cells = [cell.strip() for cell in _SEPARATORS.split(line)]
    if len(cells) > len(COLUMNS) or not cells[0]:
        raise UnfitEntryError(
            f"证据清单第 {number} 行“{line}”写得不对，没有出具文书。一行写一件，各栏依次为{'、'.join(COLUMNS)}，"
            "用｜隔开，没有的空着，证据名称不能空。"
        )
    return (*cells, *[""] * (len(COLUMNS) - len(cells)))


def evidence_table(items: list[tuple[str, ...]]) -> Table:
    """Lay out the items, and close the list behind the last; without items leave rows to write in."""
    head = Row(tuple(_label(name) for name in ("序号", *COLUMNS)), head=True)
    rows = [_row(number, item) for number, item in enumerate(items, 1)]
    end = Row((Cell((words("以下空白"),), span=len(_WIDTHS), layout="label"),))
    return Table(_WIDTHS, (head, *rows, end) if rows else (head, *_empty_rows()))


def _row(number: int, item: tuple[str, ...]) -> Row:
    return Row((_label(f"{number}"), *(Cell((words(Blank(value)),)) for value in item)), height=_ROW_HEIGHT)


def _empty_rows() -> list[Row]:
    empty = Cell((words(Blank(width=2, hand=True)),))
    return [Row((_label(f"{n}"), *[empty] * len(COLUMNS)), height=_ROW_HEIGHT) for n in _numbers()]


def _numbers() -> range:
    return range(1, _ROWS_FOR_HANDWRITING + 1)


def _label(text: str) -> Cell:
    """Set a name in the middle, what it has in brackets on a line below."""
    return Cell(tuple(map(words, text.replace("（", "\n（").split("\n"))), layout="label")

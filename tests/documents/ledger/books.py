"""Ledgers of the sample inspection, and how they are read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from openpyxl import load_workbook

from inspect_tui.documents.ledger import About, Case, Headings, LedgerRow, Written, ledger_rows, notes, write_book
from inspect_tui.inspection.record import Finding
from tests.documents.samples import AGENCY, ALARM, DAY, EXIT, HOSE, TIDIED, inspection

ABOUT = About(DAY, "全部检查")
HEADINGS = {"gas.small.hose": Headings("燃气", "后厨")}
ORDER = ("gas.small.alarm", "gas.small.hose", "gas.small.tidy")


def case(*findings: Finding, **changes: Any) -> Case:
    """Return the sample inspection with some findings, or one of each sort; `changes` go to its state."""
    state = replace(inspection(*(findings or (HOSE, ALARM, EXIT, TIDIED))), **changes)
    return Case(state, AGENCY, ORDER, HEADINGS)


def rows(*findings: Finding, **changes: Any) -> list[LedgerRow]:
    """Return the rows of the sample inspection."""
    return list(ledger_rows(case(*findings, **changes), DAY, count(1)))


def written(path: Path, some: Iterable[LedgerRow], about: About = ABOUT, **options: Any) -> Written:
    """Write rows."""
    return write_book(path, some, about, lambda done: notes(about, done, 1, ()), **options)


def opened(path: Path) -> Any:
    """Open a workbook as it is, with formulas where there are any."""
    return load_workbook(path)


def column(sheet: Any, heading: str) -> list[Any]:
    """Return the cells under a heading."""
    at = next(cell.column for cell in sheet[1] if cell.value == heading)
    return [row[at - 1] for row in sheet.iter_rows(min_row=2)]


def texts(sheet: Any, heading: str) -> list[Any]:
    """Return what stands under a heading."""
    return [cell.value for cell in column(sheet, heading)]


def all_cells(book: Any) -> Iterator[Any]:
    """Yield every cell of a workbook."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from row

"""The ledger of 50,000 findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count, cycle, islice
from operator import attrgetter
from pathlib import Path

from xlsxwriter import Workbook

from bench.figure import Figure, at_most, median
from bench.grounds import Grounds
from bench.making import opened
from bench.sampling import alternate, note, seconds, told
from inspect_tui.documents.ledger import About, Case, LedgerRow, ledger_rows, notes, write_book
from inspect_tui.documents.ledger.columns import COLUMNS, FILLED
from inspect_tui.workflow.ledger import write_ledger
from inspect_tui.workflow.ledger_cases import LedgerCases

_DAY = date(2026, 11, 24)
_ABOUT = About(_DAY, "全部检查")
_FORMATS = {"text": {"num_format": "@"}, "date": {"num_format": "yyyy-mm-dd"}, "number": {}}
Cells = list[tuple[int, str | int | date]]


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure the writing of a ledger against XlsxWriter writing the same cells.

    Ours is `write_book` over `ledger_rows`: each finding is numbered, judged by the day, put into words and cells, each
    text cleaned and measured, all from states of inspections in memory, which are gone through again until there are
    enough findings. The peer has the cells of those findings ready and writes them with `write_string`, `write_number`
    and `write_datetime`, in its constant-memory mode, with the same columns and the same headings. What it takes to
    read the inspections from the disk is in the note.
    """
    sizes = grounds.sizes
    with opened(grounds.few) as workspace:
        listed = workspace.index.listing(limit=-1).rows
        cases = [LedgerCases(workspace).case(row.id) for row in listed]
        target = grounds.folder / "whole.xlsx"
        findings = write_ledger(workspace, target, today=_DAY).findings
        whole = seconds(lambda: write_ledger(workspace, target, today=_DAY))
    note(f"# read from the disk and written: {whole / findings * 1000:.2f} ms a finding ({len(cases)} inspections)")
    ready = [cells_of(row) for row in all_rows(cases)]

    def ours() -> None:
        rows = islice(all_rows(cycle(cases)), sizes.findings)
        write_book(grounds.folder / "ours.xlsx", rows, _ABOUT, lambda written: notes(_ABOUT, written, 0, ()))

    def plain() -> None:
        write_plainly(grounds.folder / "plain.xlsx", islice(cycle(ready), sizes.findings))

    with told(f"{sizes.findings} findings written {sizes.ledgers} times"):
        taken, against = alternate(ours, plain, sizes.ledgers, warm_ups=1)
    yield at_most(f"ledger of {sizes.findings} findings", median(taken), median(against), "s", 1.5)


def all_rows(cases: Iterator[Case] | list[Case]) -> Iterator[LedgerRow]:
    """Yield the rows of some inspections."""
    serials = count(1)
    for case in cases:
        yield from ledger_rows(case, _DAY, serials)


def cells_of(row: LedgerRow) -> Cells:
    """Return what stands in a row, by column."""
    values = attrgetter(*(column.field for _, column in FILLED))(row)
    return [(at, value) for (at, _), value in zip(FILLED, values, strict=True) if value not in (None, "")]


def write_plainly(path: Path, rows: Iterator[Cells]) -> None:
    """Write cells as the manual of XlsxWriter says."""
    with Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        formats = {holds: book.add_format(look | {"text_wrap": True}) for holds, look in _FORMATS.items()}
        for at, column in enumerate(COLUMNS):
            sheet.set_column(at, at, column.width, formats[column.holds])
        for at, column in enumerate(COLUMNS):
            sheet.write_string(0, at, column.heading)
        for number, cells in enumerate(rows, 1):
            for at, value in cells:
                if isinstance(value, str):
                    sheet.write_string(number, at, value)
                elif isinstance(value, int):
                    sheet.write_number(number, at, value)
                else:
                    sheet.write_datetime(number, at, value)

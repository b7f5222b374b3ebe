"""Write the ledger (隐患台账) of what is filtered: inspection by inspection, so that it may be of any length."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import NamedTuple

from inspect_tui.documents.ledger import About, LedgerRow, Written, ledger_rows, notes, write_book
from inspect_tui.errors import InspectError
from inspect_tui.store.index import EVERYTHING, Filters
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.filter_words import filters_text
from inspect_tui.workflow.ledger_cases import LedgerCases
from inspect_tui.workflow.ledger_file import put_in_place

Progress = Callable[[int, int], None]
"""Told how many of how many inspections have been read."""


class LedgerReport(NamedTuple):
    """What was written where, and what was not.

    `left_out` names the inspections that could not be read, `cut` the cells whose text was too long, `replaced` counts
    the characters no workbook holds.
    """

    path: Path
    findings: int
    inspections: int
    left_out: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    replaced: int = 0


class LedgerOf:
    """The findings of what is filtered, in the order of a ledger: by day of the visit, then unit, then number.

    While it is gone through, `inspections` counts those read and `left_out` names those that cannot be.
    """

    def __init__(
        self,
        workspace: Workspace,
        filters: Filters = EVERYTHING,
        today: date | None = None,
        *,
        query: str = "",
        on_progress: Progress = lambda done, total: None,
    ) -> None:
        self.day = filters.overdue_on or today or workspace.clock().date()
        self.inspections = 0
        listing = workspace.index.listing(query, filters, sys.maxsize)
        self.left_out = [f"{damaged.path.name}：{damaged.problem}" for damaged in listing.damaged]
        self._ids = [row.id for row in sorted(listing.rows, key=lambda row: (row.began_at[:10], row.unit, row.id))]
        self._cases = LedgerCases(workspace)
        self._only_overdue = filters.overdue_on is not None
        self._on_progress = on_progress

    def __iter__(self) -> Iterator[LedgerRow]:
        serials = count(1)
        for done, inspection_id in enumerate(self._ids):
            self._on_progress(done, len(self._ids))
            try:
                case = self._cases.case(inspection_id)
            except InspectError as error:
                self.left_out.append(str(error))
                continue
            self.inspections += 1
            yield from ledger_rows(case, self.day, serials, "overdue" if self._only_overdue else None)


def ledger_name(day: date) -> str:
    """Name the file of a ledger."""
    return f"隐患台账_{day.isoformat()}.xlsx"


def write_ledger(
    workspace: Workspace,
    target: Path | None = None,
    filters: Filters = EVERYTHING,
    today: date | None = None,
    *,
    query: str = "",
    sample: bool = False,
    on_progress: Progress = lambda done, total: None,
) -> LedgerReport:
    """Write the ledger of what a list with these filters and words shows; damaged inspections do not stop it.

    With a filter for what is overdue it holds the overdue findings only.

    Args:
        target: the file to write; one in the exports folder, under another name where that is taken, when not given.
        sample: it is of a demo.

    Raises:
        NotSavedError: the disk refused.
    """
    ledger = LedgerOf(workspace, filters, today, query=query, on_progress=on_progress)
    about = About(ledger.day, filters_text(query, filters), sample)

    def write(path: Path) -> Written:
        return write_book(
            path, ledger, about, lambda written: notes(about, written, ledger.inspections, ledger.left_out)
        )

    wanted = target or workspace.locations.exports / ledger_name(ledger.day)
    path, written = put_in_place(write, wanted, exact=target is not None)
    return LedgerReport(
        path, written.findings, ledger.inspections, tuple(ledger.left_out), tuple(written.cut), written.replaced
    )


def report_lines(report: LedgerReport) -> Iterator[str]:
    """Say what a ledger holds, and what it does not."""
    yield f"检查 {report.inspections} 次，隐患 {report.findings} 条。"
    if report.left_out:
        yield f"有 {len(report.left_out)} 次检查读不了，没有列入，其他不受影响；可用 doctor 命令查看："
        yield from report.left_out
    if report.cut:
        yield f"有 {len(report.cut)} 处文字超过 Excel 一格能放的字数，后面的没有列入，原文在检查记录里："
        yield from report.cut
    if report.replaced:
        yield f"有 {report.replaced} 个无法保存的控制字符已换成 \N{REPLACEMENT CHARACTER}。"

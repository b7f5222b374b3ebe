"""Hold what a workbook says against the law and circumstances, and find the cell each problem stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from inspect_tui.checklist import Checklist, Item, Library
from inspect_tui.checklist.check import check_checklist, check_companions, check_items
from inspect_tui.checklist.check_life import check_life
from inspect_tui.checklist.problem import Place
from inspect_tui.tables.columns import ITEM_COLUMNS
from inspect_tui.tables.problem import Spot
from inspect_tui.tables.sheet import Findings, Row

_HEADINGS = {column.field: column.heading for column in ITEM_COLUMNS}
_WITHOUT: dict[str, object] = {"major": None, "suggests_major": None, "penalty": (), "when": {}}
Rows = list[tuple[Row, Item]]


def check_references(
    checklist: Checklist | None, rows: Rows, spots: Mapping[str, Spot], library: Library, findings: Findings
) -> None:
    """Note everything that loading the list would find wrong; without a whole list, only what is wrong with items."""
    since = (checklist and checklist.since) or date.today()
    for row, item in rows:
        for field, text in _problems(item, library, since):
            findings.add(row.spot(_HEADINGS[field]), text)
    _check_ids(rows, findings)
    if checklist is not None:
        for problem in check_checklist(checklist, ""):
            findings.add(spots["id"], problem.text)
        known = library.editions.keys() | {checklist.id}
        for problem in check_companions(checklist, known):
            findings.add(spots["together_with"], problem.text)


def _check_ids(rows: Rows, findings: Findings) -> None:
    first: dict[str, int] = {}
    for row, item in rows:
        before = first.setdefault(item.id, row.number)
        if before != row.number:
            findings.add(row.spot(_HEADINGS["id"]), f"第 {before} 行已经用过这个编号，请换一个")


def _problems(item: Item, library: Library, since: date) -> Iterator[tuple[str, str]]:
    """Yield the field and text of each problem: a problem stands in the field without which it is gone."""
    left = _texts(item, library, since)
    for field, empty in _WITHOUT.items() if left else ():
        gone = left - _texts(msgspec.structs.replace(item, **{field: empty}), library, since)
        left -= gone
        yield from ((field, text) for text in gone.elements())
        item = msgspec.structs.replace(item, **{field: empty})
    yield from (("citations", text) for text in left.elements())


def _texts(item: Item, library: Library, since: date) -> Counter[str]:
    pair = [(Place(""), item)]
    found = [*check_items(pair, library.instruments, library.facts), *check_life(pair, library.instruments, since)]
    return Counter(problem.text for problem in found)

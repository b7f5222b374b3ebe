"""Read a workbook into a checklist, collecting every problem instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from inspect_tui.checklist import Checklist, Item, Library, Section
from inspect_tui.checklist.model import Measurement
from inspect_tui.checklist.problem import unknown
from inspect_tui.tables.columns import ITEM_COLUMNS, ITEM_SHEET, LIST_LINES, LIST_SHEET, NAME, VALUE
from inspect_tui.tables.fields import ITEM_TYPES, LIST_PARSERS, LIST_TYPES, Parse, Values, item_parsers, read_field
from inspect_tui.tables.notation import key, line
from inspect_tui.tables.problem import CellProblem, Spot
from inspect_tui.tables.references import check_references
from inspect_tui.tables.sheet import Findings, Row, Sheet

_MEASURE = ("quantity", "unit", "limits")


class Reading(NamedTuple):
    """The list when all of it is right, everything that is wrong, and what else its author should know."""

    checklist: Checklist | None
    problems: tuple[CellProblem, ...]
    notices: tuple[str, ...]
    id_spot: Spot
    """Where the id of the list stands."""


class ItemRow(NamedTuple):
    """A row and what could be read of it; the item when all of it is right."""

    row: Row
    values: Values
    item: Item | None


def read_workbook(book: Any, library: Library) -> Reading:
    """Read an open workbook in the layout of this program, held against the law and circumstances of a library."""
    findings = Findings()
    head, spots = _read_head(book, findings)
    rows = _read_rows(book, str(head.get("id", "")), library, findings)
    sections = _sections(rows, findings)
    whole = not findings.problems and sections and all(row.item for row in rows)
    checklist = Checklist(**head, sections=tuple(sections)) if whole else None  # type: ignore[arg-type]
    check_references(checklist, [(row.row, row.item) for row in rows if row.item], spots, library, findings)
    return Reading(
        None if findings.problems else checklist,
        tuple(findings.problems),
        tuple(dict.fromkeys(findings.notices)),
        spots.get("id", Spot(LIST_SHEET)),
    )


def _sheet(book: Any, name: str, headings: list[str], findings: Findings, **given: Any) -> Sheet | None:
    for title in book.sheetnames:
        if title.strip() == name:
            return Sheet(book[title], headings, findings, only=frozenset(headings), **given)
    findings.add(Spot(name), f"没有这张工作表，现有：{'、'.join(book.sheetnames)}。可用 checklists template 取得空白表")
    return None


def _read_head(book: Any, findings: Findings) -> tuple[Values, dict[str, Spot]]:
    sheet = _sheet(book, LIST_SHEET, [NAME, VALUE], findings, dates=frozenset({VALUE}))
    if sheet is None:
        return {}, {}
    rows: dict[str, Row] = {}
    for row in sheet.rows():
        if rows.setdefault(name := key(row.cells.get(NAME, "")), row) is not row:
            findings.add(row.spot(NAME), f"“{name}”写了两行，请删去一行")
    known = [column.heading for column in LIST_LINES]
    _tell_of_unknown([name for name in rows if name and name not in known], known, sheet.name, "名称", findings)
    values: Values = {}
    for column in LIST_LINES:
        found = rows.get(column.heading)
        if found is None and column.required:
            findings.add(Spot(sheet.name), f"缺少“{column.heading}”，应为{column.takes}")
        elif found is not None:
            parse = LIST_PARSERS.get(column.field, line)
            read_field(column, found, VALUE, LIST_TYPES[column.field], parse, findings, values)
    spots = {column.field: rows[column.heading].spot(VALUE) for column in LIST_LINES if column.heading in rows}
    return values, spots


def _tell_of_unknown(names: Iterable[str], known: list[str], sheet: str, what: str, findings: Findings) -> None:
    for name in names:
        findings.notices.append(f"工作表“{sheet}”：{unknown(what, name, known)}。没有读入。")


def _read_rows(book: Any, list_id: str, library: Library, findings: Findings) -> list[ItemRow]:
    known = [column.heading for column in ITEM_COLUMNS]
    sheet = _sheet(book, ITEM_SHEET, known, findings)
    if sheet is None:
        return []
    present = list(sheet.columns.values())
    _tell_of_unknown([name for name in present if name not in known], known, sheet.name, "列", findings)
    missing = [column for column in ITEM_COLUMNS if column.required and column.heading not in present]
    for column in missing:
        findings.add(Spot(sheet.name), f"缺少列“{column.heading}”，应为{column.takes}")
    parsers = item_parsers(library.facts)
    rows = [
        _read_row(row, list_id, parsers, findings, skip={column.field for column in missing}) for row in sheet.rows()
    ]
    if not rows:
        findings.add(Spot(sheet.name), "没有检查项，至少填一行")
    return rows


def _read_row(row: Row, list_id: str, parsers: dict[str, Parse], findings: Findings, skip: set[str]) -> ItemRow:
    before = len(findings.problems)
    values: Values = {}
    for column in ITEM_COLUMNS:
        if column.field not in skip:
            parse = parsers.get(column.field, line)
            read_field(column, row, column.heading, ITEM_TYPES[column.field], parse, findings, values)
    measure = _measure(row, values, findings)
    right = len(findings.problems) == before and not skip
    return ItemRow(row, values, _item(values, measure, list_id) if right else None)


def _measure(row: Row, values: Values, findings: Findings) -> Measurement | None:
    quantity, limits = values.get("quantity"), values.get("limits")
    if limits and not quantity:
        findings.add(row.spot("测什么"), "填了限值，这里也要填")
    if quantity and not limits:
        findings.add(row.spot("限值"), "填了测什么，这里也要填，例如 不大于 0.7")
    if values.get("unit") and not quantity and not limits:
        findings.add(row.spot("单位"), "没有填测什么和限值，请删去单位或者补上")
    if not quantity or not isinstance(limits, dict):
        return None
    return msgspec.convert({"quantity": quantity, "unit": values.get("unit", ""), **limits}, Measurement)


def _item(values: Values, measure: Measurement | None, list_id: str) -> Item:
    given = {name: value for name, value in values.items() if name not in {*_MEASURE, "section_id", "section_title"}}
    return Item(**given | {"id": f"{list_id}.{values['id']}", "measure": measure})  # type: ignore[arg-type]


def _sections(rows: list[ItemRow], findings: Findings) -> list[Section]:
    """Gather the items by section, in the order in which the sections first stand there."""
    titles: dict[str, str] = {}
    items: dict[str, list[Item]] = {}
    for row in rows:
        name, title = row.values.get("section_id"), row.values.get("section_title")
        if not isinstance(name, str) or not isinstance(title, str):
            continue
        if titles.setdefault(name, title) != title:
            findings.add(row.row.spot("检查类别"), f"前面类别编号“{name}”写的是“{titles[name]}”，应当相同")
        items.setdefault(name, []).extend([row.item] if row.item else [])
    return [Section(name, title, tuple(items[name])) for name, title in titles.items()]

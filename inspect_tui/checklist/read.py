"""Read tables of a TOML file into the model, collecting every problem instead of stopping at the first."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from contextlib import suppress
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import FieldInfo

from inspect_tui.checklist.model import Checklist, Item, Section
from inspect_tui.checklist.problem import Place, Problem, quote, unknown
from inspect_tui.text import toml_place

S = TypeVar("S", bound=Struct)
Table = dict[str, Any]


def read_toml(path: Path, problems: list[Problem]) -> Table | None:
    """Parse a file, with or without a byte order mark; None, with the problem noted, when it cannot be."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(Place(path.name), f"不是正确的 TOML 文件{toml_place(error)}"))
    except UnicodeDecodeError:
        problems.append(Problem(Place(path.name), "不是 UTF-8 编码，请另存为 UTF-8"))
    except OSError:
        problems.append(Problem(Place(path.name), "读不了，请检查文件和权限"))
    return None


def read_struct(kind: type[S], table: object, place: Place, problems: list[Problem], **given: object) -> S | None:
    """Convert a table; where that fails field by field, so that each wrong field is named. None when any is wrong."""
    if not given:
        # Only to be fast: whatever is wrong is named below.
        with suppress(msgspec.ValidationError):
            return msgspec.convert(table, kind)
    if not isinstance(table, dict):
        problems.append(Problem(place, f"这里应当是一张表，写的是{quote(table)}"))
        return None
    before = len(problems)
    values = given | dict(_read_fields(kind, table, given.keys(), place, problems))
    return kind(**values) if len(problems) == before else None


def _read_fields(
    kind: type[Struct], table: Table, given: Collection[str], place: Place, problems: list[Problem]
) -> Iterator[tuple[str, object]]:
    """Yield the fields that can be used, but for those given; note what is wrong with the others."""
    fields = _fields(kind)
    problems.extend(Problem(place, unknown("字段", name, list(fields))) for name in table if name not in fields)
    for name, field in fields.items():
        if name in given:
            continue
        if name not in table:
            if field.required:
                problems.append(Problem(place, f"缺少字段{quote(name)}：{_allowed(field.type)}"))
            continue
        try:
            yield name, msgspec.convert(table[name], field.type)
        except msgspec.ValidationError:
            problems.append(Problem(place, f"字段{quote(name)}不能是{quote(table[name])}，应为{_allowed(field.type)}"))


@cache
def _fields(kind: type[Struct]) -> dict[str, FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(kind)}


class Reading(NamedTuple):
    """What could be read of a checklist file: the list when all of it is right, and every item that is."""

    checklist: Checklist | None
    items: list[tuple[Place, Item]]


def read_checklist(path: Path, problems: list[Problem]) -> Reading:
    """Read one checklist file, noting everything that is wrong with it."""
    table = read_toml(path, problems)
    if table is None:
        return Reading(None, [])
    before = len(problems)
    place = Place(path.name)
    items: list[tuple[Place, Item]] = []
    sections = [
        section
        for number, entry in enumerate(_tables(table, "sections", place, problems), 1)
        if (section := _read_section(entry, number, str(table.get("id", "")), place, problems, items))
    ]
    checklist = read_struct(Checklist, table, place, problems, sections=tuple(sections))
    return Reading(checklist if len(problems) == before else None, items)


def _read_section(
    table: Table, number: int, list_id: str, place: Place, problems: list[Problem], read: list[tuple[Place, Item]]
) -> Section | None:
    place = place._replace(section=str(table.get("id", f"第 {number} 个")))
    items = []
    for index, entry in enumerate(_tables(table, "items", place, problems), 1):
        where = place._replace(item=str(entry.get("id", f"第 {index} 个")))
        if item := read_struct(Item, entry, where, problems):
            items.append(msgspec.structs.replace(item, id=f"{list_id}.{item.id}"))
            read.append((where, items[-1]))
    return read_struct(Section, table, place, problems, items=tuple(items))


def _tables(table: Table, name: str, place: Place, problems: list[Problem]) -> list[Table]:
    entries = table.get(name)
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        problems.append(Problem(place, f"缺少 [[{name}]]"))
        return []
    return entries


def _allowed(kind: object) -> str:
    """Say what a field takes, from the description of its type."""
    for part in get_args(kind):
        if isinstance(part, Meta) and part.description:
            return part.description
    return "true 或 false" if kind is bool else "一行文字" if kind is str else "符合格式说明的值"

"""Write a checklist as TOML the way the shipped ones are written: one item a table, one citation a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import tomli_w

from inspect_tui.checklist import Checklist, Item

_WIDTH = 70
_ITEM_ORDER = (
    *("id", "text", "how", "citations", "major", "suggests_major", "finding", "details", "requirement"),
    *("deadline", "deadline_reason", "penalty", "authority", "photo", "measure", "when", "same_as"),
)
Table = dict[str, Any]


def toml_of(checklist: Checklist) -> str:
    """Return the text of a checklist file that reads back the same."""
    return "\n".join(_lines(checklist)) + "\n"


def _lines(checklist: Checklist) -> Iterator[str]:
    head = _fields(checklist)
    yield from (_line(name, value) for name, value in head.items() if name != "sections")
    for section in checklist.sections:
        yield from ("", "[[sections]]", _line("id", section.id), _line("title", section.title))
        for item in section.items:
            yield from ("", "[[sections.items]]", *_item_lines(item, checklist.id))


def _item_lines(item: Item, list_id: str) -> Iterator[str]:
    fields = _fields(item) | {"id": item.id.removeprefix(f"{list_id}.")}
    return (_line(name, fields[name]) for name in _ITEM_ORDER if name in fields)


def _fields(value: msgspec.Struct) -> Table:
    """Return the fields that say something, as TOML knows them."""
    table: Table = msgspec.to_builtins(value, builtin_types=(Decimal, date))
    return {name: part for name, part in table.items() if part not in (None, [], ())}


def _line(name: str, value: object) -> str:
    return f"{_key(name)} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_line(name, part) for name, part in value.items()) + " }"
    if isinstance(value, list | tuple):
        return _array([_value(part) for part in value], spread=any(isinstance(part, Mapping) for part in value))
    if isinstance(value, Decimal):
        return str(value)
    return _basic(value)


def _array(parts: list[str], *, spread: bool) -> str:
    on_one_line = f"[{', '.join(parts)}]"
    if not spread and len(on_one_line) <= _WIDTH:
        return on_one_line
    return "[\n" + "".join(f"  {part},\n" for part in parts) + "]"


def _key(name: str) -> str:
    return _dumped({name: 0}).removesuffix(" = 0")


def _basic(value: object) -> str:
    return _dumped({"x": value}).removeprefix("x = ")


def _dumped(table: Table) -> str:
    return tomli_w.dumps(table).removesuffix("\n")

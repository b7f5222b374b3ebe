"""One cell to one field: tidied, parsed, and held against what the model takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist.model import SECTOR_NAMES, Checklist, Fact, Item, Measurement, Section
from inspect_tui.tables import notation
from inspect_tui.tables.columns import Column
from inspect_tui.tables.condition import when
from inspect_tui.tables.problem import UnreadableError
from inspect_tui.tables.sheet import Findings, Row

Parse = Callable[[str], object]
Values = dict[str, object]


def _types(kind: type[msgspec.Struct], prefix: str = "") -> dict[str, object]:
    return {prefix + field.name: field.type for field in msgspec.structs.fields(kind)}


LIST_TYPES = _types(Checklist)
ITEM_TYPES = _types(Measurement) | {"limits": dict[str, str]} | _types(Item) | _types(Section, "section_")
LIST_PARSERS: dict[str, Parse] = {
    "id": notation.key,
    "version": lambda text: int(tidy) if (tidy := notation.key(text)).isdecimal() and len(tidy) < 16 else tidy,
    "sector": lambda text: notation.named(text, SECTOR_NAMES),
    "since": notation.day,
    "together_with": notation.keys,
    "retired": notation.keys,
}


def item_parsers(facts: Mapping[str, Fact]) -> dict[str, Parse]:
    """Return how the columns of an item are read where they are not a line of text."""
    return {
        **dict.fromkeys(("section_id", "id"), notation.key),
        "how": notation.steps,
        **dict.fromkeys(("citations", "penalty"), notation.citations),
        **dict.fromkeys(("major", "suggests_major"), notation.citation),
        **dict.fromkeys(("details", "deadline_reason"), notation.paragraph),
        "deadline": notation.deadline,
        "authority": lambda text: notation.named(text, AUTHORITY_NAMES),
        "photo": notation.yes_no,
        "limits": notation.limits,
        "when": lambda text: when(text, facts),
    }


def read_field(
    column: Column, row: Row, heading: str, kind: object, parse: Parse, findings: Findings, values: Values
) -> None:
    """Read one cell into `values`; an empty one is left out, and what is wrong with it noted."""
    text = row.cells.get(heading, "")
    if not text.strip():
        if column.required:
            findings.add(row.spot(heading), f"没有填写，应为{column.takes}")
        return
    try:
        values[column.field] = msgspec.convert(parse(text), kind, strict=True)
    except UnreadableError as error:
        findings.add(row.spot(heading), str(error) or f"应为{column.takes}")
    except msgspec.ValidationError:
        findings.add(row.spot(heading), f"应为{column.takes}")

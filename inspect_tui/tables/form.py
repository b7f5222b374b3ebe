"""An XLSForm as it stands in its three sheets, with its columns under the names of the specification."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from inspect_tui.tables.columns import ITEM_COLUMNS, LIST_LINES
from inspect_tui.tables.notation import key, line
from inspect_tui.tables.problem import Spot
from inspect_tui.tables.sheet import Findings, Row, Sheet

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"
_HEADINGS = {
    SURVEY: ["type", "name", "label", "hint", "relevant", "required"],
    CHOICES: ["list_name", "name", "label"],
    SETTINGS: ["form_title", "form_id", "version"],
}
_ALIASES = {"relevance": "relevant", "list name": "list_name", "id_string": "form_id", "title": "form_title"}
_CHINESE = re.compile(r"中文|汉语|chinese|\(zh|:zh", re.IGNORECASE)
OURS = {column.heading: column.field for column in (*LIST_LINES, *ITEM_COLUMNS)}


class Entry(NamedTuple):
    """A row under the names of the specification, and the heading each cell stands under."""

    row: Row
    cells: dict[str, str]
    headings: dict[str, str]

    def spot(self, name: str) -> Spot:
        """Return the place of a cell."""
        return self.row.spot(self.headings.get(name, name))

    def said(self, name: str) -> str:
        """Return one line of text of a cell; empty where there is none."""
        return line(self.cells.get(name, ""))


def sheet_named(book: Any, name: str) -> Any | None:
    """Return the sheet of a form, whatever case its name is in."""
    return next((book[title] for title in book.sheetnames if title.strip().casefold() == name), None)


def entries(book: Any, name: str, findings: Findings) -> Iterator[Entry]:
    """Yield the rows of a sheet of a form; what is there in other languages too is noted once."""
    found = sheet_named(book, name)
    if found is None:
        return
    sheet = Sheet(found, _HEADINGS[name], findings)
    names = _names(list(sheet.columns.values()))
    for heading in sheet.columns.values():
        if heading not in names.values() and heading.casefold().startswith(("label", "hint")):
            findings.add(Spot(sheet.name, sheet.heading_row, heading), "只读入一种语言，这一列没有读入")
    for row in sheet.rows():
        yield Entry(row, {name: row.cells.get(heading, "") for name, heading in names.items()}, names)


def _names(headings: list[str]) -> dict[str, str]:
    """Say under which heading each column of the specification stands; Chinese before any other language."""
    names: dict[str, str] = {}
    for heading in sorted(headings, key=lambda one: not _CHINESE.search(one)):
        plain = heading.strip() if heading in OURS else heading.strip().casefold()
        if plain.startswith(("label", "hint")):
            plain = re.split(r":", plain)[0].strip()
        names.setdefault(_ALIASES.get(plain, plain), heading)
    return names


def kind_of(entry: Entry) -> tuple[str, str]:
    """Return the type of a question and the list it chooses from."""
    words = key(entry.cells.get("type", "")).replace("select one from", "select_one").split()
    joined = " ".join(words).casefold()
    for kind in ("begin group", "end group", "begin repeat", "end repeat"):
        if joined in (kind, kind.replace(" ", "_")):
            return kind, ""
    return (words[0].casefold(), " ".join(words[1:])) if words else ("", "")

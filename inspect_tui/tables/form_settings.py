"""The settings of an XLSForm as what is written about a list."""

from __future__ import annotations

import re

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.tables.columns import LIST_LINES
from inspect_tui.tables.form import Entry
from inspect_tui.tables.notation import key
from inspect_tui.tables.rows import Texts
from inspect_tui.tables.sheet import Findings

_LIST_ID = re.compile(r"([a-z_]+)(\.[a-z0-9_-]+)+")
_OURS = {column.heading: column.field for column in LIST_LINES}


def head_of(settings: list[Entry], findings: Findings) -> Texts:
    """Return the lines about the list; columns with a heading of this program are taken as they are."""
    head: Texts = {"version": "1"}
    for entry in settings[:1]:
        head["title"] = entry.said("form_title")
        _take_id(entry, head, findings)
        _take_version(entry, head, findings)
        for name, text in entry.cells.items():
            if name in _OURS:
                head[_OURS[name]] = text
            elif text and name not in {"form_title", "form_id", "version"}:
                findings.add(entry.spot(name), "没有对应的设置，没有读入")
    for entry in settings[1:]:
        findings.add(entry.row.spot(""), "settings 只读入第一行")
    return head


def _take_id(entry: Entry, head: Texts, findings: Findings) -> None:
    typed = key(entry.cells.get("form_id", ""))
    found = _LIST_ID.fullmatch(typed)
    called = [name for sector, name in SECTOR_NAMES.items() if found and found[1] == sector]
    if called:
        head["id"], head["sector"] = typed, called[0]
    elif typed:
        findings.add(entry.spot("form_id"), "不是检查表编号的写法（行业领域.本单位代号.短名），请在“检查表”里另写编号")


def _take_version(entry: Entry, head: Texts, findings: Findings) -> None:
    typed = key(entry.cells.get("version", ""))
    if typed.isdecimal() and int(typed) >= 1:
        head["version"] = typed
    elif typed:
        findings.add(entry.spot("version"), "版本只能是 1、2、3……，先写作 1")

"""The rows of an XLSForm as rows of items, one after the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from inspect_tui.tables.columns import ITEM_COLUMNS
from inspect_tui.tables.form import Entry, kind_of
from inspect_tui.tables.notation import key, lines
from inspect_tui.tables.problem import UnreadableError
from inspect_tui.tables.questions import Questions
from inspect_tui.tables.relevant import condition_of, is_yes_no
from inspect_tui.tables.rows import Texts
from inspect_tui.tables.sheet import Findings

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_OURS = {column.heading: column.field for column in ITEM_COLUMNS}
_TAKEN = {"type", "name", "label", "hint", "relevant", "required", *_OURS}
_REQUIRED = {"yes", "true", "true()", "是", "1"}


class _Group(NamedTuple):
    id: str
    title: str
    condition: list[str]


class FormItems:
    """Takes the rows of the survey in order; a group is a section, and its condition that of all items in it."""

    def __init__(self, questions: Questions, title: str, findings: Findings) -> None:
        self.rows: list[Texts] = []
        self._questions, self._findings = questions, findings
        self._groups = [_Group("general", title or "检查", [])]
        self._guidance: list[Entry] = []

    def take(self, entry: Entry) -> None:
        """Take one row."""
        kind, _ = kind_of(entry)
        if kind.startswith("begin "):
            self._begin(entry, kind)
        elif kind.startswith("end "):
            self._groups = self._groups[:1] + self._groups[1:-1]
        elif key(entry.cells.get("name", "")) in self._questions.facts:
            self._tell_of_the_rest(entry)
        elif kind == "note":
            self._tell_of_the_rest(entry)
            self._guidance.append(entry)
        elif why := self._why_no_item(entry, kind):
            self._findings.add(entry.spot("type"), why)
            self._tell_of_the_rest(entry)
        else:
            self._add(entry, kind)

    def end(self) -> None:
        """Say which notes no item followed."""
        for entry in self._guidance:
            self._findings.add(entry.spot("label"), "后面没有检查项，这条说明没有读入")

    def _begin(self, entry: Entry, kind: str) -> None:
        if kind == "begin repeat":
            self._findings.add(entry.spot("type"), "没有重复填写的组：组里的题各读入一次")
        name = self._name(entry, "section")
        title = entry.said("label") or entry.said("name")
        self._groups.append(_Group(name, title, [*self._groups[-1].condition, *self._condition(entry)]))
        self._tell_of_the_rest(entry)

    def _why_no_item(self, entry: Entry, kind: str) -> str:
        if kind in {"integer", "decimal", "text"}:
            return ""
        if kind != "select_one":
            return "没有对应的题型，没有读入"
        return "" if is_yes_no(self._questions.chosen_from(entry)) else "选项不是“是、否”这样的，不能作检查项，没有读入"

    def _add(self, entry: Entry, kind: str) -> None:
        group = self._groups[-1]
        text = entry.said("label")
        guidance = [*(one.said("label") for one in self._guidance), *lines(entry.cells.get("hint", ""))]
        self._guidance = []
        row = {
            "section_id": group.id,
            "section_title": group.title,
            "id": self._name(entry, "item"),
            "text": text,
            "how": "\n".join(guidance),
            "when": "\n".join(dict.fromkeys([*group.condition, *self._condition(entry)])),
            "quantity": text if kind in {"integer", "decimal"} else "",
        }
        self.rows.append(row | {_OURS[name]: typed for name, typed in entry.cells.items() if name in _OURS and typed})
        self._tell_of_the_rest(entry)

    def _name(self, entry: Entry, what: str) -> str:
        name = key(entry.cells.get("name", "")).lower()
        if _NAME.fullmatch(name):
            return name
        made = f"{what}-{entry.row.number}"
        self._findings.add(entry.spot("name"), f"不是小写字母、数字、连字符，编号先写作 {made}")
        return made

    def _condition(self, entry: Entry) -> list[str]:
        relevant = key(entry.cells.get("relevant", ""))
        try:
            return condition_of(relevant, self._questions.facts, self._questions.choices) if relevant else []
        except UnreadableError as error:
            self._findings.add(entry.spot("relevant"), f"不能换成适用条件（{error}），没有读入，总是列出来查")
            return []

    def _tell_of_the_rest(self, entry: Entry) -> None:
        for name, text in entry.cells.items():
            optional = name == "required" and text.strip().casefold() not in {*_REQUIRED, ""}
            if text and (name not in _TAKEN or optional):
                self._findings.add(entry.spot(name), "没有对应，没有读入")

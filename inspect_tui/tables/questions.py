"""What the questions of an XLSForm are here: items, or circumstances that others depend on."""

from __future__ import annotations

import tomli_w

from inspect_tui.checklist import Fact, Library
from inspect_tui.tables.form import Entry, kind_of
from inspect_tui.tables.notation import key
from inspect_tui.tables.relevant import REFERENCE, Choices, is_yes_no
from inspect_tui.tables.sheet import Findings


class Questions:
    """The questions others depend on, and the choices of all."""

    def __init__(self, survey: list[Entry], choices: list[Entry], library: Library, findings: Findings) -> None:
        self._lists = _lists(choices)
        self._findings, self._library = findings, library
        asked_for = {name for entry in survey for name in REFERENCE.findall(entry.cells.get("relevant", ""))}
        self.facts: dict[str, Fact] = {}
        self.choices: dict[str, Choices] = {}
        for entry in survey:
            name = key(entry.cells.get("name", ""))
            if name in asked_for and (fact := self._fact(entry)):
                self.facts[name], self.choices[name] = fact, self.chosen_from(entry)
                self._tell(entry, name.lower(), fact)
        self._tell_of_choices(survey, choices)

    def chosen_from(self, entry: Entry) -> Choices:
        """Return the choices of a question."""
        return self._lists.get(kind_of(entry)[1], {})

    def _fact(self, entry: Entry) -> Fact | None:
        kind, label = kind_of(entry)[0], entry.said("label") or entry.said("name")
        choices = self.chosen_from(entry)
        if kind == "integer":
            return Fact(label, "number")
        if kind != "select_one" or not choices:
            return None
        if is_yes_no(choices):
            return Fact(label, "yes_no")
        return Fact(label, "choice", {name.lower(): text for name, text in choices.items()})

    def _tell(self, entry: Entry, name: str, fact: Fact) -> None:
        """Say that it is asked once at the start, and how it is registered where it is not yet known."""
        known = self._library.facts.get(name)
        if known is None:
            text = f"作为情况，不作检查项；请先在工作区的 checklists/facts.toml 里登记：{_registered(name, fact)}"
        elif known.kind != fact.kind:
            text = f"已有同名的情况“{known.question}”，但填法不同，请核对适用条件"
        else:
            text = f"作为情况，不作检查项：用已有的“{known.question}”，请核对是不是同一件事"
        self._findings.add(entry.spot("name"), text)

    def _tell_of_choices(self, survey: list[Entry], choices: list[Entry]) -> None:
        used = {kind_of(entry)[1] for entry in survey if kind_of(entry)[0] == "select_one"}
        for entry in choices:
            name = key(entry.cells.get("list_name", ""))
            if name not in used:
                self._findings.add(entry.spot("list_name"), "没有选一题用到这个选项，没有读入")
            for column, text in entry.cells.items():
                if text and column not in {"list_name", "name", "label"}:
                    self._findings.add(entry.spot(column), "没有对应，没有读入")


def _lists(choices: list[Entry]) -> dict[str, Choices]:
    lists: dict[str, dict[str, str]] = {}
    for entry in choices:
        name = key(entry.cells.get("name", ""))
        lists.setdefault(key(entry.cells.get("list_name", "")), {})[name] = entry.said("label") or name
    return dict(lists)


def _registered(name: str, fact: Fact) -> str:
    """Write a circumstance as its file spells it."""
    plain = {"question": fact.question, "kind": fact.kind} | ({"choices": fact.choices} if fact.choices else {})
    table = tomli_w.dumps({name: plain}).strip()
    return table.replace("\n\n", "\n")

"""What is shown of a checklist before it is chosen, without its items."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from inspect_tui.checklist.edition import Edition
from inspect_tui.checklist.library import Library
from inspect_tui.checklist.model import Fact, Sector
from inspect_tui.checklist.problem import Problem


class Header(Struct, frozen=True):
    """One list; `facts` are those it asks for, `sha256` is that of what an inspection pins."""

    id: str
    version: int
    title: str
    sector: Sector
    for_units: str
    item_count: int
    together_with: tuple[str, ...]
    facts: dict[str, Fact]
    sha256: str


class Headers(Struct, frozen=True):
    """The lists that can be chosen, by id, all facts there are, and the problems of the other lists."""

    lists: dict[str, Header]
    facts: dict[str, Fact]
    problems: tuple[Problem, ...] = ()

    def asked_facts(self, checklist_ids: Iterable[str]) -> dict[str, Fact]:
        """Return the facts that chosen lists and those always checked together with them ask for."""
        chosen = [self.lists[name] for name in checklist_ids]
        together = [self.lists[name] for header in chosen for name in header.together_with if name in self.lists]
        asked = {name for header in (*chosen, *together) for name in header.facts}
        return {name: fact for name, fact in self.facts.items() if name in asked}


def headers_of(library: Library) -> Headers:
    """Return the headers of lists that were read."""
    lists = {name: header_of(edition) for name, edition in library.editions.items()}
    return Headers(lists, library.facts, library.problems)


def header_of(edition: Edition) -> Header:
    """Return the header of a list that was read."""
    checklist = edition.checklist
    return Header(
        checklist.id,
        checklist.version,
        checklist.title,
        checklist.sector,
        checklist.for_units,
        len(edition.items),
        checklist.together_with,
        edition.facts,
        edition.digest,
    )

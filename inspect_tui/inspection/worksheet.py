"""The items of an inspection that apply, by section, and how far they are answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from inspect_tui.checklist import Citation, Edition, FactValue, Item, item_applies
from inspect_tui.checklist.edition import CitedText, leading
from inspect_tui.inspection.record import Answer, Outcome


class WorkItem(NamedTuple):
    """An item that applies, with the checklist it comes from.

    `twins` are items of other checklists chosen together that ask the same: one answer holds for all of them.
    """

    item: Item
    edition: Edition
    twins: tuple[WorkItem, ...] = ()

    def citations(self, on: date) -> list[CitedText]:
        """Return what it and its twins rest on, as in force on a day."""
        return self._cited(on, lambda item: item.citations)

    def penalties(self, on: date) -> list[CitedText]:
        """Return what it costs, as in force on a day."""
        return self._cited(on, lambda item: item.penalty)

    def majors(self, on: date) -> list[CitedText]:
        """Return by which clauses it is major, as in force on a day."""
        return self._cited(on, lambda item: [item.major] if item.major else [])

    def suggestions(self, on: date) -> list[CitedText]:
        """Return what suggests that it is major without a clause that says so, as in force on a day."""
        return self._cited(on, lambda item: [item.suggests_major] if item.suggests_major else [])

    def _cited(self, on: date, of: Callable[[Item], Iterable[Citation]]) -> list[CitedText]:
        """Return the citations of it and its twins, each once."""
        cited = (one for work in (self, *self.twins) for one in work.edition.cited(of(work.item), on))
        return leading({(one.citation.instrument, one.citation.article): one for one in cited}.values())


class WorkSection(NamedTuple):
    """A section of a checklist with those of its items that apply."""

    title: str
    checklist: str
    items: tuple[WorkItem, ...]


class Progress(NamedTuple):
    """How many items were answered, of how many."""

    answered: int
    total: int

    def __str__(self) -> str:
        return f"{self.answered}/{self.total}"


def worksheet(editions: Iterable[Edition], facts: Mapping[str, FactValue]) -> list[WorkSection]:
    """Return the sections with items that apply, checklist by checklist; what several ask (`same_as`) stands once."""
    applying = [
        (edition, section, [WorkItem(item, edition) for item in section.items if item_applies(item, facts)])
        for edition in editions
        for section in edition.checklist.sections
    ]
    asking: dict[str, list[WorkItem]] = {}
    for _, _, items in applying:
        for work in items:
            asking.setdefault(work.item.same_as or work.item.id, []).append(work)
    first = {same[0].item.id: same[0]._replace(twins=tuple(same[1:])) for same in asking.values()}
    sections = [
        WorkSection(
            section.title, edition.checklist.title, tuple(first[w.item.id] for w in items if w.item.id in first)
        )
        for edition, section, items in applying
    ]
    return [section for section in sections if section.items]


def outcome_of(answers: Mapping[str, Answer], item: str) -> Outcome:
    """Return the outcome of an item, unanswered when there is no answer."""
    return answers[item].outcome if item in answers else "unanswered"


def progress(sections: Iterable[WorkSection], answers: Mapping[str, Answer]) -> Progress:
    """Count the answered items of some sections."""
    outcomes = [outcome_of(answers, work.item.id) for section in sections for work in section.items]
    return Progress(sum(outcome != "unanswered" for outcome in outcomes), len(outcomes))


def count_outcomes(sections: Iterable[WorkSection], answers: Mapping[str, Answer]) -> Counter[Outcome]:
    """Count the outcomes of all items that apply."""
    return Counter(outcome_of(answers, work.item.id) for section in sections for work in section.items)

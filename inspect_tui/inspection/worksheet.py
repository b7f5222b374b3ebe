"""The items of an inspection that apply, by section, and how far they are answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inspect_tui.checklist import Edition, FactValue, Item, item_applies
from inspect_tui.inspection.record import Answer, Outcome


class WorkItem(NamedTuple):
    """An item that applies, with the checklist it comes from."""

    item: Item
    edition: Edition


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
    """Return the sections with items that apply, checklist by checklist."""
    sections = []
    for edition in editions:
        for section in edition.checklist.sections:
            items = tuple(WorkItem(item, edition) for item in section.items if item_applies(item, facts))
            if items:
                sections.append(WorkSection(section.title, edition.checklist.title, items))
    return sections


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

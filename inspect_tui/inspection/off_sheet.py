"""Answers to items that are not asked any more: they stay in the record and are told of apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inspect_tui.inspection.record import Answer
from inspect_tui.inspection.worksheet import WorkSection

_NOTHING = Answer("unanswered")


def off_sheet(sections: Iterable[WorkSection], answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return what was answered on items outside the sections, in the order of their ids.

    An item leaves them when its checklist is moved to a version without it, or when a fact is corrected.
    """
    asked = {work.item.id for section in sections for work in section.items}
    return {item: answers[item] for item in sorted(answers.keys() - asked) if answers[item] != _NOTHING}

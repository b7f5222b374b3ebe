"""A checklist as the texts of cells, by field."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist import Checklist, Item
from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.tables.condition import when_text
from inspect_tui.tables.notation import citation_text, citations_text, deadline_text, limits_text

Texts = dict[str, str]


def list_texts(checklist: Checklist) -> Texts:
    """Return what is written about the list itself."""
    return {
        "id": checklist.id,
        "version": str(checklist.version),
        "title": checklist.title,
        "sector": SECTOR_NAMES[checklist.sector],
        "for_units": checklist.for_units,
        "since": checklist.since.isoformat() if checklist.since else "",
        "together_with": "\n".join(checklist.together_with),
        "retired": "\n".join(checklist.retired),
    }


def item_rows(checklist: Checklist) -> Iterator[Texts]:
    """Yield a row for each item, in order."""
    for section in checklist.sections:
        for item in section.items:
            short = item.id.removeprefix(f"{checklist.id}.")
            yield {"section_id": section.id, "section_title": section.title} | _texts(item) | {"id": short}


def _texts(item: Item) -> Texts:
    plain = ("text", "finding", "details", "requirement", "deadline_reason", "same_as")
    measure = item.measure
    return {name: getattr(item, name) for name in plain} | {
        "how": "\n".join(item.how),
        "citations": citations_text(item.citations),
        "penalty": citations_text(item.penalty),
        "major": citation_text(item.major),
        "suggests_major": citation_text(item.suggests_major),
        "deadline": deadline_text(item.deadline),
        "authority": AUTHORITY_NAMES[item.authority],
        "photo": "是" if item.photo else "",
        "quantity": measure.quantity if measure else "",
        "unit": measure.unit if measure else "",
        "limits": limits_text(measure) if measure else "",
        "when": when_text(item.when),
    }

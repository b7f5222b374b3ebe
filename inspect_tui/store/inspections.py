"""An inspection on disk: its stream, the checklists it pinned, and the state they give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from inspect_tui.checklist import Edition
from inspect_tui.inspection.event import Event
from inspect_tui.inspection.fold import Inspection, fold_inspection
from inspect_tui.inspection.worksheet import WorkItem, WorkSection, progress, worksheet


class Summary(Struct, frozen=True, omit_defaults=True):
    """A row of the home list."""

    id: str
    unit: str
    sectors: tuple[str, ...]
    began_at: str
    outcome: str
    address: str = ""
    answered: int = 0
    total: int = 0
    findings: int = 0
    majors: int = 0
    documents: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    concluded: bool = False
    conflicts: int = 0
    entered_later: bool = False


class Casework(Struct, frozen=True):
    """An inspection as one works on it: its state, and the items that apply to it."""

    inspection: Inspection
    editions: tuple[Edition, ...]
    sections: tuple[WorkSection, ...]

    @property
    def items(self) -> dict[str, WorkItem]:
        """The items that apply, by id, in order."""
        return {work.item.id: work for section in self.sections for work in section.items}

    def item(self, item_id: str) -> WorkItem | None:
        """Return an item of the pinned checklists, also one that no longer applies."""
        for edition in self.editions:
            if item_id in edition.items:
                return WorkItem(edition.items[item_id], edition)
        return None


def casework(inspection: Inspection, editions: Sequence[Edition]) -> Casework:
    """Join a state with the checklists it pinned."""
    return Casework(inspection, tuple(editions), tuple(worksheet(editions, inspection.visit.facts)))


def summarize(case: Casework) -> Summary:
    """Sum an inspection up for the home list."""
    inspection = case.inspection
    visit = inspection.visit
    done = progress(case.sections, inspection.answers)
    findings = inspection.findings.values()
    return Summary(
        id=inspection.id,
        unit=visit.unit.name,
        address=visit.unit.address,
        sectors=tuple(dict.fromkeys(pinned.sector for pinned in visit.checklists)),
        began_at=visit.began_at.isoformat(timespec="minutes"),
        outcome=visit.outcome,
        answered=done.answered,
        total=done.total,
        findings=len(findings),
        majors=sum(finding.major for finding in findings),
        documents=tuple(document.kind for document in inspection.documents.values()),
        numbers=tuple(document.number for document in inspection.documents.values() if document.number),
        concluded=inspection.conclusion is not None,
        conflicts=len(inspection.conflicts),
        entered_later=visit.entered_later,
    )


def fold_tables(stream: str, events: Sequence[Event], editions: Sequence[Edition]) -> dict[str, list[dict[str, Any]]]:
    """Fold events to the tables saved beside them, for any TinyDB reader to query."""
    inspection = fold_inspection(stream, events)
    if inspection is None:
        return {}
    summary = summarize(casework(inspection, editions))
    return {
        "inspection": [msgspec.to_builtins(summary) | {"visit": msgspec.to_builtins(inspection.visit)}],
        "answers": [{"item": item, **msgspec.to_builtins(answer)} for item, answer in inspection.answers.items()],
        "findings": [msgspec.to_builtins(finding) for finding in inspection.findings.values()],
        "reviews": [],
        "documents": [msgspec.to_builtins(document) for document in inspection.documents.values()],
    }

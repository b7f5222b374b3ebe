"""An inspection on disk: its stream, the checklists it pinned, and the state they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from inspect_tui.checklist import Edition
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind, Step
from inspect_tui.inspection.exhibit import AttachedScan
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.life import effective, missing_steps
from inspect_tui.inspection.record import Answer
from inspect_tui.inspection.review import open_findings
from inspect_tui.inspection.worksheet import WorkItem, WorkSection, progress


class OpenStep(Struct, frozen=True):
    """A step that is missing in the life of a document."""

    document: DocumentKind
    step: Step


class Summary(Struct, frozen=True, omit_defaults=True):
    """A row of the home list; its `documents` are those that still count."""

    id: str
    unit: str
    sectors: tuple[str, ...]
    began_at: str
    outcome: str
    address: str = ""
    answered: int = 0
    total: int = 0
    findings: int = 0
    open_findings: int = 0
    majors: int = 0
    documents: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    concluded: bool = False
    conflicts: int = 0
    entered_later: bool = False
    open_steps: tuple[OpenStep, ...] = ()
    reinspects: str = ""

    @property
    def closed(self) -> bool:
        """Whether the visit has ended and all its findings are mended (销号)."""
        return self.concluded and self.findings > 0 and self.open_findings == 0


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
        if item_id in self.items:
            return self.items[item_id]
        for edition in self.editions:
            if item_id in edition.items:
                return WorkItem(edition.items[item_id], edition)
        return None


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
        open_findings=len(open_findings(inspection)),
        majors=sum(finding.major for finding in findings),
        documents=tuple(document.kind for document in effective(inspection.documents)),
        numbers=tuple(document.number for document in inspection.documents.values() if document.number),
        concluded=inspection.conclusion is not None,
        conflicts=len(inspection.conflicts),
        entered_later=visit.entered_later,
        reinspects=visit.reinspects,
        open_steps=open_steps(inspection.documents.values(), inspection.scans.values()),
    )


def open_steps(documents: Iterable[Document], scans: Collection[AttachedScan]) -> tuple[OpenStep, ...]:
    """Return the steps missing in the life of some documents."""
    return tuple(OpenStep(one.kind, step) for one in documents for step in missing_steps(one, scans))


class AnswerRow(Answer, frozen=True, omit_defaults=True, kw_only=True):
    """An answer with the item it is to."""

    item: str


def inspection_tables(case: Casework) -> dict[str, Sequence[Any]]:
    """Return the tables saved beside the events of an inspection, for any TinyDB reader to query."""
    inspection = case.inspection
    head = msgspec.to_builtins(summarize(case)) | {"visit": inspection.visit}
    # The list works them out of the other tables: files saved before there were such fields show them too.
    for derived in ("open_steps", "open_findings"):
        head.pop(derived, None)
    return {
        "inspection": [head],
        "answers": [AnswerRow(a.outcome, a.note, a.measured, item=item) for item, a in inspection.answers.items()],
        "findings": list(inspection.findings.values()),
        "reviews": [*inspection.reviews.values(), *inspection.looked_at.values()],
        "documents": list(inspection.documents.values()),
        "photos": list(inspection.photos.values()),
        "clips": list(inspection.clips.values()),
        "scans": list(inspection.scans.values()),
    }

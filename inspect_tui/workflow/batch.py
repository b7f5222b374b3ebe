"""Issue one kind of document for many inspections: each for itself, so that none stops the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.life import effective
from inspect_tui.store.index import Filters
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.checks import Check, check_document, questions
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import issue_document
from inspect_tui.workflow.numbering import suggest_number
from inspect_tui.workflow.work import OpenInspection

Outcome = Literal["issued", "skipped", "failed"]


class BatchResult(NamedTuple):
    """What became of one inspection: the path written, or the reason why nothing was."""

    inspection: str
    unit: str
    outcome: Outcome
    said: str


class Chosen(NamedTuple):
    """The ids of the inspections of some days, the oldest first, and the files that cannot be read."""

    inspections: Sequence[str]
    damaged: Sequence[BatchResult]


def inspections_between(workspace: Workspace, since: date | None, until: date | None) -> Chosen:
    """Choose the inspections of some days; one whose file cannot be read may be of any day."""
    listing = workspace.index.listing("", Filters(since=since, until=until), _ALL)
    damaged = [BatchResult(one.path.stem, "", "failed", one.problem) for one in listing.damaged]
    return Chosen([row.id for row in reversed(listing.rows)], damaged)


_ALL = 1 << 31


def issue_all(
    workspace: Workspace,
    kind: DocumentKind,
    by: str,
    inspections: Sequence[str],
    *,
    day: date,
    checked: bool = False,
    sample: bool = False,
) -> Iterator[BatchResult]:
    """Issue a document for each inspection that has none of its kind, with the next number; yield each result.

    Args:
        checked: whether somebody has answered what the checks ask.
    """
    for inspection in inspections:
        unit = ""
        try:
            work = OpenInspection(workspace, inspection)
            unit = work.inspection.visit.unit.name
            yield BatchResult(inspection, unit, *_issue(work, kind, by, day, checked, sample))
        except InspectError as error:
            yield BatchResult(inspection, unit, "failed", str(error))


def _issue(
    work: OpenInspection, kind: DocumentKind, by: str, day: date, checked: bool, sample: bool
) -> tuple[Outcome, str]:
    if any(document.kind == kind for document in effective(work.inspection.documents)):
        return "skipped", "已经有这种文书"
    number, hint = suggest_number(work.workspace, work, kind, day)
    draft = DocumentDraft(kind, day, number, sample=sample)
    asked = questions(check_document(work, draft), answered=checked)
    if asked:
        return "failed", _told(asked)
    path = issue_document(work, draft, by).path
    return "issued", f"{path}{f'　{hint}' if hint else ''}"


def _told(asked: Sequence[Check]) -> str:
    return "".join(check.message for check in asked)

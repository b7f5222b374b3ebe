"""What the ledger has to know of an inspection, read one at a time."""

from __future__ import annotations

from collections.abc import Mapping

from inspect_tui.checklist import Edition
from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.documents.ledger import Case, Headings
from inspect_tui.errors import InspectError, NotFoundError
from inspect_tui.inspection.fold import Inspection, inspection_of
from inspect_tui.store.casebook import Casebook
from inspect_tui.store.workspace import Workspace

# A casebook keeps a worksheet for all circumstances it has met, which grows with the inspections.
_BETWEEN_CASEBOOKS = 250


class LedgerCases:
    """Reads inspections; what many of them share is put together once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._casebook = Casebook(workspace.blobs)
        self._read = 0
        self._headings: dict[str, dict[str, Headings]] = {}
        self._reviewers: dict[str, str] = {}

    def case(self, inspection_id: str) -> Case:
        """Read an inspection.

        Raises:
            NotFoundError: there is none of that id any more.
            DamagedFileError: its file, or a checklist it pinned, cannot be read.
        """
        inspection = self._inspection(inspection_id)
        self._read += 1
        if self._read % _BETWEEN_CASEBOOKS == 0:
            self._casebook = Casebook(self._workspace.blobs)
        work = self._casebook.casework(inspection)
        seen_in = {review.seen_in for review in inspection.reviews.values()}
        return Case(
            inspection=inspection,
            agency=self._workspace.settings.agency(inspection.visit.agency),
            order=tuple(work.items),
            headings=self._headings_of(work.editions),
            reviewers={seen: self._reviewers_of(seen) for seen in seen_in},
        )

    def _inspection(self, inspection_id: str) -> Inspection:
        path = self._workspace.find_inspection(inspection_id)
        stream = self._workspace.inspection_stream(inspection_id, path) if path else None
        inspection = inspection_of(stream.name, stream.fold) if stream else None
        if inspection is None:
            raise NotFoundError(f"没有编号为“{inspection_id}”的检查。")
        return inspection

    def _headings_of(self, editions: tuple[Edition, ...]) -> Mapping[str, Headings]:
        headings: dict[str, Headings] = {}
        for edition in editions:
            if edition.digest not in self._headings:
                self._headings[edition.digest] = _headings(edition)
            headings |= self._headings[edition.digest]
        return headings

    def _reviewers_of(self, inspection_id: str) -> str:
        """Name who looked at findings again; nobody where that inspection is not here or cannot be read."""
        if inspection_id not in self._reviewers:
            try:
                visit = self._inspection(inspection_id).visit
                self._reviewers[inspection_id] = "、".join(inspector.name for inspector in visit.inspectors)
            except InspectError:
                self._reviewers[inspection_id] = ""
        return self._reviewers[inspection_id]


def _headings(edition: Edition) -> dict[str, Headings]:
    checklist = edition.checklist
    sector = SECTOR_NAMES[checklist.sector]
    return {item.id: Headings(sector, section.title) for section in checklist.sections for item in section.items}

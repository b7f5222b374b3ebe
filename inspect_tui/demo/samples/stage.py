"""The stage of the story: visits, findings and documents come about through the steps the screens take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from inspect_tui.demo.chance import StoryClock
from inspect_tui.demo.samples.found import Found, told
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document, Printed, Service, Signature
from inspect_tui.inspection.document_kind import KINDS, DocumentKind
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import VisitDraft, begin_inspection
from inspect_tui.workflow.checks import check_document
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import issue_document
from inspect_tui.workflow.life import print_document, serve_document, sign_document
from inspect_tui.workflow.numbering import suggest_number
from inspect_tui.workflow.work import OpenInspection


class Stage:
    """Plays scenes in a workspace; each document that is shown goes to the folder too, numbered as they come."""

    def __init__(self, workspace: Workspace, clock: StoryClock, folder: Path) -> None:
        self.workspace = workspace
        self.clock = clock
        self.folder = folder
        self.written: list[Path] = []

    def next_file(self, name: str) -> Path:
        """Return the next file to write, and count it."""
        self.written.append(self.folder / f"{len(self.written) + 1:02}_{name}")
        return self.written[-1]

    def begin(self, draft: VisitDraft) -> OpenInspection:
        """Begin a visit."""
        return OpenInspection(self.workspace, begin_inspection(self.workspace, draft, draft.inspectors[0].name))

    def inspect(self, work: OpenInspection, found: Iterable[Found], absent: Iterable[str] = ()) -> None:
        """Answer all items: some are found noncompliant, some do not apply, the others comply."""
        by = self.by(work)
        for one in found:
            work.answer(one.item, "noncompliant", by)
            [raised] = [known for known in work.inspection.findings.values() if known.item == one.item]
            work.save_finding(told(raised, one, work), by)
            self.clock.advance(3)
        for item in absent:
            work.answer(item, "not_applicable", by)
        work.answer_rest(work.case.items, by)

    def conclude(self, work: OpenInspection, remarks: str = "") -> None:
        """End the visit now."""
        work.conclude(Conclusion(self.clock.now, remarks), self.by(work))

    def issue(
        self,
        work: OpenInspection,
        kind: DocumentKind,
        given: Mapping[str, str] | None = None,
        about: Document | None = None,
        *,
        shown: bool = True,
    ) -> Document:
        """Issue a document today, unless a check stops it.

        Args:
            shown: it goes to the folder of the samples too.

        Raises:
            InspectError: a check stops it, or the form refuses.
        """
        day = self.clock.now.date()
        refers_to = about.id if about else ""
        draft = DocumentDraft(
            kind, day, self.next_number(work, kind), given=given or {}, refers_to=refers_to, sample=True
        )
        if stops := [check.message for check in check_document(work, draft) if check.level == "stop"]:
            raise InspectError("".join(stops))
        target = self.next_file(f"{kind}.docx") if shown else None
        document = issue_document(work, draft, self.by(work), target=target).document
        self.clock.advance(5)
        return document

    def next_number(self, work: OpenInspection, kind: DocumentKind) -> str:
        """Return the number a document issued today gets."""
        return suggest_number(self.workspace, work, kind, self.clock.now.date()).number

    def record(self, work: OpenInspection) -> Document:
        """Issue and hand over the record that comes before what is shown of a visit."""
        record = self.issue(work, "inspection_record", shown=False)
        self.hand_over(work, record, to=work.inspection.visit.unit.contact)
        return record

    def hand_over(self, work: OpenInspection, *documents: Document, to: str = "", copies: int = 2) -> None:
        """Let documents be printed, and signed and taken on the spot where they have to be."""
        unit, at, by = work.inspection.visit.unit, self.clock.now, self.by(work)
        receiver = to or unit.representative
        for document in documents:
            steps = KINDS[document.kind].steps
            print_document(work, document.id, Printed(copies, at), by)
            if "signature" in steps:
                sign_document(work, document.id, Signature("signed", at, name=receiver), by)
            if "service" in steps:
                serve_document(work, document.id, Service("direct", at, to=receiver, place=unit.address), by)

    def by(self, work: OpenInspection) -> str:
        """Return who is at the keyboard: the first of those who inspect."""
        return work.inspection.visit.inspectors[0].name

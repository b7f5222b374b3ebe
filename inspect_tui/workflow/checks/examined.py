"""What the rules look at: an inspection, and the document to be issued of it, if any."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from inspect_tui.documents import build
from inspect_tui.documents.form import numbers_in
from inspect_tui.documents.law import KindFacts, Law
from inspect_tui.errors import InspectError
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import OFFICIAL, ORDERS, RECORDS, DocumentKind
from inspect_tui.inspection.finding import is_competent, ordered_findings
from inspect_tui.inspection.life import effective
from inspect_tui.inspection.record import Finding, Visit
from inspect_tui.workflow.document_source import DocumentDraft, source_of
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.under_review import raising
from inspect_tui.workflow.work import OpenInspection


class Examined:
    """An inspection under examination, as the document to be issued tells of it; without one, all of it."""

    def __init__(self, work: OpenInspection, draft: DocumentDraft | None = None) -> None:
        self.work = work
        self.draft = draft

    @property
    def kind(self) -> DocumentKind | None:
        """The kind of the document."""
        return self.draft.kind if self.draft else None

    @cached_property
    def law(self) -> Law:
        """The law of the workspace."""
        return law_of(self.work.workspace)

    @property
    def facts(self) -> KindFacts | None:
        """What the document is in law."""
        return self.law.kinds[self.draft.kind] if self.draft else None

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.work.inspection.visit

    @property
    def visited_on(self) -> date:
        """The day of the visit."""
        return self.visit.began_at.date()

    @property
    def day(self) -> date:
        """The day of the document, or of the visit."""
        return self.draft.day if self.draft else self.visited_on

    @property
    def after_visit(self) -> bool:
        """Whether the document tells of what was seen, not of what is to be looked at."""
        return self.facts is None or not self.facts.before_visit

    @property
    def is_enforcement(self) -> bool:
        """Whether officers with certificates answer for it: an authority's, and no letter between offices."""
        agency = self.work.agency
        if self.kind in (*OFFICIAL, "lead_transfer", "case_transfer", "photo_appendix"):
            return False
        return agency is None or agency.enforces

    @property
    def officers(self) -> tuple[Inspector, ...]:
        """The inspectors of the issuer; all where it is not known."""
        agency = self.work.agency
        everybody = self.visit.inspectors
        return everybody if agency is None else tuple(one for one in everybody if one.agency in ("", agency.id))

    @cached_property
    def findings(self) -> list[tuple[int, Finding]]:
        """The findings the document holds, with their numbers."""
        numbered, agency = self.work.numbered_findings(), self.work.agency
        if self.kind is None or self.kind in (*RECORDS, *OFFICIAL):
            return numbered
        if self.kind in ORDERS:
            return self._printed(ordered_findings(numbered, agency))
        if self.kind == "lead_transfer":
            return [one for one in numbered if not is_competent(agency, one[1].authority)]
        return []

    def _printed(self, findings: list[tuple[int, Finding]]) -> list[tuple[int, Finding]]:
        """Return those of some findings that stand on the paper; all while it cannot be filled yet."""
        assert self.draft is not None
        try:
            numbers = numbers_in(build(self.draft.kind, source_of(self.work, self.draft)))
        except InspectError:
            return findings
        return [(number, finding) for number, finding in findings if number in numbers]

    @property
    def open_findings(self) -> list[tuple[int, Finding]]:
        """Those of them the issuer may order to be mended."""
        return ordered_findings(self.findings, self.work.agency)

    @property
    def documents(self) -> list[Document]:
        """The documents of the visit that count."""
        return list(effective(self.work.inspection.documents))

    def may_issue(self, kind: DocumentKind) -> bool:
        """Say whether the issuer may issue a kind; one not known may."""
        agency: Agency | None = self.work.agency
        return agency is None or agency.kind in self.law.kinds[kind].issuers

    @cached_property
    def raised(self) -> OpenInspection | None:
        """The inspection whose findings a re-inspection looks at; none where this is none or it cannot be opened."""
        return self._raised[0]

    @property
    def raised_problem(self) -> str:
        """Why that cannot be opened; empty where it can, or where this is no re-inspection."""
        return self._raised[1]

    @cached_property
    def _raised(self) -> tuple[OpenInspection | None, str]:
        if not self.visit.reinspects:
            return None, ""
        try:
            return raising(self.work), ""
        except InspectError as error:
            return None, str(error)

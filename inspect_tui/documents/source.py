"""What a form is filled from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from inspect_tui.documents.form import Blank, CodePlace, Run, Runs
from inspect_tui.documents.law import Law, shipped_law
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.calendar import NATIONAL, Calendar
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.finding import numbered, ordered_findings
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Finding, UnitDetails, Visit
from inspect_tui.inspection.worksheet import WorkSection


class Source(Struct, frozen=True, kw_only=True):
    """The state of an inspection, who issues, and what the document itself is given.

    An empty `number` is left blank for handwriting; `check_code` anchors the log on the paper; `given` is what was
    entered for this document alone, by the names of its fields; `refers_to` is the document it is about, `replaces`
    the one it corrects, and `raised` the inspection whose findings a re-inspection looks at; `pictures` holds the JPEG
    of each photo, by its id. A `blank` form is for handwriting from end to end.
    """

    inspection: Inspection
    agency: Agency | None
    sections: tuple[WorkSection, ...]
    number: str
    issued_on: date
    check_code: str
    sample: bool = False
    given: Mapping[str, str] = {}
    refers_to: Document | None = None
    replaces: Document | None = None
    raised: Source | None = None
    pictures: Mapping[str, bytes] = {}
    blank: bool = False
    code_place: CodePlace = "footer"
    calendar: Calendar = NATIONAL
    law: Law = shipped_law()

    @property
    def visit(self) -> Visit:
        """The visit inspected."""
        return self.inspection.visit

    @property
    def unit(self) -> UnitDetails:
        """The unit inspected, as it was known on the day."""
        return self.inspection.visit.unit

    @property
    def visited_on(self) -> date | None:
        """The day of the visit; none on a blank form."""
        return None if self.blank else self.visit.began_at.date()

    @property
    def dated(self) -> date | None:
        """The day of the document; none on a blank form."""
        return None if self.blank else self.issued_on

    @property
    def issuer(self) -> str:
        """The name of the issuer; empty where it is not known."""
        return self.agency.name if self.agency else ""

    @property
    def numbered(self) -> list[tuple[int, Finding]]:
        """All findings, with the numbers they have in every document."""
        item_order = [work.item.id for section in self.sections for work in section.items]
        return numbered(self.inspection.findings.values(), self.agency, item_order)

    @property
    def ordered(self) -> list[tuple[int, Finding]]:
        """The findings an order of the issuer holds: its own that are not yet mended."""
        return ordered_findings(self.numbered, self.agency)

    @property
    def issuing_officers(self) -> tuple[Inspector, ...]:
        """The inspectors of the issuer; all where the issuer is not known."""
        if self.agency is None:
            return self.visit.inspectors
        own = ("", self.agency.id)
        return tuple(inspector for inspector in self.visit.inspectors if inspector.agency in own)

    def blank_for(self, name: str, width: int = 6, *, to: int = 0, hand: bool = False) -> Blank:
        """Return the blank a field of this document fills."""
        return Blank(self.given.get(name, "").strip(), width, to, hand)

    def clause(self, key: str, **filled: str | Run | Runs) -> Runs:
        """Write a clause as it is in force on the day of the document."""
        return self.law.runs(key, self.issued_on, **filled)

    def document(self, kind: DocumentKind) -> Document | None:
        """Return the latest document of a kind that was issued in this inspection and still counts."""
        known = [one for one in self.inspection.documents.values() if one.kind == kind and one.ending is None]
        return max(known, key=lambda one: (one.issued_on, one.id), default=None)

"""What a form is filled from."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.finding import numbered
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Finding, UnitDetails, Visit
from inspect_tui.inspection.worksheet import WorkSection


class Source(Struct, frozen=True):
    """The state of an inspection, who issues, and what the document itself is given.

    An empty `number` is left blank for handwriting; `check_code` anchors the log on the paper.
    """

    inspection: Inspection
    agency: Agency | None
    sections: tuple[WorkSection, ...]
    number: str
    issued_on: date
    check_code: str
    sample: bool = False

    @property
    def visit(self) -> Visit:
        """The visit inspected."""
        return self.inspection.visit

    @property
    def unit(self) -> UnitDetails:
        """The unit inspected, as it was known on the day."""
        return self.inspection.visit.unit

    @property
    def numbered(self) -> list[tuple[int, Finding]]:
        """All findings, with the numbers they have in every document."""
        item_order = [work.item.id for section in self.sections for work in section.items]
        return numbered(self.inspection.findings.values(), self.agency, item_order)

    @property
    def issuing_officers(self) -> tuple[Inspector, ...]:
        """The inspectors of the issuer; all where the issuer is not known."""
        if self.agency is None:
            return self.visit.inspectors
        own = ("", self.agency.id)
        return tuple(inspector for inspector in self.visit.inspectors if inspector.agency in own)

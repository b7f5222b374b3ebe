"""What the inspectors of the story find, and when."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from msgspec.structs import replace

from inspect_tui.demo.chance import CHINA
from inspect_tui.inspection.record import Finding
from inspect_tui.workflow.work import OpenInspection

_YEAR = 2026
_CLAUSES = 2


def day_in(month: int, day: int) -> date:
    """Return a day of the story's year."""
    return date(_YEAR, month, day)


def moment_in(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the story's year."""
    return datetime(_YEAR, month, day, hour, minute, tzinfo=CHINA)


class Found(NamedTuple):
    """An item found noncompliant: where, what exactly, who answers for it, and by when where that is not the usual."""

    item: str
    location: str
    details: str
    responsible: str = ""
    corrected: bool = False
    deadline: date | None = None


def told(finding: Finding, found: Found, work: OpenInspection) -> Finding:
    """Fill in a finding as its inspector does."""
    deadline = None if found.corrected else found.deadline or finding.deadline
    return replace(
        finding,
        basis=_seen_basis(work, found.item),
        basis_checked=True,
        location=found.location,
        details=found.details,
        responsible=found.responsible,
        corrected_on_site=found.corrected,
        deadline=deadline,
    )


def _seen_basis(work: OpenInspection, item: str) -> str:
    """Cite as an inspector does who has looked them up: two clauses at most whose text was seen.

    What only makes a finding major is cited as that, unless there is nothing else.
    """
    asked, day = work.case.items[item], work.inspection.visit.began_at.date()
    majors = {one.citation.instrument for one in asked.majors(day)}
    seen = [one for one in asked.citations(day) if one.citation.checked]
    broken = [one for one in seen if one.citation.instrument not in majors] or seen
    return "、".join(str(one) for one in broken[:_CLAUSES])

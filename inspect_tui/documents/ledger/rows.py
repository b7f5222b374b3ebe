"""The rows of one inspection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from msgspec import Struct

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.documents.ledger.facts import basis_of, competent_of, facts_of, notes_of, review_of
from inspect_tui.documents.ledger.issued import documents_with
from inspect_tui.documents.ledger.row import LedgerRow
from inspect_tui.documents.ledger.state import STATE_NAMES, FindingState, state_of
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.finding import numbered
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import Finding

_OFF_LIST = "检查表以外"
_CODE_LENGTH = 8


class Headings(NamedTuple):
    """Where an item stands: the sector of its checklist, and its section (检查类别)."""

    sector: str
    section: str


class Case(Struct, frozen=True):
    """An inspection, and what has to be known beside it.

    Args:
        agency: who issues its documents.
        order: the items that apply, as their checklists list them; it numbers the findings.
        headings: of all items of its checklists.
        reviewers: who looked at its findings again, by the id of the re-inspection.
    """

    inspection: Inspection
    agency: Agency | None
    order: tuple[str, ...] = ()
    headings: Mapping[str, Headings] = {}
    reviewers: Mapping[str, str] = {}


def ledger_rows(case: Case, on: date, serials: Iterator[int], only: FindingState | None = None) -> Iterator[LedgerRow]:
    """Yield the findings of an inspection as they stand on a day, numbered as in its documents.

    Args:
        only: leave out all findings in another state.
    """
    inspection = case.inspection
    told = _told_of_all(case)
    for number, finding in numbered(inspection.findings.values(), case.agency, case.order):
        state = state_of(finding, inspection.reviews.get(finding.id), on)
        if only is None or state == only:
            yield _row(case, told, number, finding, state, next(serials))


def _told_of_all(case: Case) -> dict[str, Any]:
    """Return what all rows of an inspection say."""
    visit = case.inspection.visit
    return {
        "unit": f"{visit.unit.name}（{visit.unit.credit_code}）" if visit.unit.credit_code else visit.unit.name,
        "visited_on": visit.began_at.date(),
        "inspectors": "、".join(inspector.name for inspector in visit.inspectors),
        "lead": case.agency.name if case.agency else "",
        "responsible_unit": visit.unit.name,
        "inspection": case.inspection.id,
    }


def _row(
    case: Case, told: dict[str, Any], number: int, finding: Finding, state: FindingState, serial: int
) -> LedgerRow:
    inspection = case.inspection
    day: date = told["visited_on"]
    review = inspection.reviews.get(finding.id)
    sector, section = _headings(case, finding)
    return LedgerRow(
        serial=serial,
        code=f"{day.isoformat().replace('-', '')}-{inspection.id.replace('-', '')[-_CODE_LENGTH:]}-{number}",
        sector=sector,
        location=finding.location.strip(),
        facts=facts_of(finding),
        basis=basis_of(finding),
        category=section,
        severity="重大" if finding.major else "一般",
        corrected_on_site="是" if finding.corrected_on_site else "否",
        documents=documents_with(finding, inspection, case.agency),
        requirement=finding.requirement.strip(),
        responsible=finding.responsible.strip(),
        competent=competent_of(finding, inspection.visit, case.agency),
        deadline=finding.deadline,
        state=STATE_NAMES[state],
        rectified_on=day if finding.corrected_on_site else None,
        reviewed_on=review.on if review else None,
        reviewers=case.reviewers.get(review.seen_in, "") if review else "",
        review=review_of(review) if review else "",
        photos=_photos(inspection, finding),
        notes=notes_of(finding, inspection),
        finding=finding.id,
        **told,
    )


def _headings(case: Case, finding: Finding) -> Headings:
    """Return where the item of a finding stands; outside the checklists it belongs to the sectors of the visit."""
    if finding.item in case.headings:
        return case.headings[finding.item]
    names = {str(sector): name for sector, name in SECTOR_NAMES.items()}
    sectors = dict.fromkeys(pinned.sector for pinned in case.inspection.visit.checklists)
    return Headings("、".join(names.get(sector, sector) for sector in sectors), _OFF_LIST)


def _photos(inspection: Inspection, finding: Finding) -> int | None:
    """Count the photos of the item; nothing where there are none."""
    if not finding.item:
        return None
    return sum(photo.item == finding.item for photo in inspection.photos.values()) or None

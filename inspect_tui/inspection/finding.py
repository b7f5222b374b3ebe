"""Findings: how one begins from an item, in what order they are numbered, and who is competent for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import cast

from inspect_tui.authority import Authority
from inspect_tui.checklist import Item
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.calendar import NATIONAL, Calendar
from inspect_tui.inspection.deadline import last_day
from inspect_tui.inspection.record import Finding, Visit
from inspect_tui.inspection.worksheet import WorkItem

# An office whose department answers for more than its own name says.
_ALSO_COMPETENT: dict[str, frozenset[str]] = {"housing": frozenset({"gas"}), "gas_operator": frozenset({"gas"})}


def finding_from_item(
    finding_id: str,
    work: WorkItem,
    visit: Visit,
    agency: Agency | None,
    details: str = "",
    calendar: Calendar = NATIONAL,
) -> Finding:
    """Prefill a finding from its item, with the clauses in force on the day of the visit."""
    item, day = work.item, visit.began_at.date()
    cited, major = work.citations(day), work.majors(day)
    return Finding(
        id=finding_id,
        item=item.id,
        description=item.finding,
        details=details,
        basis="、".join(str(citation) for citation in cited),
        basis_checked=all(citation.citation.checked for citation in (*cited, *major)),
        major=bool(major),
        major_basis="、".join(citation.with_number for citation in major),
        requirement=item.requirement,
        deadline=usual_deadline(item, day, calendar),
        authority=competent_authority(item.authority, visit, agency),
    )


def usual_deadline(item: Item, day: date, calendar: Calendar) -> date:
    """Return the day by which a finding is to be mended; the day of the visit itself is not counted."""
    return last_day(day, item.deadline_days, "working_days" if item.in_working_days else "days", calendar)


def competent_authority(usual: Authority, visit: Visit, agency: Agency | None) -> Authority:
    """Return who takes a finding over: its usual authority where that takes part, else the issuer."""
    if any(participant.authority == usual for participant in visit.participants):
        return usual
    if agency is None or not agency.enforces or is_competent(agency, usual):
        return usual
    return cast(Authority, agency.kind)


def is_competent(agency: Agency | None, authority: Authority) -> bool:
    """Say whether an agency may order what belongs to an authority; an agency not yet known may."""
    return agency is None or authority == agency.kind or authority in _ALSO_COMPETENT.get(agency.kind, ())


def numbered(
    findings: Iterable[Finding], agency: Agency | None, item_order: Iterable[str] = ()
) -> list[tuple[int, Finding]]:
    """Number the findings of an inspection, the same in every document.

    The issuer's come first, and of them those still open, so that an order counts 1, 2, 3 … as the record does;
    then in the order of the checklist, findings outside it last.
    """
    position = {item: index for index, item in enumerate(item_order)}

    def key(finding: Finding) -> tuple[bool, str, bool, int, str]:
        foreign = not is_competent(agency, finding.authority)
        group = finding.authority if foreign else ""
        return foreign, group, finding.corrected_on_site, position.get(finding.item, len(position)), finding.id

    return list(enumerate(sorted(findings, key=key), 1))


def ordered_findings(numbers: Iterable[tuple[int, Finding]], agency: Agency | None) -> list[tuple[int, Finding]]:
    """Return those an order of this agency holds: its own that are not yet mended."""
    return [
        (number, finding)
        for number, finding in numbers
        if is_competent(agency, finding.authority) and not finding.corrected_on_site
    ]


def by_deadline(numbers: Iterable[tuple[int, Finding]]) -> list[tuple[date | None, list[tuple[int, Finding]]]]:
    """Group numbered findings by deadline, earliest first, those without one last."""

    def key(entry: tuple[int, Finding]) -> tuple[bool, date]:
        return entry[1].deadline is None, entry[1].deadline or date.max

    groups = groupby(sorted(numbers, key=key), key=lambda entry: entry[1].deadline)
    return [(deadline, list(group)) for deadline, group in groups]


def span(numbers: Iterable[int]) -> str:
    """Write item numbers as a form does: 1、3至5."""
    parts = []
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        values = [value for _, value in run]
        if len(values) > 2:
            parts.append(f"{values[0]}至{values[-1]}")
        else:
            parts.extend(str(value) for value in values)
    return "、".join(parts)

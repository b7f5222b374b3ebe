"""Invented visits, as they begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from msgspec import Struct

from bench import invented
from inspect_tui.checklist import Edition, FactValue, Library, asked_facts
from inspect_tui.demo.script import choose_facts
from inspect_tui.demo.staff import AGENCY, CAMPAIGN, INSPECTORS
from inspect_tui.inspection.record import PinnedChecklist, Visit

_MIXES = (
    *(("gas.catering", "venue_fire.venue"), ("gas.operator",), ("hazchem.production",), ("hazchem.storage",)),
    *(("self_built.structure", "self_built.business"), ("venue_fire.venue",), ("self_built.business", "gas.catering")),
)
EVERY_KIND = (*_MIXES[0], "self_built.business", "gas.operator")


class Plan(Struct, frozen=True):
    """How large inspections are.

    Args:
        answers, findings: the fewest and the most of one inspection.
        lists: the checklists of each, with all their items; else various ones, with the items that facts leave.
        events: answers are given again until there are so many.
        handed_over: whether visits were ended, and most of their documents issued.
    """

    answers: tuple[int, int] = (40, 70)
    findings: tuple[int, int] = (3, 20)
    lists: tuple[str, ...] = ()
    events: int = 0
    handed_over: bool = True


def begun(library: Library, plan: Plan, number: int, units: int, at: datetime) -> Visit:
    """Return the visit an inspection begins with."""
    random = Random(f"visit/{number}")
    lists = plan.lists or random.choice(_MIXES)
    unit = random.randrange(units)
    return Visit(
        unit=invented.unit(unit),
        unit_id=unit_id(unit),
        facts={} if plan.lists else _facts(library, lists, random),
        agency=AGENCY.id,
        inspectors=INSPECTORS[:2],
        place=random.choice(invented.PLACES),
        campaign=CAMPAIGN,
        task_source="年度监督检查计划",
        certificates_shown=True,
        recusal_told=True,
        began_at=at,
        checklists=tuple(_pinned(library.edition(name)) for name in lists),
    )


def unit_id(number: int) -> str:
    """Return the id of a unit."""
    return f"unit-{number:05}"


def _facts(library: Library, lists: Sequence[str], random: Random) -> dict[str, FactValue]:
    items = [item for name in lists for item in library.edition(name).items.values()]
    return choose_facts(asked_facts(items, library.facts), {}, random)


def _pinned(edition: Edition) -> PinnedChecklist:
    one = edition.checklist
    return PinnedChecklist(one.id, one.version, edition.digest, one.title, one.sector)

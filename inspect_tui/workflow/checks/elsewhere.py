"""Nobody is in two places at once (documents.md 8A, rule 2)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from inspect_tui.errors import InspectError
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.moment import show_moment
from inspect_tui.store.index import Filters
from inspect_tui.store.inspections import Summary
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.checks.people import certificate_key
from inspect_tui.workflow.work import OpenInspection


class Stay(NamedTuple):
    """From when until when a visit took; one whose end is not known took a moment."""

    began: datetime
    ended: datetime

    def overlaps(self, other: Stay) -> bool:
        """Say whether there is a time at which both were going on."""
        return max(self.began, other.began) < min(self.ended, other.ended)


def stay_of(inspection: Inspection) -> Stay:
    """Return how long a visit took, a minute at least."""
    began = inspection.visit.began_at
    ended = inspection.conclusion.ended_at if inspection.conclusion else began
    return Stay(began, max(ended, began + timedelta(minutes=1)))


def nowhere_else(examined: Examined) -> Iterator[Check]:
    """Ask about officers who inspected another unit at the same time."""
    if not examined.is_enforcement or not examined.after_visit or not examined.visit.inspectors:
        return
    here = stay_of(examined.work.inspection)
    for row in _others(examined, here):
        try:
            other = OpenInspection(examined.work.workspace, row.id).inspection
        except InspectError as error:
            message = f"同一天对“{row.unit}”的检查打不开，没有核对执法人员是否同时在两处：{error}"
            yield Check("nowhere-else", "note", message, "visit")
            continue
        both = _same(examined.visit.inspectors, other.visit.inspectors)
        if both and here.overlaps(stay_of(other)):
            message = (
                f"检查信息里的{'、'.join(both)}在这段时间还在检查“{row.unit}”"
                f"（{show_moment(other.visit.began_at)}起），请核对时间和人员。"
            )
            yield Check("nowhere-else", "ask", message, "visit")


def _others(examined: Examined, here: Stay) -> Iterator[Summary]:
    """Yield the visits of the day to other units that had begun before this one ended."""
    day, own = examined.visited_on, examined.work.inspection
    rows = examined.work.workspace.index.listing("", Filters(since=day, until=day), sys.maxsize).rows
    for row in rows:
        if row.id != own.id and row.unit != own.visit.unit.name and datetime.fromisoformat(row.began_at) < here.ended:
            yield row


def _same(here: tuple[Inspector, ...], there: tuple[Inspector, ...]) -> list[str]:
    """Return the names of those who are in both, told apart by their certificates where both are known."""
    return [one.name for one in here if any(_is_same(one, other) for other in there)]


def _is_same(one: Inspector, other: Inspector) -> bool:
    keys = certificate_key(one), certificate_key(other)
    return keys[0] == keys[1] if all(keys) else one.name == other.name

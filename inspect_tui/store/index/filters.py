"""Which inspections a list shows, beside the words searched for."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from msgspec import Struct

from inspect_tui.store.inspections import Summary

State = Literal["ongoing", "concluded", "conflict", "not_inspected"]
STATE_NAMES: dict[State, str] = {
    "ongoing": "进行中",
    "concluded": "已结束",
    "conflict": "待核对",
    "not_inspected": "未检查成",
}


def state_of(summary: Summary) -> State:
    """Return how far an inspection is."""
    if summary.conflicts:
        return "conflict"
    if summary.outcome != "inspected":
        return "not_inspected"
    return "concluded" if summary.concluded else "ongoing"


class Filters(Struct, frozen=True):
    """All that are set must hold.

    Args:
        since, until: first and last day of the visit.
        overdue_on: a finding is not mended though its deadline has passed on this day.
        unsynced: the hub has not confirmed all of it.
    """

    sector: str = ""
    since: date | None = None
    until: date | None = None
    state: State | None = None
    overdue_on: date | None = None
    unsynced: bool = False

    def conditions(self) -> tuple[str, list[Any]]:
        """Return the condition on the table of the index, and its parameters; `unsynced` is no part of it."""
        chosen = (
            ("instr(sectors, ?) > 0", f",{self.sector}," if self.sector else None),
            ("substr(began_at, 1, 10) >= ?", self.since and self.since.isoformat()),
            ("substr(began_at, 1, 10) <= ?", self.until and self.until.isoformat()),
            ("state = ?", self.state),
            ("due <> '' AND due < ?", self.overdue_on and self.overdue_on.isoformat()),
        )
        held = [(condition, value) for condition, value in chosen if value is not None]
        return " AND ".join(("true", *(condition for condition, _ in held))), [value for _, value in held]


EVERYTHING = Filters()
"""No filter at all."""

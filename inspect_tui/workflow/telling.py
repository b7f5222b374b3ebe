"""Say a row of the home list in words, the same on every screen and command."""

from __future__ import annotations

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES
from inspect_tui.store.inspections import Summary

_SECTORS = {str(sector): name for sector, name in SECTOR_NAMES.items()}
_OUTCOMES = {str(outcome): name for outcome, name in VISIT_OUTCOME_NAMES.items()}


def sectors_text(summary: Summary) -> str:
    """Name the sectors; one of a newer version by its id."""
    return "、".join(_SECTORS.get(sector, sector) for sector in summary.sectors)


def progress_text(summary: Summary) -> str:
    """Say how far the visit got: items answered, or why there were none."""
    if summary.outcome == "inspected":
        return f"{summary.answered}/{summary.total}"
    return _OUTCOMES.get(summary.outcome, summary.outcome)

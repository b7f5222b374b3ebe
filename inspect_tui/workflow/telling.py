"""Say a row of the home list in words, the same wherever it is printed."""

from __future__ import annotations

from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES
from inspect_tui.store.inspections import Summary

_SECTORS = {
    "gas": "燃气",
    "hazchem": "危化品",
    "self_built": "自建房",
    "venue_fire": "消防",
    "common": "通用",
    "other": "其他",
}
_OUTCOMES = {str(outcome): name for outcome, name in VISIT_OUTCOME_NAMES.items()}


def sectors_text(summary: Summary) -> str:
    """Name the sectors in short; one of a newer version by its id."""
    return "、".join(_SECTORS.get(sector, sector) for sector in summary.sectors)


def date_text(summary: Summary) -> str:
    """Say the day of the visit, and whether it was entered later."""
    return summary.began_at[:10] + ("补录" if summary.entered_later else "")


def progress_text(summary: Summary) -> str:
    """Say how many items were answered; nothing where there were none to answer."""
    return f"{summary.answered}/{summary.total}" if summary.total else ""


def state_text(summary: Summary) -> str:
    """Say where the inspection stands, or why none was made."""
    if summary.conflicts:
        return "待核对"
    if summary.outcome != "inspected":
        return _OUTCOMES.get(summary.outcome, summary.outcome)
    return "已结束" if summary.concluded else "进行中"

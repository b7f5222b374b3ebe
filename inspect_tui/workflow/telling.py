"""Say a row of the home list in words, the same wherever it is printed."""

from __future__ import annotations

from inspect_tui.inspection.document_kind import STEP_NAMES
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
    """Name the sectors in short, one of a newer version by its id; or say that it is a re-inspection."""
    if summary.reinspects:
        return "复查"
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
    if summary.closed:
        return "已销号"
    return "已结束" if summary.concluded else "进行中"


def documents_text(summary: Summary) -> str:
    """Say how many documents there are and what is missing next about them: 2 缺签收等."""
    missing = {open_step.step for open_step in summary.open_steps}
    names = [name for step, name in STEP_NAMES.items() if step in missing]
    missing_next = f" 缺{names[0]}{'等' if len(names) > 1 else ''}" if names else ""
    return f"{len(summary.documents) or ''}{missing_next}"

"""What is filtered, in words."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.inspection.moment import show_day
from inspect_tui.store.index import STATE_NAMES, Filters


def filters_text(query: str, filters: Filters) -> str:
    """Say what words and filters leave."""
    searched = f"查找“{query.strip()}”" if query.strip() else ""
    return "，".join(filter(None, (searched, *filter_parts(filters)))) or "全部检查"


def filter_parts(filters: Filters) -> Iterator[str]:
    """Say each filter in a few words."""
    if filters.sector:
        yield {str(sector): name for sector, name in SECTOR_NAMES.items()}.get(filters.sector, filters.sector)
    if filters.since:
        yield f"{show_day(filters.since)}起"
    if filters.until:
        yield f"{show_day(filters.until)}止"
    if filters.state:
        yield STATE_NAMES[filters.state]
    if filters.overdue_on:
        yield f"到{show_day(filters.overdue_on)}逾期未改"
    if filters.unsynced:
        yield "未同步"

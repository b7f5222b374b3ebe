"""Which inspections the home list shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_day
from inspect_tui.store.index import STATE_NAMES, Filters
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value

_OVERDUE, _UNSYNCED = "只看有问题逾期未改的", "只看还没有全部同步的"


class FiltersScreen(FormScreen[Filters]):
    """Choose by sector, date, state, overdue, not synced; all that is set must hold."""

    TITLE_TEXT = "筛选检查"
    HINT = "上 下 或回车换项，Ctrl+S 按所填的筛选，Esc 放弃；全部清空再保存就是显示全部"

    def __init__(self, filters: Filters) -> None:
        super().__init__()
        self._filters = filters

    def fields(self) -> list[Field]:
        """Return what can be chosen by."""
        known = self._filters
        sectors = tuple((str(sector), name) for sector, name in SECTOR_NAMES.items())
        states = tuple((str(state), name) for state, name in STATE_NAMES.items())
        return [
            Field("sector", "行业领域", "choice", known.sector, sectors, hint="全部"),
            Field("since", "检查日期从", value=str(known.since or ""), hint="如 2026-11-01；不填不限"),
            Field("until", "到", value=str(known.until or ""), hint="如 2026-11-30；不填不限"),
            Field("state", "状态", "choice", known.state or "", states, hint="全部"),
            Field("overdue", "逾期", "yes_no", known.overdue_on is not None, hint=_OVERDUE),
            Field("unsynced", "未同步", "yes_no", known.unsynced, hint=_UNSYNCED),
        ]

    async def submit(self, values: Mapping[str, Value]) -> Filters:
        """Read the filters; nothing is saved."""
        today = self.workspace.clock().date()
        filters = Filters(
            sector=str(values["sector"]),
            since=_day(values["since"], today),
            until=_day(values["until"], today),
            state=values["state"] or None,  # type: ignore[arg-type]
            overdue_on=today if values["overdue"] else None,
            unsynced=bool(values["unsynced"]),
        )
        if filters.since and filters.until and filters.until < filters.since:
            raise InvalidInputError("结束日期早于开始日期，请改正。")
        return filters


def _day(typed: Value, today: date) -> date | None:
    """Read a day; without a year the last such day up to today."""
    if not typed:
        return None
    day = parse_day(str(typed), today)
    return day.replace(year=day.year - 1) if day > today and str(day.year) not in str(typed) else day

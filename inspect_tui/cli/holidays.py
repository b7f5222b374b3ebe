"""The commands about working days: which years are known, and taking over those of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.options import JsonOption, WorkspaceOption
from inspect_tui.inspection.calendar import Calendar, YearDays, calendar_warning
from inspect_tui.store.holidays import HOLIDAYS_FILE, Taken, add_holidays, load_calendar

_TAKEN: dict[Taken, str] = {
    "new": "已登记",
    "same": "与已登记的相同，没有改动",
    "replaced": "已替换原来登记的安排",
    "instead": "已登记，代替程序自带的安排",
}


def list_holidays(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出哪些年的放假调休已经知道，缺哪一年；add 登记一年。"""
    if context.invoked_subcommand is not None:
        return
    with context.obj.reading() as opened:
        calendar, today = opened.calendar, opened.clock().date()
    next_year = today.replace(year=today.year + 1, day=1)
    if json:
        rows = [_data(calendar, year) for year in calendar.known_years()]
        put_json({"years": rows, "missing": calendar.unknown_years(today, next_year)})
        return
    put_table(("年份", "来源", "放假", "调休上班"), (_row(calendar, year) for year in calendar.known_years()))
    if warning := calendar_warning(calendar, today, next_year):
        say(warning)


def _data(calendar: Calendar, year: int) -> dict[str, Any]:
    days = calendar.days_of(year)
    listed = {"holidays": sorted(days.holidays), "workdays": sorted(days.workdays)}
    return {"year": year, "own": year in calendar.years} | {name: as_data(part) for name, part in listed.items()}


def _row(calendar: Calendar, year: int) -> tuple[str, ...]:
    source = "本机登记" if year in calendar.years else "程序自带"
    return (str(year), source, *_counts(calendar.days_of(year)))


def _counts(days: YearDays) -> tuple[str, str]:
    return f"{len(days.holidays)} 天", f"{len(days.workdays)} 天"


def add(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="文件", help="写好的放假安排，TOML 格式。")],
    workspace: WorkspaceOption = None,
) -> None:
    """登记一年或几年的放假调休；文件先全部核对，有错就不登记。

    照国务院办公厅每年的通知写全年的，一年一段，例如 2026 年元旦：

    [2026]
    holidays = [2026-01-01, 2026-01-02, 2026-01-03]
    workdays = [2026-01-04]

    holidays 是放假的日子（连同其中的周六、周日），
    workdays 是调休上班的周六、周日。
    """
    with context.obj.writing() as opened:
        taken = add_holidays(opened.root / HOLIDAYS_FILE, Path(file))
        calendar = load_calendar(opened.root / HOLIDAYS_FILE)
    for year, what in taken.items():
        holidays, workdays = _counts(calendar.days_of(year))
        put(f"{year}年：{_TAKEN[what]}。放假 {holidays}，调休上班 {workdays}。")


GROUPS = {"holidays": CommandGroup("放假调休：列出知道哪些年，登记新的一年。", {"add": add}, list_holidays)}

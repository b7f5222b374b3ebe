"""The text of a file of holidays: a table for each year, checked as a whole so that all problems are said at once."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import tomli_w

from inspect_tui.inspection.calendar import YearDays
from inspect_tui.inspection.moment import show_day
from inspect_tui.text import shorten, toml_place

_HEAD = """\
# 放假调休安排：照国务院办公厅每年的通知填写，用命令 holidays add 登记，也可以直接改这个文件。
# 一年一段，写全年的：holidays 是放假的日子（连同其中的周六、周日），workdays 是调休上班的周六、周日。
# 通知里上一年 12 月的日子写在同一段里。例如 2026 年元旦：
# [2026]
# holidays = [2026-01-01, 2026-01-02, 2026-01-03]
# workdays = [2026-01-04]

"""
_YEAR = re.compile("20[0-9]{2}")
_LISTS = ("holidays", "workdays")


def holiday_text(years: Mapping[int, YearDays]) -> str:
    """Write years as a file says them, with how to write one."""
    tables = {
        str(year): {"holidays": sorted(days.holidays), "workdays": sorted(days.workdays)}
        for year, days in sorted(years.items())
    }
    return _HEAD + tomli_w.dumps(tables)


def read_holidays(content: bytes) -> tuple[dict[int, YearDays], list[str]]:
    """Return the years a file holds, and everything that is wrong with it."""
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return {}, ["不是 UTF-8 编码的文本"]
    except tomllib.TOMLDecodeError as error:
        return {}, ["写法不对" + toml_place(error)]
    except RecursionError:
        return {}, ["括号套得太深"]
    problems = [problem for name, table in tables.items() for problem in _problems(name, table)]
    if problems:
        return {}, problems
    return {int(name): _days(table) for name, table in tables.items()}, []


def _days(table: Mapping[str, list[date]]) -> YearDays:
    return YearDays(frozenset(table["holidays"]), frozenset(table.get("workdays", ())))


def _problems(name: str, table: Any) -> Iterator[str]:
    """Yield what is wrong with a year."""
    if not _YEAR.fullmatch(name):
        yield f"“{shorten(name, 20)}”不是年份，应写成 [2027] 这样"
    elif not isinstance(table, dict):
        yield f"{name} 应单独成段，写成 [{name}]"
    else:
        yield from (f"[{name}] 里不认识“{shorten(key, 20)}”" for key in table if key not in _LISTS)
        if table.get("holidays") in (None, []):
            yield f"[{name}] 没有写放假的日子（holidays）"
        for key in _LISTS:
            yield from _list_problems(int(name), key, table.get(key, []))
        both = set.intersection(*(set(_days_in(table.get(key))) for key in _LISTS))
        yield from (f"{show_day(day)}在 [{name}] 里又放假又上班" for day in sorted(both))


def _list_problems(year: int, key: str, given: Any) -> Iterator[str]:
    """Yield what is wrong with a list of days."""
    if not isinstance(given, list):
        yield f"[{year}] 的 {key} 应是一列日期，写成 [{year}-01-01]"
        return
    days = _days_in(given)
    for value in given:
        if not _is_day(value):
            yield f"[{year}] 的 {key} 里“{shorten(str(value), 20)}”不是日期，应写成 {year}-01-01，不加引号"
    for day, times in sorted(Counter(days).items()):
        if times > 1:
            yield f"{show_day(day)}在 [{year}] 的 {key} 里写了 {times} 次"
        if not _belongs(day, year):
            yield f"{show_day(day)}不在{year}年，不能写在 [{year}] 里"
        elif key == "workdays" and day.weekday() < 5:
            yield f"{show_day(day)}不是周六、周日，不能是调休上班的日子"


def _belongs(day: date, year: int) -> bool:
    """Say whether an order for a year may name a day; some begin in the December before."""
    return day.year == year or (day.year, day.month) == (year - 1, 12)


def _days_in(given: Any) -> list[date]:
    return [value for value in given if _is_day(value)] if isinstance(given, list) else []


def _is_day(value: Any) -> bool:
    """Say whether a value is a date; one with a time is a date to Python too."""
    return isinstance(value, date) and not isinstance(value, datetime)

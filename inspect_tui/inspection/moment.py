"""Days and times as people type them: 15, 5个工作日, 立即, 2026-12-01, 12.1; with a Chinese input method too."""

from __future__ import annotations

import re
from datetime import date, datetime

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.calendar import NATIONAL, Calendar
from inspect_tui.inspection.deadline import last_day
from inspect_tui.text import half_width

_DAY = re.compile(r"^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$")
_TIME = re.compile(r"^(\d{1,2})[:时点](\d{1,2})分?$")
_COUNT = re.compile(r"^(\d{1,4})(个?工作日|天|日(?=以?内))?(?:以?内)?$")
_LONGEST = 3650


def parse_deadline(text: str, day: date, calendar: Calendar = NATIONAL) -> date | None:
    """Read a deadline as days or working days from the visit or as a date; None when nothing was typed.

    Args:
        day: the day of the visit, which is not counted.
        calendar: the working days.

    Raises:
        InvalidInputError: neither days nor a date, or a date before the visit.
    """
    typed = _without_blanks(text)
    if not typed:
        return None
    if typed in {"立即", "当日", "立刻"}:
        return day
    if (match := _COUNT.match(typed)) and int(match[1]) <= _LONGEST:
        return last_day(day, int(match[1]), "working_days" if counts_working_days(text) else "days", calendar)
    deadline = parse_day(half_width(text), day)
    if deadline < day:
        raise InvalidInputError(f"整改期限 {deadline} 早于检查日期 {day}，请改正。")
    return deadline


def counts_working_days(text: str) -> bool:
    """Say whether a deadline was typed in working days."""
    return "工作日" in _without_blanks(text)


def _without_blanks(text: str) -> str:
    return re.sub(r"\s", "", half_width(text))


def parse_day(text: str, near: date) -> date:
    """Read a date; without a year the next such day from `near` on.

    Raises:
        InvalidInputError: not a date.
    """
    match = _DAY.match(_without_blanks(text))
    try:
        if match is None:
            raise ValueError
        year, month, of_month = match.groups()
        day = date(int(year or near.year), int(month), int(of_month))
        return day.replace(year=day.year + 1) if not year and day < near else day
    except ValueError:
        raise InvalidInputError(f"“{text}”不是日期，请写成 2026-12-01 或 12月1日，期限也可以写天数。") from None


def parse_moment(text: str, now: datetime) -> datetime:
    """Read a date and time, or only a time of the day of `now`, in the same UTC offset.

    Raises:
        InvalidInputError: not a date and time.
    """
    typed = half_width(text).strip().replace("T", " ")
    day_text, space, time_text = typed.rpartition(" ")
    match = _TIME.match(time_text)
    try:
        if match is None or (space and not day_text):
            raise ValueError
        day = parse_day(day_text, now.date()) if space else now.date()
        return datetime(day.year, day.month, day.day, int(match[1]), int(match[2]), tzinfo=now.tzinfo)
    except ValueError:
        raise InvalidInputError(f"“{text}”不是日期和时间，请写成 2026-12-01 09:30。") from None


def show_moment(moment: datetime) -> str:
    """Write a time as the forms of the program show it."""
    return moment.strftime("%Y-%m-%d %H:%M")


def show_day(day: date) -> str:
    """Write a date as people read it: 2026年12月1日."""
    return f"{day.year}年{day.month}月{day.day}日"

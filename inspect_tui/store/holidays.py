"""The office's own file of holidays, for the years the program does not know."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError
from inspect_tui.inspection.calendar import NATIONAL, Calendar
from inspect_tui.store.files import reason, replace_file
from inspect_tui.store.holiday_text import holiday_text, read_holidays

HOLIDAYS_FILE = "holidays.toml"
Taken = Literal["new", "same", "replaced", "instead"]
"""What became of a year: it is new, was so before, replaced another, or stands instead of the country's."""


def load_calendar(path: Path) -> Calendar:
    """Read the office's years; the country's alone when there is no file.

    Raises:
        DamagedFileError: the file is there but cannot be used; it is left untouched.
    """
    try:
        years, problems = read_holidays(path.read_bytes())
    except FileNotFoundError:
        return NATIONAL
    except OSError as error:
        years, problems = {}, [reason(error)]
    if problems:
        raise DamagedFileError(
            f"放假安排文件 {path.name} 有错，没有改动它：{'；'.join(problems)}。"
            "改正或移走它之前，工作日按程序自带的安排推算，其他年份只按周末推算。"
        )
    return Calendar(years)


def add_holidays(path: Path, source: Path) -> dict[int, Taken]:
    """Take the years of another file over into the office's; return what became of each.

    Raises:
        NotFoundError: there is no such file.
        InvalidInputError: something is wrong with it; nothing was taken over.
        DamagedFileError: something is wrong with the office's own file; it is left untouched.
        NotSavedError: the disk refused.
    """
    known, given = _known(path), _given(source)
    taken = {year: _taken(known, given, year) for year in sorted(given.years)}
    if set(taken.values()) - {"same"}:
        merged = {**known.years, **given.years}
        replace_file(path, holiday_text(merged).encode(), keep_previous=True)
    return taken


def _known(path: Path) -> Calendar:
    try:
        return load_calendar(path)
    except DamagedFileError as error:
        raise DamagedFileError(f"没有登记：本机的放假安排文件 {path.name} 有错，请先改正或移走它。") from error


def _given(source: Path) -> Calendar:
    try:
        years, problems = read_holidays(source.read_bytes())
    except FileNotFoundError:
        raise NotFoundError(f"找不到 {source}。请核对路径。") from None
    except OSError as error:
        years, problems = {}, [reason(error)]
    if not years and not problems:
        problems = ["里面没有写任何一年"]
    if problems:
        raise InvalidInputError(f"{source.name} 有错，没有登记：{'；'.join(problems)}。请改正后再登记。")
    return Calendar(years)


def _taken(known: Calendar, given: Calendar, year: int) -> Taken:
    before = known.years.get(year)
    if before is not None:
        return "same" if before == given.years[year] else "replaced"
    return "instead" if known.is_known(year) else "new"

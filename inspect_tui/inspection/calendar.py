"""Which days people work on: as ordered for the whole country, and as an office entered it for further years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from msgspec import Struct


class YearDays(Struct, frozen=True):
    """The days off of a year, weekends among them where they were ordered, and the weekend days worked for them.

    The days of the December before, which an order for a year may name, belong to it too.
    """

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def ordered(self, day: date) -> bool | None:
        """Say whether people work on a day; None where nothing was ordered about it."""
        if day in self.workdays:
            return True
        return False if day in self.holidays else None


class Calendar(Struct, frozen=True):
    """The working days; a year the office entered comes before the same of the country."""

    years: Mapping[int, YearDays] = {}

    def is_working_day(self, day: date) -> bool:
        """Say whether people work on a day; in years not known only weekends are free."""
        # Holidays may begin in the December before the year they are ordered for.
        for year in (day.year + 1, day.year) if day.month == 12 else (day.year,):
            ordered = self.days_of(year).ordered(day)
            if ordered is not None:
                return ordered
        return day.weekday() < 5

    def days_of(self, year: int) -> YearDays:
        """Return what was ordered for a year; nothing where it is not known."""
        return self.years.get(year) or national_years().get(year) or _NOTHING

    def is_known(self, year: int) -> bool:
        """Say whether the holidays of a year were ordered and are here."""
        return year in self.years or year in national_years()

    def known_years(self) -> list[int]:
        """Return the years whose holidays are here."""
        return sorted({*self.years, *national_years()})

    def unknown_years(self, start: date, end: date) -> list[int]:
        """Return the years from a day to another whose holidays are not here."""
        return [year for year in range(start.year, end.year + 1) if not self.is_known(year)]

    def working_days_after(self, day: date) -> Iterator[date]:
        """Yield the working days behind a day, one after the other."""
        while True:
            day += timedelta(days=1)
            if self.is_working_day(day):
                yield day


_NOTHING = YearDays()
NATIONAL = Calendar()
"""The days as they were ordered for the whole country, as far as the program knows them."""


@cache
def national_years() -> dict[int, YearDays]:
    """Return what was ordered for the whole country, by year."""
    # Read only where somebody counts working days.
    from chinese_calendar.constants import holidays, workdays

    years = {day.year for day in holidays}
    return {
        year: YearDays(
            frozenset(day for day in holidays if day.year == year),
            frozenset(day for day in workdays if day.year == year),
        )
        for year in sorted(years)
    }


def calendar_warning(calendar: Calendar, start: date, end: date) -> str:
    """Say that working days from a day to another are counted without their holidays; empty where all are known."""
    unknown = "、".join(f"{year}年" for year in calendar.unknown_years(start, end))
    if not unknown:
        return ""
    return f"{unknown}的放假调休安排还没有登记，工作日只按周末推算；可用 holidays add 登记。"

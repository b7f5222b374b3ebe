"""What is left to chance elsewhere, here from a seed: ids, the clock, and the device."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from random import Random

from inspect_tui.store.device import Device

CHINA = timezone(timedelta(hours=8))
_FIRST = date(2026, 9, 7)
_LAST = date(2026, 11, 20)
_HOLIDAY = (date(2026, 10, 1), date(2026, 10, 8))


class StoryClock:
    """A wall clock that moves only when told."""

    def __init__(self) -> None:
        self.now = datetime.combine(_FIRST, time(8), CHINA)

    def __call__(self) -> datetime:
        """Return the time it stands at."""
        return self.now

    def advance(self, minutes: int) -> None:
        """Move on."""
        self.now += timedelta(minutes=minutes)


class SeededIds:
    """Ids made like those of every workspace, from the story's clock and a seed."""

    def __init__(self, clock: StoryClock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._last = 0

    def __call__(self) -> str:
        """Return the next id, after all before it of the same time."""
        self._last = max(int(self._clock().timestamp() * 1000), self._last + 1)
        bits = self._last << 80 | 7 << 76 | self._random.getrandbits(12) << 64 | 2 << 62 | self._random.getrandbits(62)
        return str(uuid.UUID(int=bits))


def device(seed: int) -> Device:
    """Return the laptop the demo was made on."""
    return Device(str(uuid.UUID(int=Random(f"device/{seed}").getrandbits(128), version=4)), "demo")


def visit_days(count: int) -> Iterator[date]:
    """Yield days of the autumn's visits, in order, spread over all its working days."""
    days = [_FIRST + timedelta(days=number) for number in range((_LAST - _FIRST).days + 1)]
    working = [day for day in days if day.weekday() < 5 and not _HOLIDAY[0] <= day <= _HOLIDAY[1]]
    return (working[number * len(working) // count] for number in range(count))

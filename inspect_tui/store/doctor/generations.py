"""What can still be had of a damaged stream: its previous generation, or the events of it that can be proven."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.event import Event, chain_breaks
from inspect_tui.store.event_rows import read_events
from inspect_tui.store.files import PREVIOUS
from inspect_tui.store.storage import Tables
from inspect_tui.store.stream import Log, stored_events


class Salvage(NamedTuple):
    """Events that can be proven; `whole` says that they are all the damaged file held."""

    events: Sequence[Event]
    whole: bool


def previous_of(path: Path) -> Path:
    """Return where the generation before is kept."""
    return path.with_name(path.name + PREVIOUS)


def proven_events(path: Path, name: str) -> Sequence[Event]:
    """Return the events of a stream's file; an empty sequence where there is no file.

    Raises:
        DamagedFileError: they cannot be read, or their chains are broken.
    """
    events = stored_events(path, name)
    if broken := next(chain_breaks(events), ""):
        raise DamagedFileError(broken)
    try:
        return Log().extended(events).events
    except msgspec.ValidationError as error:
        raise DamagedFileError(f"里面的记录不是本程序写的（{error}）") from error


def previous_events(path: Path, name: str) -> Sequence[Event]:
    """Return the events of the generation before; none where it is damaged too."""
    try:
        return proven_events(previous_of(path), name)
    except DamagedFileError:
        return ()


def salvage(path: Path, name: str) -> Salvage:
    """Return the most that can be proven of a damaged stream."""
    before, left = previous_events(path, name), _provable(path, name)
    return left if len(left.events) >= len(before) else Salvage(before, whole=False)


def _provable(path: Path, name: str) -> Salvage:
    """Return the events of a damaged file up to the first break of each device's chain."""
    try:
        stored = read_events(msgspec.json.decode(path.read_bytes(), type=Tables), name)
        kept = [event for device in {event.device for event in stored} for event in _unbroken(stored, device)]
        events = sorted(kept, key=stored.index)
        Log().extended(events)
    except (OSError, KeyError, IndexError, TypeError, AttributeError, msgspec.MsgspecError):
        return Salvage((), whole=False)
    return Salvage(events, whole=len(events) == len(stored))


def _unbroken(events: Sequence[Event], device: str) -> Sequence[Event]:
    own = sorted((event for event in events if event.device == device), key=lambda event: event.n)
    length = len(own)
    while length and next(chain_breaks(own[:length]), ""):
        length -= 1
    return own[:length]

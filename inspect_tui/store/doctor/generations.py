"""What can still be had of a damaged stream: what its file and its previous generation prove together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.event import Event, chain_breaks
from inspect_tui.store.doctor.fragments import Fragments, read_fragments
from inspect_tui.store.files import PREVIOUS
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


def salvage(path: Path, name: str) -> Salvage:
    """Return the most that can be proven of a damaged stream."""
    left, before = (_fragments(file, name) for file in (path, previous_of(path)))
    known = {event.hash: event for event in (*before.events, *left.events)}
    kept = {event.hash for device in _devices(known) for event in _chain(known.values(), device)}
    events = [event for event in known.values() if event.hash in kept]
    try:
        Log().extended(events)
    except msgspec.ValidationError:
        return Salvage((), whole=False)
    return Salvage(events, whole=left.whole and kept >= {event.hash for event in left.events})


def _fragments(path: Path, name: str) -> Fragments:
    try:
        return read_fragments(path.read_bytes(), name)
    except OSError:
        return Fragments((), whole=False)


def _devices(known: Mapping[str, Event]) -> set[str]:
    return {event.device for event in known.values()}


def _chain(events: Iterable[Event], device: str) -> Iterator[Event]:
    """Yield a device's events from the first one up to the first that is missing."""
    following = {(event.n, event.prev): event for event in events if event.device == device}
    n, tip = 1, ""
    while (event := following.get((n, tip))) is not None:
        yield event
        n, tip = n + 1, event.hash

"""Make one of several files of the same inspection."""

from __future__ import annotations

from collections.abc import Sequence

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.event import Event, chain_breaks
from inspect_tui.store.doctor.generations import proven_events
from inspect_tui.store.doctor.mend_streams import write_events
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import StreamFile, inspection_files


def mend_doubles(mending: Mending) -> None:
    """Put all events into the file that has most of them, and set the others aside."""
    files: dict[str, list[StreamFile]] = {}
    for file in inspection_files(mending.workspace):
        files.setdefault(file.name, []).append(file)
    for same in files.values():
        if len(same) > 1:
            _join(mending, same)


def _join(mending: Mending, files: Sequence[StreamFile]) -> None:
    try:
        held = {file: proven_events(file.path, file.name) for file in files}
    except DamagedFileError:
        return
    first, *others = sorted(files, key=lambda file: -len(held[file]))
    joined = {event.hash: event for file in (first, *others) for event in held[file]}
    if _is_forked(list(joined.values())):
        return
    if len(joined) > len(held[first]):
        mending.aside.copy(first.path)
        write_events(first, list(joined.values()))
    for other in others:
        mending.did(other.path, f"记录都在 {first.path} 里，多余的这一份已移到 {mending.set_aside(other.path)}")


def _is_forked(events: Sequence[Event]) -> bool:
    """Say whether a device has written two different events in one place."""
    return next(chain_breaks(events), None) is not None

"""Mend the events of the streams from what can be proven."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.inspection.event import Event
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor.generations import previous_of, proven_events, salvage
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import StreamFile, all_streams
from inspect_tui.store.event_rows import EventRows
from inspect_tui.store.files import replace_file


def mend_streams(mending: Mending) -> None:
    """Restore the events of every stream that is damaged."""
    for file in all_streams(mending.workspace):
        try:
            damaged = not file.path.exists() or not proven_events(file.path, file.name)
        except NewerFormatError:
            continue
        except DamagedFileError:
            damaged = True
        if not damaged or _restored(mending, file):
            _set_previous_aside(mending, file)


def _restored(mending: Mending, file: StreamFile) -> bool:
    """Put back the events that can be proven; say whether there were any."""
    left = salvage(file.path, file.name)
    if not left.events:
        mending.did(file.path, f"没有可以恢复的内容，已移到 {mending.set_aside(file.path)}")
        return False
    if not left.whole:
        # Renewed first: a repair that is cut off in between must not go on under the old id.
        mending.renew_device()
    kept = f"；损坏的文件保存在 {mending.aside.copy(file.path)}" if file.path.exists() else ""
    write_events(file, left.events)
    which, lost = ("全部", "") if left.whole else ("能证明完好的", "，最后保存的内容可能要重新录入")
    mending.did(file.path, f"已恢复{which} {len(left.events)} 条记录{lost}{kept}")
    return True


def write_events(file: StreamFile, events: Sequence[Event]) -> None:
    """Replace a file by one of these events; its tables are made of them later."""
    replace_file(file.path, with_checksum(EventRows().extended(events).tables(file.name)))


def _set_previous_aside(mending: Mending, file: StreamFile) -> None:
    before: Path = previous_of(file.path)
    try:
        proven_events(before, file.name)
    except NewerFormatError:
        return
    except DamagedFileError:
        mending.did(before, f"备用的上一次内容已损坏，已移到 {mending.aside.move(before)}")

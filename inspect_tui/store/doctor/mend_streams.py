"""Mend the streams: their events from what can be proven, then the tables made of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor.generations import previous_of, proven_events, salvage
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import all_streams
from inspect_tui.store.event_rows import EventRows
from inspect_tui.store.files import replace_file
from inspect_tui.store.stream import Stream


def mend_streams(mending: Mending) -> None:
    """Restore every stream that is damaged."""
    seen: dict[str, Path] = {}
    for path, name, open_ in all_streams(mending.workspace):
        if not _doubled(mending, path, seen.setdefault(name, path), name):
            _mend_stream(mending, path, name, open_)


def _doubled(mending: Mending, path: Path, first: Path, name: str) -> bool:
    """Set aside the second file of a stream where it says nothing more than the first."""
    if path == first:
        return False
    try:
        more = {event.hash for event in proven_events(path, name)} - {e.hash for e in proven_events(first, name)}
    except DamagedFileError:
        return False
    if not more:
        mending.did(path, f"与 {first} 相同或更旧，已移到 {mending.aside.move(path)}")
    return not more


def _mend_stream(mending: Mending, path: Path, name: str, open_: Callable[[], Stream]) -> None:
    try:
        proven_events(path, name)
    except NewerFormatError:
        return
    except DamagedFileError:
        if not _restored(mending, path, name):
            return
    _set_previous_aside(mending, path, name)
    _remake_tables(mending, path, open_)


def _restored(mending: Mending, path: Path, name: str) -> bool:
    """Put back the events that can be proven; say whether there were any."""
    left = salvage(path, name)
    if not left.events:
        mending.did(path, f"没有可以恢复的内容，已移到 {mending.aside.move(path)}")
        return False
    kept = mending.aside.copy(path)
    replace_file(path, with_checksum(EventRows().extended(left.events).tables(name)))
    which = "全部" if left.whole else "完好的"
    mending.did(path, f"已恢复{which} {len(left.events)} 条记录；损坏的文件保存在 {kept}")
    if not left.whole:
        mending.renew_device()
    return True


def _set_previous_aside(mending: Mending, path: Path, name: str) -> None:
    before = previous_of(path)
    try:
        proven_events(before, name)
    except DamagedFileError:
        mending.did(before, f"备用的上一次内容不能用，已移到 {mending.aside.move(before)}")


def _remake_tables(mending: Mending, path: Path, open_: Callable[[], Stream]) -> None:
    """Make the tables anew where they are not the fold of the events."""
    try:
        stream = open_()
        if not stream.events:
            mending.did(path, f"里面没有记录，已移到 {mending.aside.move(path)}")
        elif stream.stored_tables() != stream.expected_tables():
            stream.rewrite()
            mending.did(path, "已由记录重新推算结果表")
    except DamagedFileError as error:
        mending.did(path, f"结果表没有重新推算：{error}")

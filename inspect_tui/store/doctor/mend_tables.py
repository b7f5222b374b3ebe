"""Make the tables anew where they are not the fold of the events."""

from __future__ import annotations

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.fold import inspection_of
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import all_streams
from inspect_tui.store.event_rows import FORMAT, format_of
from inspect_tui.store.stream import Stream


def mend_tables(mending: Mending) -> None:
    """Make them anew; a file without an inspection is set aside."""
    for file in all_streams(mending.workspace):
        try:
            stream = file.open()
            if file.name.startswith("inspection/") and inspection_of(stream.name, stream.fold) is None:
                mending.did(file.path, f"里面没有检查记录，已移到 {mending.set_aside(file.path)}")
            elif _differ(stream):
                mending.keep_previous(file.path)
                stream.rewrite()
                mending.did(file.path, "已由记录重新推算结果表")
        except DamagedFileError:
            # What could not be mended is named by the examination that follows.
            continue


def _differ(stream: Stream) -> bool:
    stored = stream.stored_tables()
    return format_of(stored) == FORMAT and stored != stream.expected_tables()

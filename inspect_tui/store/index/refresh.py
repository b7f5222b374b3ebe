"""Bring the index up to date: read again the files whose size or time changed, newest first."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from inspect_tui.store.index import database as rows
from inspect_tui.store.index.database import Stamp
from inspect_tui.store.index.entry import Entry, read_entry

_BATCH = 500
# File systems tell times apart that differ by this much, FAT by two seconds: a file saved that shortly before it was
# read may have been saved again without its time saying so, and is read once more the next time.
_BLUR = 2_000_000_000
Progress = Callable[[int, int], None]
"""Told how many of how many files have been read."""


def refresh(database: sqlite3.Connection, inspections: Path, on_progress: Progress) -> bool:
    """Read what changed in batches, and say whether anything had; between two of them others can use the index."""
    # Nothing of it is evidence: a save of the index need not wait for the disk.
    database.execute("PRAGMA synchronous = OFF")
    known, present = rows.known_stamps(database), dict(_files(inspections))
    gone = known.keys() - present.keys()
    changed = sorted((path for path, stamp in present.items() if known.get(path) != stamp), reverse=True)
    if gone or changed:
        rows.forget(database, gone)
        rows.note_change(database)
        database.commit()
    for start in range(0, len(changed), _BATCH):
        batch = changed[start : start + _BATCH]
        rows.put(database, _entries(inspections, batch, present))
        rows.note_change(database)
        database.commit()
        on_progress(start + len(batch), len(changed))
    return bool(gone or changed)


def _entries(inspections: Path, batch: Sequence[str], present: dict[str, Stamp]) -> Iterator[tuple[str, Stamp, Entry]]:
    folder = str(inspections)
    for path in batch:
        size, modified = present[path]
        settled = time.time_ns() - modified > _BLUR
        yield path, (size, modified if settled else 0), read_entry(f"{folder}{os.sep}{path}", size)


def _files(inspections: Path) -> Iterator[tuple[str, Stamp]]:
    if not inspections.is_dir():
        return
    with os.scandir(inspections) as years:
        folders = [year for year in years if year.is_dir()]
    for folder in folders:
        with os.scandir(folder.path) as entries:
            for entry in entries:
                if entry.name.endswith(".json"):
                    status = entry.stat()
                    yield f"{folder.name}/{entry.name}", (status.st_size, status.st_mtime_ns)

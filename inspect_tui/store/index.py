"""The index of all inspections: derived from their files, never the truth, rebuilt whenever it is missing or stale."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from inspect_tui.store.inspections import Summary
from inspect_tui.text import clean, fold

VISIBLE_ROWS = 200
# SQLite refuses longer conditions.
_MOST_WORDS = 100
_SCHEMA = """
CREATE TABLE IF NOT EXISTS inspection (
    path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, began_at TEXT, summary BLOB, problem TEXT, search TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_date ON inspection (began_at DESC);
"""
_VERSION = 1


class _Stored(Struct):
    """The one table of an inspection's file that the index reads."""

    inspection: dict[str, Summary]


class DamagedInspection(NamedTuple):
    """A file of the workspace that cannot be read; it is left as it is."""

    path: Path
    problem: str


class Listing(NamedTuple):
    """What the home list shows: the newest matching inspections, how many match, and the files that are damaged."""

    rows: list[Summary]
    matching: int
    damaged: list[DamagedInspection]


class Index:
    """Summaries of the inspections of a workspace."""

    def __init__(self, path: Path, inspections: Path) -> None:
        self._path = path
        self._inspections = inspections

    def listing(self, query: str = "", rows: int = VISIBLE_ROWS) -> Listing:
        """Bring the index up to date and return the newest inspections that match all words of the query.

        The index is made anew where it is damaged or of another version, and in memory where the disk refuses it.
        """
        words = list(dict.fromkeys(fold(clean(query).text).split()))[:_MOST_WORDS]
        for target in (str(self._path), str(self._path), ":memory:"):
            try:
                with closing(sqlite3.connect(target)) as database, database:
                    _prepare(database)
                    self._refresh(database)
                    return self._select(database, words, rows)
            except sqlite3.DatabaseError as error:
                refused = error
                if not isinstance(error, sqlite3.OperationalError):
                    with suppress(OSError):
                        self._path.unlink()
        raise refused

    def _select(self, database: sqlite3.Connection, words: Sequence[str], rows: int) -> Listing:
        where = " AND ".join(["problem = ''", *("instr(search, ?) > 0" for _ in words)])
        count = database.execute(f"SELECT count(*) FROM inspection WHERE {where}", words).fetchone()[0]
        found = database.execute(
            f"SELECT summary FROM inspection WHERE {where} ORDER BY began_at DESC, path DESC LIMIT {rows:d}", words
        )
        summaries = [msgspec.json.decode(row[0], type=Summary) for row in found]
        broken = database.execute("SELECT path, problem FROM inspection WHERE problem <> '' ORDER BY path")
        damaged = [DamagedInspection(self._inspections / path, problem) for path, problem in broken]
        return Listing(summaries, count, damaged)

    def _refresh(self, database: sqlite3.Connection) -> None:
        """Read again the files whose size or time changed, and forget those that are gone."""
        known = {
            path: (size, modified)
            for path, size, modified in database.execute("SELECT path, size, modified FROM inspection")
        }
        present = dict(self._files())
        changed = [path for path, stamp in present.items() if known.get(path) != stamp]
        database.executemany(
            "REPLACE INTO inspection VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(path, *present[path], *self._read(self._inspections / path)) for path in changed],
        )
        database.executemany("DELETE FROM inspection WHERE path = ?", [(path,) for path in known.keys() - present])

    def _files(self) -> Iterator[tuple[str, tuple[int, int]]]:
        if not self._inspections.is_dir():
            return
        with os.scandir(self._inspections) as years:
            folders = [year for year in years if year.is_dir()]
        for folder in folders:
            with os.scandir(folder.path) as entries:
                for entry in entries:
                    if entry.name.endswith(".json"):
                        status = entry.stat()
                        yield f"{folder.name}/{entry.name}", (status.st_size, status.st_mtime_ns)

    def _read(self, path: Path) -> tuple[str, bytes, str, str]:
        """Return date, summary, problem and search text of a file."""
        try:
            stored = msgspec.json.decode(path.read_bytes(), type=_Stored)
            summary = next(iter(stored.inspection.values()))
        except (OSError, msgspec.MsgspecError, StopIteration):
            return "", b"", "文件已损坏或读不了，没有改动它", ""
        text = " ".join((summary.unit, summary.address, summary.began_at[:10], *summary.numbers))
        return summary.began_at, msgspec.json.encode(summary), "", fold(text)


def _prepare(database: sqlite3.Connection) -> None:
    """Make the tables where there are none.

    Raises:
        sqlite3.DatabaseError: the index is damaged or was made by another version.
    """
    if database.execute("PRAGMA user_version").fetchone()[0] not in (0, _VERSION):
        raise sqlite3.DatabaseError("made by another version")
    database.executescript(_SCHEMA + f"PRAGMA user_version = {_VERSION};")

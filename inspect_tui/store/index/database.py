"""The SQLite file of the index: rows proven by a checksum, because whatever is wrong with it can be made anew."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from inspect_tui.store.index.entry import Entry, Texts
from inspect_tui.store.index.filters import state_of
from inspect_tui.store.inspections import Summary

_VERSION = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS inspection (
    path TEXT PRIMARY KEY, size INTEGER, modified INTEGER,
    began_at TEXT, sectors TEXT, state TEXT, due TEXT, problem TEXT, summary BLOB, crc32 INTEGER
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_date ON inspection (began_at DESC, path DESC);
CREATE TABLE IF NOT EXISTS texts (path TEXT PRIMARY KEY, content BLOB, crc32 INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS change (number INTEGER PRIMARY KEY AUTOINCREMENT);
"""
_NEWEST_FIRST = "ORDER BY began_at DESC, inspection.path DESC"
_COLUMNS = "path, size, modified, began_at, sectors, state, due, problem, summary, crc32"

Stamp = tuple[int, int]
"""Size and time of a file."""


class Indexed(NamedTuple):
    """A row of the index."""

    path: str
    summary: Summary
    due: str


def prepare(database: sqlite3.Connection) -> None:
    """Make the tables where there are none.

    Raises:
        sqlite3.DatabaseError: the file is damaged or was made by another version.
    """
    # Nothing of it is evidence: a save of the index need not wait for the disk.
    database.execute("PRAGMA synchronous = OFF")
    if database.execute("PRAGMA user_version").fetchone()[0] not in (0, _VERSION):
        raise sqlite3.DatabaseError("made by another version")
    database.executescript(_SCHEMA + f"PRAGMA user_version = {_VERSION};")


def known_stamps(database: sqlite3.Connection) -> dict[str, Stamp]:
    """Return the files the index knows, with the size and time they had."""
    rows = database.execute("SELECT path, size, modified FROM inspection")
    return {path: (size, modified) for path, size, modified in rows}


def put(database: sqlite3.Connection, entries: Iterable[tuple[str, Stamp, Entry]]) -> None:
    """Write entries in place of those known of the same files."""
    rows, texts = [], []
    for path, stamp, entry in entries:
        rows.append(_sealed(path, *stamp, *_columns(entry)))
        texts.append(_sealed(path, msgspec.json.encode(entry.texts)))
    database.executemany(f"REPLACE INTO inspection ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.executemany("REPLACE INTO texts VALUES (?, ?, ?)", texts)


def forget(database: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Take files out that are gone."""
    gone = [(path,) for path in paths]
    database.executemany("DELETE FROM inspection WHERE path = ?", gone)
    database.executemany("DELETE FROM texts WHERE path = ?", gone)


def note_change(database: sqlite3.Connection) -> None:
    """Note that the rows are others than before."""
    database.execute("INSERT INTO change DEFAULT VALUES")
    database.execute("DELETE FROM change WHERE number < (SELECT max(number) FROM change)")


def last_change(database: sqlite3.Connection) -> int:
    """Return a number that differs after each change."""
    number: int = database.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()[0]
    return number


def select(
    database: sqlite3.Connection, conditions: Sequence[str], values: Sequence[Any], limit: int = -1
) -> Iterator[Indexed]:
    """Yield the rows of files that could be read, newest first.

    Raises:
        sqlite3.DatabaseError: a row is not what was written.
    """
    where = " AND ".join(("problem = ''", *conditions))
    found = database.execute(
        f"SELECT {_COLUMNS} FROM inspection WHERE {where} {_NEWEST_FIRST} LIMIT ?", [*values, limit]
    )
    for row in found:
        path, *_, due, _, summary, _ = _proven(row)
        yield Indexed(path, msgspec.json.decode(summary, type=Summary), due)


def count(database: sqlite3.Connection, conditions: Sequence[str], values: Sequence[Any]) -> int:
    """Count the rows of files that could be read."""
    where = " AND ".join(("problem = ''", *conditions))
    number: int = database.execute(f"SELECT count(*) FROM inspection WHERE {where}", values).fetchone()[0]
    return number


def damaged(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the files that could not be read, and why."""
    for row in database.execute(f"SELECT {_COLUMNS} FROM inspection WHERE problem <> '' ORDER BY path"):
        path, *_, problem, _, _ = _proven(row)
        yield path, problem


def all_texts(database: sqlite3.Connection) -> Iterator[tuple[str, Texts]]:
    """Yield what is searched of each file."""
    decoder = msgspec.json.Decoder(Texts)
    for row in database.execute("SELECT path, content, crc32 FROM texts"):
        path, content, _ = _proven(row)
        yield path, decoder.decode(content)


def _columns(entry: Entry) -> tuple[Any, ...]:
    summary = entry.summary
    if summary is None:
        return "", "", "", "", entry.problem, b""
    sectors = f",{','.join(summary.sectors)},"
    return summary.began_at, sectors, state_of(summary), entry.due, "", msgspec.json.encode(summary)


def _sealed(*columns: Any) -> tuple[Any, ...]:
    return *columns, _crc(columns)


def _proven(row: tuple[Any, ...]) -> tuple[Any, ...]:
    if _crc(row[:-1]) != row[-1]:
        raise sqlite3.DatabaseError("a row is not what was written")
    return row


def _crc(columns: Sequence[Any]) -> int:
    return zlib.crc32(repr(columns).encode("utf-8", "surrogatepass"))

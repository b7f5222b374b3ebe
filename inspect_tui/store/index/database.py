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

_VERSION = 6
_SCHEMA = """
CREATE TABLE IF NOT EXISTS inspection (
    path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, began_at TEXT, sectors TEXT, state TEXT, due TEXT,
    problem TEXT, summary BLOB, crc32 INTEGER, texts BLOB, texts_crc32 INTEGER
);
CREATE INDEX IF NOT EXISTS by_date ON inspection (problem, began_at DESC, path DESC);
CREATE TABLE IF NOT EXISTS change (number INTEGER PRIMARY KEY AUTOINCREMENT);
"""
_COLUMNS = "path, size, modified, began_at, sectors, state, due, problem, summary, crc32"
# SQLite refuses more parameters in one query.
_MOST_PARAMETERS = 500

Stamp = tuple[int, int]
"""Size and time of a file."""
_summary = msgspec.json.Decoder(Summary)
_texts = msgspec.json.Decoder(Texts)


class Indexed(NamedTuple):
    """A row of the index; the texts are read only where they are searched."""

    path: str
    summary: Summary


class Condition(NamedTuple):
    """A condition on the table, and its parameters."""

    text: str
    values: Sequence[Any] = ()


def prepare(database: sqlite3.Connection) -> None:
    """Make the tables where there are none.

    Raises:
        sqlite3.DatabaseError: the file is damaged or was made by another version.
    """
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version == _VERSION:
        return
    if version:
        raise sqlite3.DatabaseError("made by another version")
    database.executescript(_SCHEMA + f"PRAGMA user_version = {_VERSION};")


def known_stamps(database: sqlite3.Connection) -> dict[str, Stamp]:
    """Return the files the index knows, with the size and time they had."""
    rows = database.execute("SELECT path, size, modified FROM inspection")
    return {path: (size, modified) for path, size, modified in rows}


def put(database: sqlite3.Connection, entries: Iterable[tuple[str, Stamp, Entry]]) -> None:
    """Write entries in place of those known of the same files."""
    rows = [_row(path, stamp, entry) for path, stamp, entry in entries]
    columns = f"{_COLUMNS}, texts, texts_crc32"
    database.executemany(f"REPLACE INTO inspection ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def forget(database: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Take files out that are gone."""
    database.executemany("DELETE FROM inspection WHERE path = ?", [(path,) for path in paths])


def note_change(database: sqlite3.Connection) -> None:
    """Note that the rows are others than before."""
    database.execute("INSERT INTO change DEFAULT VALUES")
    database.execute("DELETE FROM change WHERE number < (SELECT max(number) FROM change)")


def last_change(database: sqlite3.Connection) -> int:
    """Return a number that differs after each change."""
    number: int = database.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()[0]
    return number


def select(database: sqlite3.Connection, where: Condition, limit: int = -1) -> Iterator[Indexed]:
    """Yield the rows of files that could be read, newest first.

    Raises:
        sqlite3.DatabaseError: a row is not what was written.
    """
    query = f"SELECT {_COLUMNS} FROM inspection WHERE problem = '' AND {where.text}"
    for row in database.execute(f"{query} ORDER BY began_at DESC, path DESC LIMIT ?", [*where.values, limit]):
        path, *_, summary, _ = _proven(row)
        yield Indexed(path, _summary.decode(summary))


def rows_of(database: sqlite3.Connection, paths: Sequence[str]) -> list[Indexed]:
    """Return the rows of some files, in the order of the paths.

    Raises:
        sqlite3.DatabaseError: a row is not what was written.
    """
    found: dict[str, Indexed] = {}
    for start in range(0, len(paths), _MOST_PARAMETERS):
        part = paths[start : start + _MOST_PARAMETERS]
        where = Condition(f"path IN ({','.join('?' * len(part))})", part)
        found |= {row.path: row for row in select(database, where)}
    return [found[path] for path in paths]


def paths(database: sqlite3.Connection, where: Condition) -> set[str]:
    """Return the files that could be read and meet a condition."""
    query = f"SELECT path FROM inspection WHERE problem = '' AND {where.text}"
    return {path for (path,) in database.execute(query, where.values)}


def count(database: sqlite3.Connection, where: Condition) -> int:
    """Count the files that could be read and meet a condition."""
    query = f"SELECT count(*) FROM inspection WHERE problem = '' AND {where.text}"
    number: int = database.execute(query, where.values).fetchone()[0]
    return number


def damaged(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the files that could not be read, and why."""
    for row in database.execute(f"SELECT {_COLUMNS} FROM inspection WHERE problem > '' ORDER BY path"):
        path, *_, problem, _, _ = _proven(row)
        yield path, problem


def all_texts(database: sqlite3.Connection) -> Iterator[tuple[str, Texts]]:
    """Yield what is searched of each file that could be read.

    Raises:
        sqlite3.DatabaseError: a row is not what was written.
    """
    for row in database.execute("SELECT path, texts, texts_crc32 FROM inspection WHERE problem = ''"):
        path, texts, _ = _proven(row)
        yield path, _texts.decode(texts)


def _row(path: str, stamp: Stamp, entry: Entry) -> tuple[Any, ...]:
    texts = msgspec.json.encode(entry.texts)
    columns = (path, *stamp, *_columns(entry))
    return *columns, _crc(columns), texts, _crc((path, texts))


def _columns(entry: Entry) -> tuple[Any, ...]:
    summary = entry.summary
    if summary is None:
        return "", "", "", "", entry.problem, b""
    sectors = f",{','.join(summary.sectors)},"
    return summary.began_at, sectors, state_of(summary), entry.due, "", msgspec.json.encode(summary)


def _proven(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row whose last column is the checksum of those before, the last of them bytes."""
    if not isinstance(row[-2], bytes) or _crc(row[:-1]) != row[-1]:
        raise sqlite3.DatabaseError("a row is not what was written")
    return row


def _crc(columns: Sequence[Any]) -> int:
    *plain, content = columns
    return zlib.crc32(content, zlib.crc32(repr(plain).encode("utf-8", "surrogatepass")))

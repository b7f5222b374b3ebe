"""Lists and searches the inspections of a workspace."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inspect_tui.store.confirmed import load_confirmed
from inspect_tui.store.index import database as rows
from inspect_tui.store.index.database import Condition
from inspect_tui.store.index.filters import EVERYTHING, Filters
from inspect_tui.store.index.refresh import Progress, refresh
from inspect_tui.store.inspections import Summary

if TYPE_CHECKING:
    from inspect_tui.search import Corpus, Field, Hit

VISIBLE_ROWS = 200
ItemTexts = Callable[[str], Sequence[str]]
"""Returns the texts of the items of a pinned checklist by its hash; none where it cannot be read."""


class DamagedInspection(NamedTuple):
    """A file of the workspace that cannot be read; it is left as it is."""

    path: Path
    problem: str


class Listing(NamedTuple):
    """What the home list shows: the best or newest inspections, how many match, where, and the files damaged."""

    rows: list[Summary]
    matching: int
    damaged: list[DamagedInspection]
    hits: dict[str, Hit]


class Index:
    """Summaries and search texts of the inspections of a workspace.

    One thread may bring it up to date while another reads it.
    """

    def __init__(self, root: Path, item_texts: ItemTexts) -> None:
        self._path = root / "index.sqlite"
        self._inspections = root / "inspections"
        self._sync = root / "sync.json"
        self._item_texts = item_texts
        self._searched: tuple[int, Corpus] | None = None

    def refresh(self, on_progress: Progress = lambda done, total: None) -> bool:
        """Bring the index up to date; say whether anything had changed.

        A damaged index is made anew; one that the disk does not take is left to be made in memory by `listing`.
        """
        for _ in range(2):
            try:
                with self._opened(str(self._path)) as database:
                    return refresh(database, self._inspections, on_progress)
            except sqlite3.OperationalError:
                return False
            except sqlite3.DatabaseError:
                self._remove()
        return False

    def _remove(self) -> None:
        # What cannot be removed cannot be used either; the list is then made in memory.
        with suppress(OSError):
            self._path.unlink()

    def listing(
        self, query: str = "", filters: Filters = EVERYTHING, limit: int = VISIBLE_ROWS, *, refreshed: bool = True
    ) -> Listing:
        """Return the inspections that match all words and filters: the best first, without words the newest.

        Args:
            refreshed: bring the index up to date first; without it what it knows by now is returned.
        """
        for target in (str(self._path), str(self._path), ":memory:"):
            try:
                with self._opened(target) as database:
                    if refreshed or target == ":memory:":
                        refresh(database, self._inspections, lambda done, total: None)
                    return self._listing(database, query, filters, limit)
            except sqlite3.DatabaseError as error:
                refused = error
                if not isinstance(error, sqlite3.OperationalError):
                    refreshed = True
                    self._remove()
        raise refused

    def known(self, limit: int = VISIBLE_ROWS) -> Listing:
        """Return at once what the index file knows, the newest first; nothing where it cannot be read."""
        if self._path.is_file():
            with suppress(sqlite3.Error), self._opened(str(self._path)) as database:
                return self._listing(database, "", EVERYTHING, limit)
        return Listing([], 0, [], {})

    @contextmanager
    def _opened(self, target: str) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(target, timeout=10)) as database, database:
            rows.prepare(database)
            yield database

    def _listing(self, database: sqlite3.Connection, query: str, filters: Filters, limit: int) -> Listing:
        damaged = [DamagedInspection(self._inspections / path, why) for path, why in rows.damaged(database)]
        where = Condition(*filters.conditions())
        if not query.strip() and not filters.unsynced:
            found = [row.summary for row in rows.select(database, where, limit)]
            return Listing(found, rows.count(database, where), damaged, {})
        among = None if filters == EVERYTHING else rows.paths(database, where)
        if filters.unsynced:
            among = self._unsynced(database, where)
        result = self._corpus(database).search(query, limit, among)
        found = [row.summary for row in rows.rows_of(database, result.keys)]
        hits = {row.id: hit for key, row in zip(result.keys, found, strict=True) if (hit := result.hit(key))}
        return Listing(found, result.total, damaged, hits)

    def _unsynced(self, database: sqlite3.Connection, where: Condition) -> set[str]:
        """Return the files that meet a condition and that the hub has not confirmed in whole."""
        confirmed = load_confirmed(self._sync)
        last = {path: texts.last for path, texts in rows.all_texts(database)}
        return {
            row.path
            for row in rows.select(database, where)
            if not confirmed.covers(f"inspection/{row.summary.id}", last[row.path])
        }

    def _corpus(self, database: sqlite3.Connection) -> Corpus:
        """Return all that is searched, put together anew when the index has changed."""
        # Nobody searches at the start of the program.
        from inspect_tui.search import Corpus

        change = rows.last_change(database)
        if self._searched is None or self._searched[0] != change:
            corpus, shared = Corpus(), set()
            searched = dict(rows.all_texts(database))
            for row in rows.select(database, Condition("true")):
                texts = searched[row.path]
                for digest in texts.editions:
                    if digest not in shared:
                        shared.add(digest)
                        corpus.add_shared(digest, [("item", text) for text in self._item_texts(digest)])
                corpus.add(row.path, _fields(row.summary, map(str, texts.findings)), texts.editions)
            self._searched = change, corpus
        return self._searched[1]


def _fields(summary: Summary, findings: Iterable[str]) -> Iterator[tuple[Field, str]]:
    """Yield what is searched of an inspection; a day is found as numbers are."""
    yield "unit", summary.unit
    yield from (("number", number) for number in (*summary.numbers, summary.began_at[:10]))
    yield "address", summary.address
    yield from (("finding", text) for text in findings)

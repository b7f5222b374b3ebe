"""A copy of a workspace as it stood at one moment, while others may be writing it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from inspect_tui.store.backup.contents import BLOBS, names_in
from inspect_tui.store.backup.pieces import PIECE, Stamp, pieces, reading, stamp_of
from inspect_tui.store.locations import Locations

# What refers is copied before what it refers to, which was written before it.
_FIRST = ("inspections", "units", "numbers")
_PASSES = 50


def stamp_at(path: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is none, or no file with content."""
    try:
        with reading(path):
            status = path.stat()
    except FileNotFoundError:
        return None
    return stamp_of(status) if stat.S_ISREG(status.st_mode) else None


class Taken(NamedTuple):
    """A file in the spool."""

    stamp: Stamp
    offset: int
    size: int


class Snapshot:
    """The files of a workspace but its blobs, together as they stood at one moment.

    Files are copied in passes until nothing changed since the pass before: then all of them stood so between the two.
    Where the program never rests that long, the order of copying holds: whatever a file names is in the copy.
    """

    def __init__(self, locations: Locations, spool: IO[bytes]) -> None:
        """Take it.

        Args:
            spool: an empty file to copy into.
        """
        self._root = locations.workspace
        self._skipped = (locations.exports, self._root / BLOBS)
        self._spool = spool
        self._taken: dict[str, Taken] = {}
        for _ in range(_PASSES):
            if not self._pass():
                break

    @property
    def names(self) -> list[str]:
        """The files, by their path from the root."""
        return sorted(self._taken)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Return the content of a file."""
        taken = self._taken[name]
        self._spool.seek(taken.offset)
        for start in range(0, taken.size, PIECE):
            yield self._spool.read(min(PIECE, taken.size - start))

    def _pass(self) -> bool:
        """Copy what changed since the last pass; say whether anything did."""
        listed = set()
        changed = False
        for name in self._in_turn():
            listed.add(name)
            changed |= self._copy(name)
        gone = self._taken.keys() - listed
        for name in gone:
            del self._taken[name]
        return changed or bool(gone)

    def _in_turn(self) -> Iterator[str]:
        """Return the files in the order of copying, each folder listed only once the one before it is copied.

        In a folder the newest come first, because ids sort by time and the new refer to the old.
        """
        first = [self._root / folder for folder in _FIRST]
        for folder in first:
            yield from sorted(names_in(self._root, folder), reverse=True)
        yield from sorted(names_in(self._root, self._root, (*first, *self._skipped)), reverse=True)

    def _copy(self, name: str) -> bool:
        """Copy a file unless it stands as it was copied; say whether it did not."""
        path = self._root / name
        stamp = stamp_at(path)
        known = self._taken.get(name)
        if stamp == (known.stamp if known else None):
            return False
        self._taken.pop(name, None)
        if stamp is not None:
            self._take(name, path, stamp)
        return True

    def _take(self, name: str, path: Path, stamp: Stamp) -> None:
        """Copy a file under a stamp it had before: if it changed since, the next pass will see another."""
        offset = self._spool.seek(0, os.SEEK_END)
        try:
            for piece in pieces(path):
                self._spool.write(piece)
        except FileNotFoundError:
            return
        self._taken[name] = Taken(stamp, offset, self._spool.tell() - offset)

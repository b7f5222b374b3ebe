"""The TinyDB storage of a stream: every write replaces the whole file durably and keeps the one before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage

from inspect_tui.errors import DamagedFileError
from inspect_tui.store.checksum import UNREADABLE, ChecksumEncoder, has_checksum
from inspect_tui.store.files import replace_file

Tables = dict[str, dict[str, Any]]


class DurableStorage(Storage):
    """A TinyDB storage whose write is acknowledged only once it is on the disk.

    `encode` and `decode` are the one seam where the bytes of a file could be sealed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._encoder = ChecksumEncoder()

    def read(self) -> Tables | None:
        """Return all tables; None when there is no file yet.

        Raises:
            DamagedFileError: the file is not as it was written, or no JSON object of tables.
        """
        try:
            return self.decode(self.path.read_bytes())
        except FileNotFoundError:
            return None
        except (*UNREADABLE, OSError) as error:
            raise DamagedFileError(f"文件 {self.path.name} 已损坏或读不了，没有改动它。其他检查不受影响。") from error

    def write(self, data: Tables) -> None:
        """Replace all tables in one step.

        Raises:
            NotSavedError: the disk refused; the file is as before.
        """
        replace_file(self.path, self.encode(data), keep_previous=True)

    def encode(self, data: Tables) -> memoryview:
        """Turn tables into the bytes of the file, which stand until the next call; rows may be encoded already."""
        return self._encoder.encode(data)

    @staticmethod
    def decode(content: bytes) -> Tables:
        """Turn the bytes of the file into tables; files of format 1 have no checksum."""
        has_checksum(content)
        return msgspec.json.decode(content, type=Tables)


def open_database(path: Path) -> TinyDB:
    """Open a stream's file as a TinyDB database."""
    return TinyDB(path, storage=DurableStorage)


def rows(values: Sequence[Any]) -> dict[str, Any]:
    """Give rows the running ids TinyDB keeps them by."""
    return dict(zip(_row_ids(len(values)), values, strict=False))


def _row_ids(count: int) -> list[str]:
    """Return the first ids, at least so many: one list for all tables, since making them takes as long as a save."""
    if count > len(_known_ids):
        _known_ids.extend(str(number) for number in range(len(_known_ids) + 1, count + 1))
    return _known_ids


_known_ids: list[str] = []

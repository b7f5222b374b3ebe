"""Put files into a zip as they are read, hashed on the way: none is ever whole in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from zipfile import ZipFile, ZipInfo

from inspect_tui.store.backup.manifest import FOLDER, Entry


def pack(made: ZipFile, name: str, method: int, content: Iterable[bytes]) -> Entry:
    """Put a file of the workspace into a zip; return what the manifest says of it."""
    digest = hashlib.sha256()
    size = 0

    def told() -> Iterator[bytes]:
        nonlocal size
        for piece in content:
            digest.update(piece)
            size += len(piece)
            yield piece

    add(made, FOLDER + name, method, told())
    return Entry(name, size, digest.hexdigest())


def add(made: ZipFile, name: str, method: int, content: Iterable[bytes]) -> None:
    """Add an entry of a size not known before; photos and Word files are packed already and only stored."""
    info = ZipInfo(name)
    info.compress_type = method
    with made.open(info, "w", force_zip64=True) as entry:
        for piece in content:
            entry.write(piece)

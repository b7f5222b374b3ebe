"""Keep the headers of the checklists in the workspace, so that a start need not read every list.

The file is derived and may be deleted. It is believed only as long as no checklist file has another size or time and
the same version of the program asks; what is wrong with a list is never kept, but found anew each time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from inspect_tui import __version__
from inspect_tui.checklist import Headers, Library, headers_of
from inspect_tui.errors import NotSavedError
from inspect_tui.store.checksum import UNREADABLE, has_checksum
from inspect_tui.store.json_file import save_json

HEADERS_FILE = "headers.json"
# A file saved again at once may have the same time as before: FAT counts in steps of 2 seconds.
_SETTLED = 3_000_000_000

Stamps = tuple[dict[str, tuple[int, int]], ...]
"""For each folder the size and the time of its files."""


class _Kept(Struct, frozen=True):
    program: str
    stamps: Stamps
    headers: Headers


_decode = msgspec.json.Decoder(_Kept).decode


def load_headers(path: Path, folders: Sequence[Path], read: Callable[[], Library], *, writable: bool) -> Headers:
    """Return the headers kept, or those of the lists read now, which are then kept.

    Args:
        path: where they are kept.
        folders: where the lists are read from.
        read: reads all lists.
        writable: whether they may be kept.
    """
    stamps = tuple(map(_stamps, folders))
    kept = _load(path)
    if kept is not None and (kept.program, kept.stamps) == (__version__, stamps):
        return kept.headers
    headers = headers_of(read())
    if writable and not headers.problems and _settled(stamps):
        # It only saves time; whatever the disk refuses is told where it is evidence.
        with suppress(NotSavedError):
            save_json(path, _Kept(__version__, stamps, headers), durable=False)
    return headers


def _load(path: Path) -> _Kept | None:
    # Made anew, whatever is wrong with it.
    with suppress(OSError, *UNREADABLE):
        content = path.read_bytes()
        if has_checksum(content):
            return _decode(content)
    return None


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file that may be a list or what lists refer to."""
    stamps = {}
    # What cannot be seen is not there for those who read the lists either; they tell what is wrong.
    with suppress(OSError):
        for name, path in _files(folder):
            status = os.stat(path)
            stamps[name] = (status.st_size, status.st_mtime_ns)
    return stamps


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield name and path of the TOML files of a folder and of those in it; pathlib takes twice the time."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from ((f"{entry.name}/{inner.name}", inner.path) for inner in os.scandir(entry) if _is_toml(inner))
        elif _is_toml(entry):
            yield entry.name, entry.path


def _is_toml(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(".toml")


def _settled(stamps: Stamps) -> bool:
    """Say whether no file could change from now on and keep its stamp."""
    newest = max((changed for folder in stamps for _, changed in folder.values()), default=0)
    return newest + _SETTLED < time.time_ns()

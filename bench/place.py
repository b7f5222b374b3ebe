"""Where the prepared files are: on a real disk, in a folder that is gone afterwards."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = ".bench-"
_MOUNTS = Path("/proc/mounts")
_IN_MEMORY = {"tmpfs", "ramfs"}


class NoDiskError(Exception):
    """The folder is not on a disk."""


@contextmanager
def prepared_folder(parent: Path) -> Iterator[Path]:
    """Make a folder below another, and remove it at the end, also after Ctrl+C.

    Raises:
        NoDiskError: what is written there never reaches a disk.
    """
    parent.mkdir(parents=True, exist_ok=True)
    kind = file_system(parent)
    if kind in _IN_MEMORY:
        raise NoDiskError(f"{parent} is in memory ({kind}): name a folder on a disk with --folder")
    folder = Path(tempfile.mkdtemp(prefix=NAME, dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def file_system(folder: Path) -> str:
    """Return the kind of file system a folder is on, as Linux names it; empty where nobody tells."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    places = {line.split()[1].replace("\\040", " "): line.split()[2] for line in lines}
    path = folder.resolve()
    return next((places[str(place)] for place in (path, *path.parents) if str(place) in places), "")

"""Which files of a workspace go into its backup."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from inspect_tui.errors import DamagedFileError, InvalidInputError
from inspect_tui.store.backup.names import portable

BLOBS = "blobs"
# Of one process or one machine, or made again from the rest.
_LEFT_OUT = ("lock", "holder.json", "device.json", "device.json.previous", "headers.json")
_INDEX = "index.sqlite"
_TEMPORARY = ".new"


def belongs(name: str) -> bool:
    """Say whether a file of a workspace goes into its backup."""
    return not (name in _LEFT_OUT or name.startswith(_INDEX) or name.endswith(_TEMPORARY))


def names_in(root: Path, folder: Path, skipped: Iterable[Path] = ()) -> Iterator[str]:
    """Return the files below a folder that go into a backup, by their path from the root; links are followed.

    Raises:
        DamagedFileError: a folder cannot be read.
        InvalidInputError: a name could not be restored on every system.
    """
    entered = {os.path.realpath(path) for path in skipped}
    for place, folders, names in os.walk(folder, followlinks=True, onerror=_refuse):
        entered.add(os.path.realpath(place))
        folders[:] = [name for name in folders if os.path.realpath(Path(place, name)) not in entered]
        for name in names:
            path = Path(place, name).relative_to(root).as_posix()
            if belongs(path):
                yield _proven(path)


def _proven(name: str) -> str:
    if not portable(name):
        shown = name.encode("utf-8", "replace").decode()
        raise InvalidInputError(
            f"没有备份：工作区里的文件 {shown} 的名称不是每个系统都能用的。请改名或移走它，再备份。"
        )
    return name


def _refuse(error: OSError) -> None:
    """Stop at a folder that cannot be read; one that went away has nothing to be read."""
    if not isinstance(error, FileNotFoundError):
        raise DamagedFileError(
            f"没有备份：文件夹 {error.filename} 读不了（{error.strerror}）。请处理后再备份。"
        ) from error

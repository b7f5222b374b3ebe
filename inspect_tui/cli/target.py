"""The file a command is told to write: refused before anything is done where it cannot be written."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from inspect_tui.errors import InvalidInputError
from inspect_tui.store.files import reason


def target_file(out: str, name: str, undone: str) -> Path:
    """Return the file to write; in a folder, one of that name.

    Args:
        undone: says what was not done when the file cannot be written.

    Raises:
        InvalidInputError: something is there already, or it cannot be written.
    """
    path = Path(out).expanduser().absolute()
    path = path / name if path.is_dir() else path
    if path.exists():
        raise InvalidInputError(f"{path} 已经存在，没有改动它，也{undone}。可以改用 {_free(path).name}。")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInputError(f"写不到 {path}：{reason(error)}。{undone}。") from error
    if not os.access(path.parent, os.W_OK):
        raise InvalidInputError(f"写不到 {path}：文件夹没有写入权限。{undone}。")
    return path


def _free(path: Path) -> Path:
    """Return a name beside one that is taken; the file there may be open in Word."""
    names = (path.with_name(f"{path.stem}（{number}）{path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())

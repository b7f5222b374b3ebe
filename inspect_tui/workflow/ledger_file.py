"""Put a file that is too large for memory where people look for it; nothing that lies there is overwritten."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from inspect_tui.errors import NotSavedError
from inspect_tui.store.files import move, reason

T = TypeVar("T")
_COPIES = 100


def put_in_place(write: Callable[[Path], T], path: Path, *, exact: bool) -> tuple[Path, T]:
    """Let a file be written beside `path`, and give it that name once it is whole; return its path.

    Args:
        exact: take this name; else another one where a file of that name differs or is held by another program.

    Raises:
        NotSavedError: the disk refused; nothing is left of it.
    """
    temporary = path.with_name(f"{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        result = write(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        return (_moved(temporary, path) if exact else _named(temporary, path)), result
    except OSError as error:
        raise NotSavedError(f"没有写出 {path.name}：{reason(error)}。检查记录没有改动。") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _named(temporary: Path, path: Path) -> Path:
    for copy in range(1, _COPIES):
        candidate = path if copy == 1 else path.with_name(f"{path.stem}（{copy}）{path.suffix}")
        if not candidate.exists():
            return _moved(temporary, candidate)
        with suppress(OSError):
            if filecmp.cmp(temporary, candidate, shallow=False):
                return candidate
    raise NotSavedError(f"文件夹 {path.parent} 里同名文件太多，请清理后再试。检查记录没有改动。")


def _moved(temporary: Path, path: Path) -> Path:
    move(temporary, path)
    return path

"""What is said of a backup that cannot be read, in place of whatever the zip library says."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile

import msgspec

from inspect_tui.errors import InvalidInputError

# What the zip library raises, depending on which byte of a file is wrong.
_ZIP = (BadZipFile, zlib.error, EOFError, struct.error)
_BROKEN = (*_ZIP, RuntimeError, ValueError, OverflowError, msgspec.MsgspecError)


@contextmanager
def unbroken(path: Path) -> Iterator[None]:
    """Say that a backup is damaged, in place of whatever the zip library says.

    Raises:
        InvalidInputError: it is not there, cannot be read, or is damaged.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise InvalidInputError(f"没有备份文件 {path}。请核对路径。") from error
    except OSError as error:
        raise InvalidInputError(f"备份文件 {path} 读不了（{error.strerror or error}）。没有写入任何内容。") from error
    except _BROKEN as error:
        raise damaged(path, "不是完整的 zip 文件" if isinstance(error, BadZipFile) else "内容读不出来") from error


def damaged(path: Path, what: str) -> InvalidInputError:
    """Return what to say of a backup that is not as it was made."""
    return InvalidInputError(f"备份文件 {path.name} 不完整或已损坏（{what}），没有恢复任何内容。请换一份备份。")

"""Small JSON files of a workspace: a format number and a checksum beside the fields of one value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.checksum import UNREADABLE, ChecksumError, has_checksum, with_checksum
from inspect_tui.store.files import replace_file

T = TypeVar("T", bound=Struct)
FORMAT = 2


class _Head(Struct):
    """What is read before the fields; files of format 1 do not say so and have no checksum."""

    format: int = 1


def load_json(path: Path, kind: type[T]) -> T | None:
    """Read a value; None when there is no file.

    Raises:
        DamagedFileError: the file is not as it was written.
        NewerFormatError: a newer version wrote it.
    """
    try:
        content = path.read_bytes()
        proven = has_checksum(content)
        version = msgspec.json.decode(content, type=_Head).format
        if version > FORMAT:
            raise newer(path)
        if not proven and version != 1:
            raise ChecksumError("the checksum is missing")
        _refuse_others(content, kind)
        return msgspec.json.decode(content, type=kind)
    except FileNotFoundError:
        return None
    except (*UNREADABLE, OSError) as error:
        raise DamagedFileError(f"文件 {path.name} 已损坏或读不了，没有改动它。检查记录不受影响。") from error


def _refuse_others(content: bytes, kind: type[Struct]) -> None:
    """Refuse an object that is no value of a kind, though all that is missing in it may be left out.

    Raises:
        ChecksumError: it holds nothing, or something else.
    """
    names = msgspec.json.decode(content, type=dict[str, Any]).keys()
    if not names or names - {"checksum", "format", *kind.__struct_fields__}:
        raise ChecksumError("these are the fields of something else")


def save_json(path: Path, value: Struct, *, keep_previous: bool = False, durable: bool = True) -> None:
    """Write a value.

    Raises:
        NotSavedError: the disk refused.
    """
    fields = {"format": FORMAT} | msgspec.to_builtins(value)
    replace_file(path, with_checksum(fields), keep_previous=keep_previous, durable=durable)


def newer(path: Path) -> NewerFormatError:
    """Word the refusal of a file written by a newer version."""
    return NewerFormatError(f"文件 {path.name} 由更新版本的程序写入，没有改动它。请升级程序后再打开。")

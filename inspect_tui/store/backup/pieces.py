"""Large files in pieces: read while others write them, written through the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedWriter, RawIOBase
from pathlib import Path
from typing import IO, Any, NamedTuple

from inspect_tui.errors import DamagedFileError
from inspect_tui.store import files

PIECE = 1 << 20


class Stamp(NamedTuple):
    """What differs between two generations of a file."""

    number: int
    size: int
    changed: int


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file's status."""
    return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Name the file that cannot be read; one that is gone is left to the caller.

    Raises:
        DamagedFileError: the disk refuses to read it.
    """
    try:
        yield
    except FileNotFoundError:
        raise
    except PermissionError as error:
        raise DamagedFileError(f"文件 {path} 没有读取权限，或被别的程序占用。没有改动它。请处理后再试。") from error
    except OSError as error:
        raise DamagedFileError(f"文件 {path} 读不了（{error.strerror or error}）。没有改动它。") from error


def pieces(path: Path) -> Iterator[bytes]:
    """Read a file as it was when opened, to the length it had then, whatever replaces it meanwhile.

    Raises:
        DamagedFileError: it cannot be read.
        FileNotFoundError: it is gone.
    """
    with reading(path):
        # A program that is replacing a file keeps it from being opened for a moment, on Windows.
        file = files.patiently(path.open, "rb")
    with file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            with reading(path):
                piece = file.read(min(left, PIECE))
            if not piece:
                raise DamagedFileError(f"文件 {path} 在读取时变短了。没有改动它。请再试一次。")
            left -= len(piece)
            yield piece


class _DiskFile(RawIOBase):
    """A new file every write of which is a step of the disk."""

    def __init__(self, path: Path) -> None:
        self._file = files.disk.create(path)

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        written = files.disk.write(self._file, memoryview(content))
        if not written:
            raise OSError(errno.EIO, "nothing was written")
        return written

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def sync(self) -> None:
        files.disk.sync(self._file)

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def new_file(path: Path) -> Iterator[IO[bytes]]:
    """Write a new file; once the block is left, its content is on the disk."""
    raw = _DiskFile(path)
    with BufferedWriter(raw, PIECE) as file:
        yield file
        file.flush()
        raw.sync()

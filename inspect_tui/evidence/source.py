"""A file as it is brought: it must be a real file that can be read, and what is read is limited."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import BinaryIO, NamedTuple

from inspect_tui.errors import InvalidInputError
from inspect_tui.text import clean_line

MEGABYTE = 1024 * 1024
LIMIT = 50 * MEGABYTE
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REASONS = {
    errno.ENOENT: "找不到，请核对路径",
    errno.ENOTDIR: "找不到，请核对路径",
    errno.EINVAL: "找不到，路径里有不能用的字符，请核对",
    errno.ENAMETOOLONG: "找不到，路径太长，请核对",
    errno.EACCES: "没有读取权限，或者被别的程序占用，请关闭占用它的程序或复制到别处再试",
    errno.EPERM: "没有读取权限，或者被别的程序占用，请关闭占用它的程序或复制到别处再试",
    errno.EIO: "读取出错，请重新插好存储卡或数据线再试",
}


class Source(NamedTuple):
    """A file and what the user is told did not happen when it is refused."""

    path: Path
    outcome: str

    @property
    def name(self) -> str:
        """Return the file name as it can be shown and stored."""
        return name_of(self.path)

    def refusal(self, why: str) -> InvalidInputError:
        """Make the error that names the file, the reason with what to do, and the outcome."""
        return InvalidInputError(f"“{self.name}”{why}。{self.outcome}")

    def status(self) -> os.stat_result:
        """Look the file up without opening it, because opening a pipe waits for ever.

        Raises:
            InvalidInputError: it is missing, a folder, or something else than a file.
        """
        try:
            found = self.path.stat()
        except (OSError, ValueError) as error:
            raise self.refusal(reason(error)) from error
        if stat.S_ISDIR(found.st_mode):
            raise self.refusal("是文件夹，请选里面的文件")
        if not stat.S_ISREG(found.st_mode):
            raise self.refusal("是设备或管道，不是文件，请选一个文件")
        return found

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open the file for reading; what the disk refuses meanwhile is refused in Chinese."""
        try:
            with self.path.open("rb") as file:
                yield file
        except OSError as error:
            raise self.refusal(reason(error)) from error

    def content(self, limit: int = LIMIT) -> bytes:
        """Read the file, never more than the limit.

        Raises:
            InvalidInputError: it cannot be read, is too large or empty.
        """
        too_large = f"超过 {limit // MEGABYTE} MB，请压缩或另存为较小的文件再试"
        if self.status().st_size > limit:
            raise self.refusal(too_large)
        with self.opened() as file:
            # The size looked up before may be wrong by now: a file grows, and some systems tell none.
            content = file.read(limit + 1)
        if len(content) > limit:
            raise self.refusal(too_large)
        if not content:
            raise self.empty()
        return content

    def empty(self) -> InvalidInputError:
        """Make the error for a file with nothing in it."""
        return self.refusal("是空文件，可能没有复制完，请重新复制再试")


def name_of(path: Path) -> str:
    """Return the last part of a path as it can be shown and stored."""
    return clean_line(path.name or str(path)).text


def reason(error: OSError | ValueError) -> str:
    """Say in Chinese why something cannot be read and what to do."""
    if isinstance(error, OSError):
        return _REASONS.get(
            error.errno or 0, f"读不了（{clean_line(error.strerror or str(error)).text}），请复制到别处再试"
        )
    return _REASONS[errno.EINVAL]


def modified(status: os.stat_result, zone: tzinfo) -> datetime:
    """Return when a file was last written, exact to the microsecond."""
    return (_EPOCH + timedelta(microseconds=status.st_mtime_ns // 1000)).astimezone(zone)

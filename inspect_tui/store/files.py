"""Replace files in one step, so that a crash leaves the old or the new content and nothing between."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from inspect_tui.errors import NotSavedError

PREVIOUS = ".previous"
_RETRY_SECONDS = 2.5
_waits = ContextVar("waits", default=True)
_REASONS = {
    errno.ENOSPC: "磁盘已满，请删除不用的文件或换盘",
    errno.EDQUOT: "磁盘配额已满，请删除不用的文件",
    errno.EROFS: "磁盘是只读的，请检查写保护开关",
    errno.EACCES: "没有写入权限，或文件被杀毒等程序占用",
    errno.EPERM: "没有写入权限，或文件被杀毒等程序占用",
    errno.ENOENT: "没有这个文件夹，请核对路径",
    errno.ENOTDIR: "路径中间有一段不是文件夹，请核对路径",
    errno.EISDIR: "这是一个文件夹，请写明文件名",
    errno.EEXIST: "同名的文件已经存在，请换一个名称",
    errno.ENAMETOOLONG: "文件名太长，请换一个短的",
    errno.EBUSY: "文件被别的程序占用，请关闭它再试",
    errno.EIO: "磁盘读写出错，请尽快备份并换盘",
}
# What file systems answer that have no way to sync a folder, as some on USB sticks and network drives.
_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}


@contextmanager
def without_waiting() -> Iterator[None]:
    """Write without waiting for the disk, for what can be made again; each file is still replaced in one step."""
    token = _waits.set(False)
    try:
        yield
    finally:
        _waits.reset(token)


def replace_file(path: Path, content: bytes, *, keep_previous: bool = False, durable: bool = True) -> None:
    """Write content to a temporary file beside `path`, make it durable, and put it in place.

    Args:
        keep_previous: leave what stood there before as `<name>.previous`.
        durable: wait until file and folder entry are on the disk.

    Raises:
        NotSavedError: the disk refused; `path` is as it was before.
    """
    temporary = path.with_name(path.name + ".new")
    durable = durable and _waits.get()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(temporary, "wb") as handle:
            handle.write(content)
            if durable:
                handle.flush()
                os.fsync(handle.fileno())
        if keep_previous and path.exists():
            _keep(path)
        _replace(temporary, path)
        if durable:
            _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise NotSavedError(f"没有保存：{reason(error)}。之前保存的内容完好。") from error


def reason(error: OSError) -> str:
    """Say in Chinese why the disk refused and what to do."""
    return _REASONS.get(error.errno or 0, f"磁盘拒绝写入（{error.strerror or error}）")


def _keep(path: Path) -> None:
    """Give the present file a second name; copied where the file system knows no links."""
    link = path.with_name(path.name + PREVIOUS + ".new")
    link.unlink(missing_ok=True)
    try:
        os.link(path, link)
    except OSError:
        shutil.copyfile(path, link)
    _replace(link, path.with_name(path.name + PREVIOUS))


def _replace(source: Path, target: Path) -> None:
    """Rename over the target, waiting while another program holds it, as virus scanners on Windows do."""
    give_up = time.monotonic() + _RETRY_SECONDS
    while True:
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)


def _sync_folder(folder: Path) -> None:
    """Make a new folder entry durable; Windows has no way to, and does it with the file."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise
    finally:
        os.close(descriptor)

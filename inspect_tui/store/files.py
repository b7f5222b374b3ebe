"""Replace files in one step, so that a crash leaves the old or the new content and nothing between."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import ParamSpec, TypeVar

from inspect_tui.errors import NotSavedError
from inspect_tui.store.disk import Disk

P = ParamSpec("P")
R = TypeVar("R")
PREVIOUS = ".previous"
# A file held by another program, as virus scanners on Windows do, is tried again for 2.5 seconds.
_TRIES = 50
_PAUSE = 0.05
disk = Disk()
_waits = ContextVar("waits", default=True)
_REASONS = {
    errno.ENOSPC: "磁盘已满，请删除不用的文件或换盘",
    errno.EDQUOT: "磁盘配额已满，请删除不用的文件",
    errno.EFBIG: "文件超过了这个磁盘允许的大小（FAT32 为 4 GB），请换用 exFAT 或 NTFS 格式的磁盘",
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


@contextmanager
def without_waiting() -> Iterator[None]:
    """Write without waiting for the disk, for what can be made again; each file is still replaced in one step."""
    token = _waits.set(False)
    try:
        yield
    finally:
        _waits.reset(token)


def replace_file(path: Path, content: bytes | memoryview, *, keep_previous: bool = False, durable: bool = True) -> None:
    """Write content to a temporary file beside `path`, make it durable, and put it in place.

    Args:
        keep_previous: leave what stood there before as `<name>.previous`.
        durable: wait until file and folder entry are on the disk.

    Raises:
        NotSavedError: the disk refused; `path` is as it was before.
    """
    durable = durable and _waits.get()
    temporary = path.with_name(path.name + ".new")
    with _told(), _removed_on_failure(temporary):
        _make_folders(path.parent, durable=durable)
        _write(temporary, content, durable=durable)
        known = path.exists()
        if keep_previous and known:
            _keep(path)
        patiently(disk.replace, temporary, path)
        if durable:
            _make_names_durable(path, known=known, kept=keep_previous)


def move(path: Path, target: Path) -> None:
    """Move a file within a workspace, durably; the folders are made.

    Raises:
        NotSavedError: the disk refused.
    """
    with _told():
        _make_folders(target.parent, durable=True)
        patiently(disk.replace, path, target)
        disk.sync_folder(target.parent)
        disk.sync_folder(path.parent)


def keep_copy(path: Path, target: Path) -> None:
    """Keep what a file holds under another name too, durably; the folders are made.

    Raises:
        NotSavedError: the disk refused.
    """
    with _told():
        _make_folders(target.parent, durable=True)
        _name_again(path, target)
        disk.sync_folder(target.parent)


@contextmanager
def _removed_on_failure(temporary: Path) -> Iterator[None]:
    """Leave nothing half written; where the disk refuses even that, the file is as harmless as before."""
    try:
        yield
    except OSError:
        with suppress(OSError):
            disk.remove(temporary)
        raise


@contextmanager
def _told() -> Iterator[None]:
    """Say in Chinese why the disk refused."""
    try:
        yield
    except OSError as error:
        raise NotSavedError(f"没有保存：{reason(error)}。之前保存的内容完好。") from error


def reason(error: OSError) -> str:
    """Say in Chinese why the disk refused and what to do."""
    return _REASONS.get(error.errno or 0, f"磁盘拒绝写入（{error.strerror or error}）")


def _make_folders(folder: Path, *, durable: bool) -> None:
    """Make the folders that are missing, each durable in the one above before anything is put into it."""
    if folder.is_dir():
        return
    _make_folders(folder.parent, durable=durable)
    disk.make_folder(folder)
    if durable:
        disk.sync_folder(folder.parent)


def _write(path: Path, content: bytes | memoryview, *, durable: bool) -> None:
    """Write all of a file; a disk may take it in parts."""
    left = memoryview(content)
    with patiently(disk.create, path) as file:
        while left:
            written = disk.write(file, left)
            if not written:
                raise OSError(errno.EIO, "nothing was written")
            left = left[written:]
        if durable:
            disk.sync(file)


def _keep(path: Path) -> None:
    """Give the present file a second name."""
    kept = path.with_name(path.name + PREVIOUS)
    _name_again(path, kept)


def _name_again(path: Path, other: Path) -> None:
    """Put a file under another name too, in one step; copied where the file system knows no links."""
    link = other.with_name(other.name + ".new")
    disk.remove(link)
    try:
        disk.link(path, link)
    except OSError:
        disk.copy(path, link)
    patiently(disk.replace, link, other)
    # Where both are names of one file already, renaming does nothing.
    if link.exists():
        disk.remove(link)


def _make_names_durable(path: Path, *, known: bool, kept: bool) -> None:
    """Wait for the folder; where it fails put back what was there, because nobody was told that it is saved."""
    try:
        disk.sync_folder(path.parent)
    except OSError:
        with suppress(OSError):
            if not known:
                disk.remove(path)
            elif kept:
                _name_again(path.with_name(path.name + PREVIOUS), path)
        raise


def patiently(step: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Take a step, again and again while another program holds the file."""
    for _ in range(_TRIES):
        try:
            return step(*arguments, **named)
        except PermissionError:
            disk.wait(_PAUSE)
    return step(*arguments, **named)

"""Restore a workspace from a backup: into an empty folder only, and whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from inspect_tui.errors import InvalidInputError, NotSavedError
from inspect_tui.store import files
from inspect_tui.store.backup.archive import Archive, open_backup
from inspect_tui.store.backup.manifest import Counts
from inspect_tui.store.backup.pieces import new_file


class Restored(NamedTuple):
    """A workspace that was restored, and when its backup was made."""

    root: Path
    counts: Counts
    made_at: datetime


def restore(backup: Path, target: Path) -> Restored:
    """Write a backup to a folder, all of it proven before; the laptop gets a device id of its own there.

    Raises:
        InvalidInputError: the backup is damaged or none, or the folder is not empty; nothing was written.
        NewerFormatError: a newer version made the backup.
        NotSavedError: the disk refused; the folder is as it was.
    """
    backup = backup.expanduser().absolute()
    target = target.expanduser().resolve()
    _refuse_used(target)
    with open_backup(backup) as archive:
        _refuse_too_large(archive.manifest.counts.bytes, target)
        archive.prove()
        with _put_in_place(target) as folder:
            _write_all(archive, folder)
        return Restored(target, archive.manifest.counts, archive.manifest.made_at)


def _refuse_used(target: Path) -> None:
    """Refuse a target that holds anything, or cannot be put in place in one step."""
    if not Path(target.anchor).exists():
        raise InvalidInputError(f"没有恢复：没有磁盘 {target.anchor}。请核对路径。")
    if os.path.ismount(target):
        raise InvalidInputError(f"没有恢复：{target} 是整个磁盘。请在里面指定一个新文件夹。")
    if target.exists() and not target.is_dir():
        raise InvalidInputError(f"没有恢复：{target} 不是文件夹，没有改动它。请指定一个新文件夹。")
    try:
        used = target.exists() and any(target.iterdir())
    except OSError as error:
        raise InvalidInputError(
            f"没有恢复：文件夹 {target} 打不开（{error.strerror}）。请指定一个新文件夹。"
        ) from error
    if used:
        raise InvalidInputError(
            f"没有恢复：文件夹 {target} 里已有内容，没有改动它。请用 --workspace 指定一个新文件夹。"
        )


def _refuse_too_large(size: int, target: Path) -> None:
    """Refuse before anything is unpacked what the disk cannot hold."""
    above = next(folder for folder in (target, *target.parents) if folder.exists())
    if size > shutil.disk_usage(above).free:
        raise NotSavedError(f"没有恢复：磁盘空间不够，需要 {size / 1e6:.0f} MB。没有写入任何内容。请清理磁盘或换盘。")


@contextmanager
def _put_in_place(target: Path) -> Iterator[Path]:
    """Let a folder be filled beside the target, and rename it at the end: a crash leaves none that looks whole."""
    folder = target.with_name(f"{target.name}.{uuid4().hex[:8]}.restoring")
    try:
        _make_folders(target.parent)
        files.disk.make_folder(folder)
        yield folder
        _replace(folder, target)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise NotSavedError(f"没有恢复：{files.reason(error)}。文件夹 {target} 里没有写入任何内容。") from error
        raise


def _replace(folder: Path, target: Path) -> None:
    """Rename; undone where the name is not durable, because nobody will be told that it is restored."""
    if target.exists():
        target.rmdir()
    files.patiently(files.disk.replace, folder, target)
    try:
        files.disk.sync_folder(target.parent)
    except OSError:
        files.disk.replace(target, folder)
        raise


def _write_all(archive: Archive, folder: Path) -> None:
    for entry in archive.manifest.files:
        path = folder / entry.path
        _make_folders(path.parent)
        with new_file(path) as file:
            for piece in archive.pieces(entry):
                file.write(piece)
    for place, _, _ in os.walk(folder):
        files.disk.sync_folder(Path(place))


def _make_folders(folder: Path) -> None:
    """Make the folders that are missing, each durable in the one above."""
    if not folder.is_dir():
        _make_folders(folder.parent)
        files.disk.make_folder(folder)
        files.disk.sync_folder(folder.parent)

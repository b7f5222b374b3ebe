"""Disks that count their steps, refuse one of them, or forget what was not made durable."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

import pytest

from inspect_tui.store import files
from inspect_tui.store.disk import Disk

STEPS = ("make_folder", "create", "write", "sync", "link", "copy", "replace", "remove", "sync_folder")


class CutError(Exception):
    """The power went off; nothing after this happens."""


class SteppingDisk(Disk):
    """Counts the steps taken, and stops before the one a test chooses."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.paused = 0.0

    def before(self, step: str) -> None:
        """Be told of a step that is about to be taken."""
        self.taken.append(step)

    def make_folder(self, folder: Path) -> None:
        self.before("make_folder")
        super().make_folder(folder)

    def create(self, path: Path) -> FileIO:
        self.before("create")
        return super().create(path)

    def write(self, file: FileIO, content: memoryview) -> int:
        self.before("write")
        return super().write(file, content)

    def sync(self, file: FileIO) -> None:
        self.before("sync")

    def link(self, source: Path, target: Path) -> None:
        self.before("link")
        super().link(source, target)

    def copy(self, source: Path, target: Path) -> None:
        self.before("copy")
        super().copy(source, target)

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self.before("remove")
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")

    def wait(self, seconds: float) -> None:
        self.paused += seconds


class RefusingDisk(SteppingDisk):
    """Refuses one step, by its number, with an error; or all of one kind."""

    def __init__(self, number: int, code: int, *, times: int = 1, short: bool = False) -> None:
        super().__init__()
        self._number = number
        self._code = code
        self._times = times
        self._short = short
        self.refused = ""

    def before(self, step: str) -> None:
        super().before(step)
        again = step == self.refused and self._times > 0
        if len(self.taken) == self._number or again:
            self.refused = step
            self._times -= 1
            raise OSError(self._code, os.strerror(self._code))

    def write(self, file: FileIO, content: memoryview) -> int:
        return super().write(file, content[: max(1, len(content) // 2)] if self._short else content)


class ForgetfulDisk(SteppingDisk):
    """Remembers, beside the real folder, what would be there after the power went off.

    A file is what was last synced of it, a name is there once its folder was synced.
    """

    def __init__(self, root: Path, cut_before: int) -> None:
        super().__init__()
        self._root = root
        self._cut_before = cut_before
        self._content: dict[int, bytes] = {}
        self._names: dict[Path, dict[str, int]] = {}
        for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
            for path in folder.iterdir():
                if path.is_file():
                    self._content[path.stat().st_ino] = path.read_bytes()
            self._remember(folder)

    def before(self, step: str) -> None:
        super().before(step)
        if len(self.taken) == self._cut_before:
            raise CutError

    def sync(self, file: FileIO) -> None:
        super().sync(file)
        self._content[os.fstat(file.fileno()).st_ino] = Path(str(file.name)).read_bytes()

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self._remember(folder)

    def _remember(self, folder: Path) -> None:
        self._names[folder] = {path.name: path.stat().st_ino for path in folder.iterdir()}

    def after_the_cut(self, target: Path) -> Path:
        """Write what the disk remembers to another folder."""
        self._restore(self._root, target)
        return target

    def _restore(self, folder: Path, target: Path) -> None:
        target.mkdir(parents=True, exist_ok=True)
        for name, number in self._names.get(folder, {}).items():
            if folder / name in self._names or (folder / name).is_dir():
                self._restore(folder / name, target / name)
            else:
                (target / name).write_bytes(self._content.get(number, b""))


@contextmanager
def on_disk(disk: Disk) -> Iterator[None]:
    """Let all saves go to a disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "disk", disk)
        yield


CODES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)

"""One process writes a workspace at a time; the lock dies with its process."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct

from inspect_tui.errors import NotSavedError
from inspect_tui.store.checksum import UNREADABLE
from inspect_tui.store.files import reason, replace_file


class Holder(Struct, frozen=True):
    """Who holds a workspace."""

    pid: int
    machine: str
    since: str

    def __str__(self) -> str:
        return f"{self.machine} 上的进程 {self.pid}（{self.since} 起）"


class WorkspaceLock:
    """The right to write a workspace."""

    def __init__(self, root: Path) -> None:
        self._lock = FileLock(root / "lock", thread_local=False)
        self._holder_file = root / "holder.json"

    def take(self) -> Holder | None:
        """Take the lock; return the other holder when there is one.

        Raises:
            NotSavedError: the folder cannot be made or written.
        """
        try:
            self._holder_file.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except Timeout:
            return self._other()
        except OSError as error:
            raise NotSavedError(f"工作区 {self._holder_file.parent} 打不开：{reason(error)}。") from error
        holder = Holder(os.getpid(), platform.node(), datetime.now().astimezone().isoformat(" ", timespec="minutes"))
        # The lock holds without the name of its holder: on a full disk a workspace can still be looked at.
        with suppress(NotSavedError):
            replace_file(self._holder_file, msgspec.json.encode(holder), durable=False)
        return None

    def release(self) -> None:
        """Let the lock go."""
        self._lock.release()

    def _other(self) -> Holder:
        try:
            return msgspec.json.decode(self._holder_file.read_bytes(), type=Holder)
        except (*UNREADABLE, OSError):
            return Holder(0, "本机", "时间不详")

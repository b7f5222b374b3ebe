"""A disk that refuses, for tests of what is said and what stands after it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest

from inspect_tui.store import files


class FailingDisk:
    """Makes calls of the operating system fail until it is told to recover."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        # A file held by another program is waited for; a test need not.
        monkeypatch.setattr(files, "_TRIES", 0)

    def fail(self, call: str, code: int, calls_before: int = 0) -> None:
        """Let a call of the os module fail with an error code, after some calls that succeed."""
        succeed: Callable[..., Any] = getattr(os, call)
        left = calls_before

        def refuse(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            if left > 0:
                left -= 1
                return succeed(*args, **kwargs)
            raise OSError(code, os.strerror(code))

        self._patch.setattr(os, call, refuse)

    def fill_up(self) -> None:
        """Let every save run out of space."""
        self.fail("fsync", errno.ENOSPC)

    def recover(self) -> None:
        """Let all calls succeed again."""
        self._patch.undo()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    """The disk."""
    return FailingDisk(monkeypatch)

"""The two sides of a save: an inspection that is answered, and a plain file that is written."""

from __future__ import annotations

import os
from itertools import count, cycle
from pathlib import Path

from bench.making import BY
from inspect_tui.store.files import replace_file
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection

_RENEWED_AFTER = 20


class Answering:
    """One inspection answered again and again; put back now and then, so that it does not grow."""

    def __init__(self, workspace: Workspace, inspection_id: str) -> None:
        self._work = OpenInspection(workspace, inspection_id)
        self.path = self._work.stream.path
        self._content = self.path.read_bytes()
        wrong = {finding.item for finding in self._work.inspection.findings.values()}
        self._items = cycle([item for item in self._work.inspection.answers if item not in wrong])
        self._done = count(1)

    def answer(self) -> None:
        """Answer the next item otherwise than before; returns once it is on the disk."""
        item = next(self._items)
        known = self._work.inspection.answers[item].outcome
        self._work.answer(item, "not_applicable" if known == "compliant" else "compliant", BY)

    def renew(self) -> None:
        """Put the inspection back from time to time; nothing of it is left to be written by the next save."""
        if next(self._done) % _RENEWED_AFTER == 0:
            replace_file(self.path, self._content)
            self._work.reload()


class PlainFile:
    """The peer of a save: a file beside a temporary one, as few calls as can make it durable."""

    def __init__(self, path: Path, source: Path) -> None:
        path.parent.mkdir(parents=True)
        self._path = path
        self._temporary = path.with_name(path.name + ".new")
        self._source = source
        self._content = b""

    def take_over(self) -> None:
        """Take the bytes that ours wrote last."""
        self._content = self._source.read_bytes()

    def write(self) -> None:
        """Write, fsync, rename, and fsync the folder."""
        with self._temporary.open("wb", buffering=0) as file:
            file.write(self._content)
            os.fsync(file.fileno())
        os.replace(self._temporary, self._path)
        # Windows has no way to sync a folder; ours does without it there, too.
        if os.name != "nt":
            folder = os.open(self._path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)

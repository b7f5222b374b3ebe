"""What the parts of a repair share: the workspace, where damaged files go, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.fold import Inspection, inspection_of
from inspect_tui.store.device import new_device
from inspect_tui.store.doctor.aside import Aside
from inspect_tui.store.doctor.complaint import Complaint
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.doctor.streams import inspection_files
from inspect_tui.store.workspace import DEVICE_FILE, Workspace


class Mending:
    """One repair of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.aside = Aside(workspace.root, workspace.clock())
        self.done: list[Complaint] = []
        self._renewed = False
        self._kept: set[Path] = set()

    def did(self, path: Path, what: str) -> None:
        """Note something done."""
        self.done.append(Complaint(path, f"{what}。"))

    def keep_previous(self, path: Path) -> None:
        """Keep the generation before of a file, once, for the saves of a repair take its place."""
        if path not in self._kept and previous_of(path).exists():
            self.aside.copy(previous_of(path))
        self._kept.add(path)

    def set_aside(self, path: Path) -> Path:
        """Move a file and its generation before aside; return where it is now."""
        before = previous_of(path)
        moved = self.aside.move(before) if before.exists() else before
        return self.aside.move(path) if path.exists() else moved

    def renew_device(self) -> None:
        """Give the laptop a new id, once: what went back a generation may have been seen elsewhere under the old."""
        if not self._renewed:
            path = self.workspace.root / DEVICE_FILE
            self.keep_previous(path)
            self.workspace.device = new_device(path)
            self._renewed = True
            self.did(path, "这台电脑换了新的设备编号，以后的记录写在新编号下，已有的记录不变")

    def inspections(self) -> Iterator[Inspection]:
        """Yield the inspections whose events can be proven."""
        for file in inspection_files(self.workspace):
            try:
                stream = file.open()
            except DamagedFileError:
                continue
            if inspection := inspection_of(stream.name, stream.fold):
                yield inspection

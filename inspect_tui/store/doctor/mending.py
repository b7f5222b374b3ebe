"""What the parts of a repair share: the workspace, where damaged files go, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inspect_tui.errors import DamagedFileError
from inspect_tui.store.device import new_device
from inspect_tui.store.doctor.aside import Aside
from inspect_tui.store.doctor.complaint import Complaint
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import DEVICE_FILE, Workspace


class Mending:
    """One repair of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.aside = Aside(workspace.root, workspace.clock())
        self.done: list[Complaint] = []
        self._renewed = False

    def did(self, path: Path, what: str) -> None:
        """Note something done."""
        self.done.append(Complaint(path, what))

    def renew_device(self) -> None:
        """Give the laptop a new id, once: what went back a generation may have been seen elsewhere under the old."""
        if not self._renewed:
            path = self.workspace.root / DEVICE_FILE
            self.workspace.device = new_device(path)
            self._renewed = True
            self.did(path, f"这台电脑换了新的设备编号 {self.workspace.device.id}")

    def inspections(self) -> Iterator[Stream]:
        """Yield the inspections whose events can be proven."""
        for path in sorted((self.workspace.root / "inspections").glob("*/*.json")):
            try:
                stream = self.workspace.inspection_stream(path.stem, path)
            except DamagedFileError:
                continue
            yield stream

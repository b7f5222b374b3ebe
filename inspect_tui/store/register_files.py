"""The registers of document numbers on the disk, one for each agency."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspect_tui.inspection.fold import Fold
from inspect_tui.store.stream import Stream


class RegisterFiles:
    """The folder of registers; each is read again only when its file changed."""

    def __init__(self, folder: Path, device: Callable[[], str]) -> None:
        """Name the folder.

        Args:
            device: returns the id of the device that would write.
        """
        self._folder = folder
        self._device = device
        self._opened: dict[Path, tuple[tuple[int, int, str], Stream]] = {}

    def stream(self, agency_id: str) -> Stream:
        """Open the register of an agency."""
        path = self._folder / f"{agency_id}.json"
        stamp = self._stamp(path)
        if path not in self._opened or self._opened[path][0] != stamp:
            self._opened[path] = (stamp, Stream(path, f"numbers/{agency_id}", self._device(), _tables))
        return self._opened[path][1]

    def streams(self) -> list[Stream]:
        """Open all registers there are."""
        return [self.stream(path.stem) for path in sorted(self._folder.glob("*.json"))]

    def recorded(self, stream: Stream) -> None:
        """Know the file of a register as it is after a save, so that it need not be read again."""
        if stream.path in self._opened:
            self._opened[stream.path] = (self._stamp(stream.path), stream)

    def _stamp(self, path: Path) -> tuple[int, int, str]:
        """Return the size and time of a register and who would write it; a register only grows."""
        try:
            status = path.stat()
        except FileNotFoundError:
            return 0, 0, self._device()
        return status.st_size, status.st_mtime_ns, self._device()


def _tables(fold: Fold) -> dict[str, list[Any]]:
    """Return the numbers taken, and the blocks reserved where there are any."""
    numbers, blocks = (
        [fold.heads[subject] for subject in sorted(fold.heads) if subject.startswith(word)]
        for word in ("number/", "block/")
    )
    tables = {"numbers": [heads[0].body for heads in numbers]}
    return tables | ({"blocks": [head.body for heads in blocks for head in heads]} if blocks else {})

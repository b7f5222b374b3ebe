"""The units a workspace knows, each a stream of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.fold import Fold
from inspect_tui.inspection.record import UnitDetails
from inspect_tui.store.stream import Stream


class Units:
    """The folder of units."""

    def __init__(self, folder: Path, device: Callable[[], str]) -> None:
        """Name the folder.

        Args:
            device: returns the id of the device that would write.
        """
        self._folder = folder
        self._device = device
        self._read: dict[Path, tuple[tuple[int, int], UnitDetails | None]] = {}

    def stream(self, unit_id: str) -> Stream:
        """Open the stream of a unit."""
        return Stream(self._folder / f"{unit_id}.json", f"unit/{unit_id}", self._device(), _tables)

    def known(self) -> dict[str, UnitDetails]:
        """Return the units known, by id; a damaged file is left out here and named by doctor."""
        paths = sorted(self._folder.glob("*.json"))
        return {path.stem: unit for path in paths if (unit := self._unit(path)) is not None}

    def _unit(self, path: Path) -> UnitDetails | None:
        """Return the unit of a file, read again only when its size or time changed."""
        status = path.stat()
        stamp = (status.st_size, status.st_mtime_ns)
        if path not in self._read or self._read[path][0] != stamp:
            try:
                table = _tables(self.stream(path.stem).fold)["unit"]
                unit = msgspec.convert(table[0], UnitDetails) if table else None
            except (DamagedFileError, msgspec.ValidationError):
                unit = None
            self._read[path] = (stamp, unit)
        return self._read[path][1]


def _tables(fold: Fold) -> dict[str, list[Any]]:
    heads = fold.heads.get("unit")
    return {"unit": [heads[0].body] if heads else []}

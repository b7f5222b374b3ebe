"""Where damaged files go: into a folder of their own, under the names they had."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from inspect_tui.store.files import keep_copy, move

FOLDER = "damaged"


class Aside:
    """The folder of one repair, damaged/<time>; it is made when the first file goes there."""

    def __init__(self, root: Path, at: datetime) -> None:
        self._root = root
        self._folder = root / FOLDER / f"{at:%Y%m%d-%H%M%S}"

    def move(self, path: Path) -> Path:
        """Move a file there; return where it is now."""
        target = self._target(path)
        move(path, target)
        return target

    def copy(self, path: Path) -> Path:
        """Keep a file there too, before another takes its place."""
        target = self._target(path)
        keep_copy(path, target)
        return target

    def _target(self, path: Path) -> Path:
        target = self._folder / path.relative_to(self._root)
        number = 1
        while target.exists():
            number += 1
            target = target.with_name(f"{path.name}.{number}")
        return target

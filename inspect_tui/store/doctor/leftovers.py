"""What a save cut off leaves behind: temporary files, which nobody was told are saved."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.store.doctor.aside import FOLDER

_TEMPORARY = "*.new"


def leftovers(root: Path) -> list[Path]:
    """Return the temporary files of a workspace; those set aside count no more."""
    return sorted(path for path in root.rglob(_TEMPORARY) if path.relative_to(root).parts[0] != FOLDER)


def is_leftover(path: Path) -> bool:
    """Say whether a file is a temporary one."""
    return path.match(_TEMPORARY)

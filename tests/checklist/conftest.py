"""A copy of the invented checklists to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inspect_tui.checklist import Library, load_library
from tests.builders import CHECKLISTS


class ChecklistFolder:
    """A folder of checklists whose texts are replaced before they are read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kitchen = root / "gas" / "kitchen.toml"

    def replace(self, old: str, new: str, file: str = "gas/kitchen.toml") -> None:
        """Replace a text that occurs once in a file."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def load(self) -> Library:
        """Read the folder."""
        return load_library(self.root)

    def problems(self) -> list[str]:
        """Return what is wrong, as an author is told."""
        return [str(problem) for problem in self.load().problems]


@pytest.fixture
def folder(tmp_path: Path) -> ChecklistFolder:
    """A copy of the invented checklists."""
    shutil.copytree(CHECKLISTS, tmp_path / "checklists")
    return ChecklistFolder(tmp_path / "checklists")

"""Every stream of a workspace, whether it can be opened or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from inspect_tui.store.files import PREVIOUS
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace


class StreamFile(NamedTuple):
    """A stream's file, the name it must have, and how it is opened."""

    path: Path
    name: str
    open: Callable[[], Stream]


def inspection_files(workspace: Workspace) -> Iterator[StreamFile]:
    """Yield the files of inspections."""
    for path in _files(workspace.root / "inspections", "*/*.json"):
        yield StreamFile(path, f"inspection/{path.stem}", partial(workspace.inspection_stream, path.stem, path))


def unit_files(workspace: Workspace) -> Iterator[StreamFile]:
    """Yield the files of units."""
    for path in _files(workspace.root / "units", "*.json"):
        yield StreamFile(path, f"unit/{path.stem}", partial(workspace.unit_stream, path.stem))


def register_files(workspace: Workspace) -> Iterator[StreamFile]:
    """Yield the files of registers of numbers."""
    for path in _files(workspace.root / "numbers", "*.json"):
        yield StreamFile(path, f"numbers/{path.stem}", partial(workspace.register_stream, path.stem))


def all_streams(workspace: Workspace) -> Iterator[StreamFile]:
    """Yield the files of all streams."""
    yield from inspection_files(workspace)
    yield from unit_files(workspace)
    yield from register_files(workspace)


def _files(folder: Path, pattern: str) -> list[Path]:
    """Return the files of streams, also those of which only the previous generation is there."""
    before = {path.with_name(path.name.removesuffix(PREVIOUS)) for path in folder.glob(pattern + PREVIOUS)}
    return sorted({*folder.glob(pattern), *before})

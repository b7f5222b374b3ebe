"""Make workspaces of many inspections, through the code that writes them in use; only nothing waits for the disk."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random

import msgspec

from bench import invented
from bench.inspecting import inspected
from bench.visits import Plan, begun, unit_id
from inspect_tui.demo.chance import CHINA, SeededIds, StoryClock, device
from inspect_tui.demo.staff import INSPECTORS, SETTINGS
from inspect_tui.inspection import change
from inspect_tui.inspection.event import Change
from inspect_tui.store.files import without_waiting
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.opening import open_workspace

DEVICE = device(0)
BY = INSPECTORS[0].name
UNITS = 3000
_FIRST = datetime(2025, 1, 6, 9, tzinfo=CHINA)
_MINUTES = 680 * 24 * 60
# Processes cost more than they bring for fewer.
_WORTH_SHARING = 200


def opened(root: Path, *, writing: bool = True) -> Workspace:
    """Open a workspace with the checklists that come with the program, as the laptop that wrote it."""
    return open_workspace(Locations.named(root), device=DEVICE, writing=writing)


def make_workspace(root: Path, count: int, plan: Plan | None = None) -> list[str]:
    """Make a workspace; return the ids of its inspections, oldest first."""
    with without_waiting(), opened(root) as workspace:
        workspace.save_settings(SETTINGS)
        workspace.save_session(operator=BY)
        for edition in workspace.library.editions.values():
            workspace.pin(edition)
    shares = (os.cpu_count() or 1) if count >= _WORTH_SHARING else 1
    tasks = [(root, range(share, count, shares), count, plan or Plan()) for share in range(shares)]
    made = [make_inspections(*tasks[0])] if shares == 1 else _shared(tasks)
    return sorted(name for names in made for name in names)


def _shared(tasks: Sequence[tuple[Path, range, int, Plan]]) -> list[list[str]]:
    with ProcessPoolExecutor(len(tasks), get_context("spawn"), _end_with_ctrl_c) as pool:
        running = [pool.submit(make_inspections, *task) for task in tasks]
        return [one.result() for one in running]


def _end_with_ctrl_c() -> None:
    """Let Ctrl+C end this process at once, and the one that waits for it clear up."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def make_inspections(root: Path, numbers: Sequence[int], count: int, plan: Plan) -> list[str]:
    """Make some of the inspections of a workspace that has `count` in all, and as many of its units."""
    units = min(UNITS, count)
    with without_waiting(), opened(root, writing=False) as workspace:
        for number in numbers:
            if number < units:
                _make_unit(workspace, number)
        return [make_inspection(workspace, number, count, plan) for number in numbers]


def _make_unit(workspace: Workspace, number: int) -> None:
    recorded = Change("unit_recorded", "unit", msgspec.to_builtins(invented.unit(number)))
    workspace.unit_stream(unit_id(number)).record([recorded], BY, _FIRST)


def make_inspection(workspace: Workspace, number: int, count: int, plan: Plan) -> str:
    """Make one inspection: begun in one save, as always, and all the rest in a second one; return its id."""
    at = _FIRST + timedelta(minutes=_MINUTES * number // count)
    name = _name(number, at)
    path = workspace.root / "inspections" / str(at.year) / f"{name}.json"
    stream = workspace.inspection_stream(name, path)
    visit = begun(workspace.library, plan, number, min(UNITS, count), at)
    stream.record([change.begin(visit)], BY, at)
    stream.record(inspected(workspace.casework(stream), plan, number), BY, at + timedelta(hours=3))
    # A file saved just now is read again by the index; these were saved long ago.
    os.utime(path, (at.timestamp(), at.timestamp()))
    return name


def _name(number: int, at: datetime) -> str:
    """Return an id like those of every workspace: they sort by the time they were made."""
    clock = StoryClock()
    clock.now = at
    return SeededIds(clock, Random(f"id/{number}"))()


def files_of(root: Path) -> Iterator[Path]:
    """Yield the files of all inspections."""
    return (root / "inspections").glob("*/*.json")

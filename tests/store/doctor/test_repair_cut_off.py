"""A repair that the disk refuses, that is killed or loses its power loses nothing, and can be run again."""

from __future__ import annotations

import errno
import shutil
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

import pytest

from inspect_tui.checklist import Library
from inspect_tui.errors import NotSavedError
from inspect_tui.inspection.event import Event
from inspect_tui.store import registers
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.locations import Locations
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, SETTINGS, FixedClock
from tests.store.disks import CutError, ForgetfulDisk, RefusingDisk, SteppingDisk, on_disk
from tests.store.doctor.mending import (
    HOSE,
    SECOND,
    contents,
    cut_off,
    mended,
    reopened,
)

UNFINISHED = r"^修复没有做完。没有保存：磁盘已满.+请解决之后再运行一次 doctor --repair。$"


class Hurt(NamedTuple):
    """A workspace with damage of many kinds, and what stood in it before."""

    root: Path
    events: tuple[Event, ...]
    device: str
    inspection: str

    def copied_to(self, folder: Path) -> Hurt:
        return self._replace(root=Path(shutil.copytree(self.root, folder)))

    def opened(self, library: Library) -> Workspace:
        return Workspace(Locations.named(self.root), library, clock=FixedClock(), settings=Settings())

    def is_mended(self, library: Library) -> None:
        """Prove that another repair mends all of it, as if the one before had not been cut off."""
        with self.opened(library) as workspace:
            mended(workspace)
            work = OpenInspection(workspace, self.inspection)
            assert work.stream.events == self.events[:-1]
            assert workspace.device.id != self.device
            work.answer(HOSE, "not_applicable", OPERATOR)
            assert examine(workspace) == []
        with reopened(self.root, library) as workspace:
            assert workspace.settings == Settings(campaign="百日行动")


@pytest.fixture
def hurt(workspace: Workspace, documented: OpenInspection) -> Hurt:
    """A workspace with an inspection cut off, a checklist gone, a number too many, settings and leftovers."""
    workspace.save_settings(Settings(campaign="百日行动"))
    workspace.save_settings(SETTINGS)
    register = workspace.register_stream("gas-bureau")
    workspace.record(register, [registers.take(SECOND, documented.inspection.id, "lost")], OPERATOR)
    workspace.close()
    cut_off(documented.stream.path)
    workspace.blobs.path(documented.inspection.visit.checklists[0].sha256).write_bytes(b"damaged")
    (workspace.root / "settings.toml").write_bytes(b"[")
    (workspace.root / "session.json").write_bytes(b"{")
    (workspace.root / "units" / "x.json.new").write_bytes(b"half")
    return Hurt(workspace.root, documented.stream.events, workspace.device.id, documented.inspection.id)


def steps_of(hurt: Hurt, library: Library) -> list[str]:
    disk = SteppingDisk()
    with hurt.opened(library) as workspace, on_disk(disk):
        repair(workspace)
    return disk.taken


def test_a_disk_that_refuses_any_step_of_a_repair__leaves_what_is_damaged_and_says_so(
    hurt: Hurt, library: Library, tmp_path: Path
) -> None:
    steps = steps_of(hurt.copied_to(tmp_path / "whole"), library)
    for number in range(1, len(steps) + 1):
        copy = hurt.copied_to(tmp_path / str(number))
        before = contents(copy.root)
        with copy.opened(library) as workspace, on_disk(RefusingDisk(number, errno.ENOSPC, times=51)):
            # A file that cannot be linked is copied.
            expected = nullcontext() if steps[number - 1] == "link" else pytest.raises(NotSavedError, match=UNFINISHED)
            with expected:
                repair(workspace)
        assert before <= contents(copy.root), steps[number - 1]
        copy.is_mended(library)


class CutOff(SteppingDisk):
    """Stops before a step, as a kill does."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self._last = last

    def before(self, step: str) -> None:
        super().before(step)
        if len(self.taken) >= self._last:
            raise CutError


def test_a_repair_killed_before_any_step__loses_nothing_and_can_be_run_again(
    hurt: Hurt, library: Library, tmp_path: Path
) -> None:
    for last in range(1, len(steps_of(hurt.copied_to(tmp_path / "whole"), library)) + 1):
        copy = hurt.copied_to(tmp_path / str(last))
        before = contents(copy.root)
        with copy.opened(library) as workspace, on_disk(CutOff(last)), pytest.raises(CutError):
            repair(workspace)

        assert before <= contents(copy.root), last
        copy.is_mended(library)


def test_a_repair_during_which_the_power_goes_off__loses_nothing_and_can_be_run_again(
    hurt: Hurt, library: Library, tmp_path: Path
) -> None:
    for last in range(1, len(steps_of(hurt.copied_to(tmp_path / "whole"), library)) + 1, 2):
        copy = hurt.copied_to(tmp_path / str(last))
        before = contents(copy.root)
        disk = ForgetfulDisk(copy.root, last)
        with copy.opened(library) as workspace, on_disk(disk), pytest.raises(CutError):
            repair(workspace)

        after = copy._replace(root=disk.after_the_cut(tmp_path / f"{last} after"))
        assert before <= contents(after.root), last
        after.is_mended(library)

"""The power goes off before any step of a save: the stream is the old or the new one, never less."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from inspect_tui.inspection.event import chain_breaks
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.store.disks import CutError, ForgetfulDisk, on_disk

RULES = "gas.kitchen.rules"


def reopened(workspace: Workspace, folder: Path, inspection: str) -> OpenInspection:
    with Workspace(Locations.named(folder), workspace.library, writing=False) as other:
        return OpenInspection(other, inspection)


def test_after_a_cut_at_any_step_of_an_answer__it_is_there_or_it_is_not(workspace: Workspace, tmp_path: Path) -> None:
    work = begin_work(workspace)
    work.answer(RULES, "compliant", OPERATOR)
    cut, acknowledged = 0, False
    while not acknowledged:
        cut += 1
        before = work.stream.events
        disk = ForgetfulDisk(workspace.root, cut)
        with on_disk(disk):
            try:
                work.answer(RULES, "noncompliant" if cut % 2 else "compliant", OPERATOR)
                acknowledged = True
            except CutError:
                pass

        after = reopened(workspace, disk.after_the_cut(tmp_path / str(cut)), work.inspection.id)
        if acknowledged:
            assert after.stream.events == work.stream.events
        else:
            assert after.stream.events[: len(before)] == before
        assert list(chain_breaks(after.stream.events)) == []
        assert after.stream.stored_tables() == after.stream.expected_tables()
        work.reload()
    assert cut > 7


def test_after_a_cut_at_any_step_of_the_beginning__the_inspection_is_whole_or_was_never_begun(
    workspace: Workspace, tmp_path: Path
) -> None:
    pristine = tmp_path / "pristine"
    shutil.copytree(workspace.root, pristine)
    cut, acknowledged = 0, False
    while not acknowledged:
        cut += 1
        root = tmp_path / f"live-{cut}"
        shutil.copytree(pristine, root)
        with Workspace(Locations.named(root), workspace.library) as live:
            disk = ForgetfulDisk(root, cut)
            try:
                with on_disk(disk):
                    begin_work(live)
                acknowledged = True
            except CutError:
                pass
        with Workspace(
            Locations.named(disk.after_the_cut(tmp_path / f"dead-{cut}")), workspace.library, writing=False
        ) as dead:
            listing = dead.index.listing()
            assert listing.damaged == []
            assert listing.matching == 1 or not acknowledged
            for row in listing.rows:
                assert OpenInspection(dead, row.id).case.sections
    assert cut > 5


def test_the_disk_of_these_tests_does_forget(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    disk = ForgetfulDisk(root, 0)
    with disk.create(root / "a") as file:
        disk.write(file, memoryview(b"content"))
    assert disk.after_the_cut(tmp_path / "one").joinpath("a").exists() is False
    disk.sync_folder(root)
    assert disk.after_the_cut(tmp_path / "two").joinpath("a").read_bytes() == b""
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(b"")

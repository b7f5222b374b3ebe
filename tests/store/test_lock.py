"""One process writes a workspace; a second is told who holds it, and a killed one holds nothing."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspect_tui.checklist import Library
from inspect_tui.errors import ReadOnlyError
from inspect_tui.store.lock import WorkspaceLock
from inspect_tui.store.workspace import Workspace
from tests.builders import OPERATOR, SETTINGS, FixedClock, begin_work, make_workspace
from tests.store.conftest import FailingDisk

HOLD = """
import sys
from pathlib import Path
from inspect_tui.store.lock import WorkspaceLock
lock = WorkspaceLock(Path(sys.argv[1]))
print("refused" if lock.take() else "held", flush=True)
sys.stdin.read()
lock.release()
"""
Hold = Callable[[Path], "subprocess.Popen[str]"]


@pytest.fixture
def hold() -> Iterator[Hold]:
    """Start a second process that takes the lock of a folder until its input ends."""
    started = []

    def start(folder: Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "held"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_process_is_told_who_holds_the_workspace(tmp_path: Path, hold: Hold) -> None:
    other = hold(tmp_path)

    holder = WorkspaceLock(tmp_path).take()

    assert holder is not None
    assert holder.pid == other.pid
    assert f"上的进程 {other.pid}（" in str(holder)


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path, hold: Hold) -> None:
    other = hold(tmp_path)
    other.kill()
    other.wait()

    lock = WorkspaceLock(tmp_path)

    assert lock.take() is None
    lock.release()


def test_the_lock_of_a_process_that_ended_is_free(tmp_path: Path, hold: Hold) -> None:
    other = hold(tmp_path)
    other.communicate("")

    lock = WorkspaceLock(tmp_path)

    assert lock.take() is None
    lock.release()


def test_a_held_workspace_can_be_looked_at_and_not_written(tmp_path: Path, library: Library, hold: Hold) -> None:
    folder = tmp_path / "workspace"
    with make_workspace(folder, library) as first:
        work = begin_work(first)
    before = work.stream.path.read_bytes()
    other = hold(folder)

    with make_workspace(folder, library) as second:
        assert second.read_only
        assert [row.unit for row in second.index.listing().rows] == ["好再来饭店"]
        stream = second.inspection_stream(work.inspection.id)
        with pytest.raises(ReadOnlyError, match=rf"^工作区正由 .+ 上的进程 {other.pid}（.+ 使用，这里只能查看。"):
            second.record(stream, [], OPERATOR)
        with pytest.raises(ReadOnlyError):
            second.save_settings(SETTINGS)
        second.save_session(operator="李全")

    assert second.session.operator == "李全"
    assert not (folder / "session.json").exists()
    assert work.stream.path.read_bytes() == before


def test_a_holder_whose_name_was_lost_still_holds(tmp_path: Path, hold: Hold) -> None:
    hold(tmp_path)
    (tmp_path / "holder.json").write_bytes(b"{")

    holder = WorkspaceLock(tmp_path).take()

    assert str(holder) == "本机 上的进程 0（时间不详 起）"


def test_a_full_disk_does_not_keep_a_workspace_from_being_opened(
    workspace: Workspace, library: Library, disk: FailingDisk
) -> None:
    begin_work(workspace)
    workspace.close()
    disk.fail("replace", errno.ENOSPC)

    with make_workspace(workspace.root, library, clock=FixedClock()) as reopened:
        assert not reopened.read_only
        assert len(reopened.index.listing().rows) == 1

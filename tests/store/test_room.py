"""Little room is warned of, too little stops what could not be finished; what was begun goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from inspect_tui.checklist import Library
from inspect_tui.errors import NotSavedError
from inspect_tui.store.room import LEAST, LITTLE, require_room, room_warning
from inspect_tui.store.workspace import Workspace
from tests.builders import OPERATOR, begin_work, make_unit, make_workspace

MEGABYTE = 1 << 20


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("free", "said"),
    [
        (LITTLE, ""),
        (LITTLE - 1, "磁盘只剩 99 MB，请清理或备份后换盘"),
        (LEAST, "磁盘只剩 20 MB，请清理或备份后换盘"),
        (LEAST - 1, "磁盘只剩 19 MB，不能开始新检查"),
        (0, "磁盘只剩 0 MB，不能开始新检查"),
    ],
)
def test_what_is_said_of_the_room_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, said: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(LITTLE * 9, 0, free))

    assert room_warning(tmp_path / "not" / "made" / "yet") == said
    if "不能" in said:
        with pytest.raises(NotSavedError, match="没有开始新的检查。已保存的内容完好"):
            require_room(tmp_path)
    else:
        require_room(tmp_path)


def test_with_too_little_room_none_begins_and_answers_go_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = begin_work(workspace)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(LITTLE, 0, LEAST - 1))

    with pytest.raises(NotSavedError, match="磁盘只剩 19 MB，没有开始新的检查"):
        begin_work(workspace, unit=make_unit(name="另一家"))
    work.answer("gas.kitchen.rules", "compliant", OPERATOR)

    assert [unit.name for unit in workspace.units().values()] == ["好再来饭店"]
    assert len(work.inspection.answers) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 24 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by root on Linux")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_up(path: Path) -> None:
    """Write until the disk takes no more."""
    with path.open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass


def test_a_real_disk_that_fills_up_takes_answers_to_its_last_block(small_disk: Path, library: Library) -> None:
    with make_workspace(small_disk / "w", library) as workspace:
        work = begin_work(workspace)
        (small_disk / "other").write_bytes(bytes(10 * MEGABYTE))
        with pytest.raises(NotSavedError, match="没有开始新的检查"):
            begin_work(workspace)
        work.answer("gas.kitchen.rules", "compliant", OPERATOR)
        fill_up(small_disk / "more")

        with pytest.raises(NotSavedError, match="磁盘已满，请删除不用的文件或换盘"):
            work.answer("gas.kitchen.hose", "compliant", OPERATOR)
        assert list(work.inspection.answers) == ["gas.kitchen.rules"]

        (small_disk / "more").unlink()
        work.answer("gas.kitchen.hose", "compliant", OPERATOR)
        work.reload()
        assert len(work.inspection.answers) == 2

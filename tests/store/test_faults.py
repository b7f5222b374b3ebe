"""Every step of a save refused in turn: nothing is acknowledged, memory equals disk, and the next save works."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from inspect_tui.errors import NotSavedError
from inspect_tui.inspection.event import chain_breaks
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.store.disks import CODES, RefusingDisk, SteppingDisk, on_disk

SAID = {
    errno.ENOSPC: "磁盘已满，请删除不用的文件或换盘",
    errno.EIO: "磁盘读写出错，请尽快备份并换盘",
    errno.EACCES: "没有写入权限，或文件被杀毒等程序占用",
    errno.EROFS: "磁盘是只读的，请检查写保护开关",
}
RULES = "gas.kitchen.rules"
TRIES = 51


def steps_of(save: Callable[[], object]) -> list[str]:
    disk = SteppingDisk()
    with on_disk(disk):
        save()
    return disk.taken


def on_the_disk(work: OpenInspection) -> Stream:
    return work.workspace.inspection_stream(work.inspection.id)


def memory_equals_disk(work: OpenInspection) -> bool:
    stored = on_the_disk(work)
    same = stored.events == work.stream.events and stored.stored_tables() == stored.expected_tables()
    return same and not list(chain_breaks(stored.events)) and work.case == work.workspace.casework(stored)


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_an_answer_refused_at_any_step__is_not_given_and_can_be_given_again(workspace: Workspace, code: int) -> None:
    work = begin_work(workspace)
    work.answer(RULES, "compliant", OPERATOR)
    steps = steps_of(lambda: work.answer(RULES, "noncompliant", OPERATOR))
    assert {"create", "write", "sync", "link", "replace", "sync_folder"} <= set(steps)

    for number, step in enumerate(steps, 1):
        before = work.stream.events
        disk = RefusingDisk(number, code, times=TRIES)
        with on_disk(disk):
            if step == "link":  # the file system may know no links: then the file is copied
                work.answer(RULES, "compliant", OPERATOR)
                continue
            with pytest.raises(NotSavedError) as refused:
                work.answer(RULES, "not_applicable", OPERATOR)

        assert str(refused.value) == f"没有保存：{SAID[code]}。之前保存的内容完好。", step
        assert work.stream.events == before, step
        assert memory_equals_disk(work), step
        work.answer(RULES, "compliant", OPERATOR)
        assert memory_equals_disk(work), step


def test_a_file_held_for_a_while_by_another_program__is_waited_for_up_to_two_and_a_half_seconds(
    workspace: Workspace,
) -> None:
    work = begin_work(workspace)
    steps = steps_of(lambda: work.answer(RULES, "compliant", OPERATOR))
    for number, step in enumerate(steps, 1):
        if step in {"create", "replace"}:
            disk = RefusingDisk(number, errno.EACCES, times=TRIES - 1)
            with on_disk(disk):
                work.answer(RULES, "compliant", OPERATOR)
            assert disk.refused == step
            assert disk.paused == pytest.approx(2.5)


def test_a_disk_that_takes_a_file_in_parts__gets_all_of_it(workspace: Workspace) -> None:
    work = begin_work(workspace)
    with on_disk(RefusingDisk(0, errno.EIO, short=True)):
        work.answer(RULES, "noncompliant", OPERATOR)
    assert memory_equals_disk(work)


def test_an_inspection_that_could_not_begin__leaves_nothing_that_is_read(workspace: Workspace) -> None:
    steps = steps_of(lambda: begin_work(workspace))
    begun = workspace.index.listing().matching
    for number in range(1, len(steps) + 1):
        with on_disk(RefusingDisk(number, errno.ENOSPC, times=TRIES)):
            try:
                begin_work(workspace)
                begun += 1
            except NotSavedError:
                pass
        listing = workspace.index.listing()
        assert (listing.matching, listing.damaged) == (begun, [])


def test_settings_refused_at_any_step__are_the_ones_before(workspace: Workspace, tmp_path: Path) -> None:
    before = workspace.settings
    steps = steps_of(lambda: workspace.save_settings(before))
    for number, step in enumerate(steps, 1):
        if step == "link":
            continue
        with on_disk(RefusingDisk(number, errno.EIO, times=TRIES)), pytest.raises(NotSavedError):
            workspace.save_settings(type(before)(campaign="别的行动"))
        assert workspace.settings == before
        with Workspace(workspace.locations, workspace.library, writing=False) as other:
            assert other.settings == before

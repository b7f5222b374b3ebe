"""A file is replaced in one step: after any failure it holds the old content, and nothing is left beside it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from inspect_tui.errors import NotSavedError
from inspect_tui.store.files import PREVIOUS, replace_file, without_waiting
from tests.store.conftest import FailingDisk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    replace_file(tmp_path / "folder" / "file.json", b"old")
    return tmp_path / "folder" / "file.json"


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_missing_folders_are_made(path: Path) -> None:
    assert path.read_bytes() == b"old"
    assert names(path) == ["file.json"]


def test_the_previous_generation_is_kept_when_asked(path: Path) -> None:
    replace_file(path, b"new", keep_previous=True)
    replace_file(path, b"newest", keep_previous=True)

    assert path.read_bytes() == b"newest"
    assert path.with_name("file.json" + PREVIOUS).read_bytes() == b"new"
    assert names(path) == ["file.json", "file.json.previous"]


def test_the_previous_generation_is_kept_where_the_file_system_knows_no_links(path: Path, disk: FailingDisk) -> None:
    disk.fail("link", errno.EPERM)

    replace_file(path, b"new", keep_previous=True)

    assert path.read_bytes() == b"new"
    assert path.with_name("file.json" + PREVIOUS).read_bytes() == b"old"


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        ("fsync", errno.ENOSPC, "磁盘已满，请删除不用的文件或换盘"),
        ("fsync", errno.EIO, "磁盘读写出错，请尽快备份并换盘"),
        ("replace", errno.EACCES, "没有写入权限，或文件被杀毒等程序占用"),
        ("replace", errno.EROFS, "磁盘是只读的，请检查写保护开关"),
        ("replace", errno.EXDEV, f"磁盘拒绝写入（{os.strerror(errno.EXDEV)}）"),
    ],
)
@pytest.mark.parametrize("keep_previous", [True, False])
def test_a_refusal_says_why_and_leaves_the_old_content(
    path: Path, disk: FailingDisk, call: str, code: int, said: str, keep_previous: bool
) -> None:
    disk.fail(call, code)

    with pytest.raises(NotSavedError) as refused:
        replace_file(path, b"new", keep_previous=keep_previous)

    assert str(refused.value) == f"没有保存：{said}。之前保存的内容完好。"
    assert path.read_bytes() == b"old"
    assert "file.json.new" not in names(path)


def test_a_folder_that_cannot_be_made_is_a_refusal_too(path: Path) -> None:
    with pytest.raises(NotSavedError):
        replace_file(path / "below-a-file" / "x.json", b"new")


def test_a_file_held_for_a_moment_by_another_program_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace
    refusals = iter([errno.EACCES, errno.EACCES])

    def held(source: Path, target: Path) -> None:
        if code := next(refusals, None):
            raise PermissionError(code, os.strerror(code))
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)

    replace_file(path, b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows makes folder entries durable with the file")
@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_file_system_that_cannot_sync_folders_is_written_all_the_same(
    path: Path, disk: FailingDisk, code: int
) -> None:
    disk.fail("fsync", code, calls_before=1)

    replace_file(path, b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows makes folder entries durable with the file")
def test_a_folder_entry_that_is_not_durable_is_not_acknowledged(path: Path, disk: FailingDisk) -> None:
    disk.fail("fsync", errno.EIO, calls_before=1)

    with pytest.raises(NotSavedError):
        replace_file(path, b"new")


def test_what_need_not_be_durable_does_not_wait_for_the_disk(path: Path, disk: FailingDisk) -> None:
    disk.fill_up()

    replace_file(path, b"new", durable=False)

    assert path.read_bytes() == b"new"


def test_what_can_be_made_again_is_written_without_waiting_and_the_rest_waits_again(
    path: Path, disk: FailingDisk
) -> None:
    disk.fill_up()

    with without_waiting():
        replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    with pytest.raises(NotSavedError):
        replace_file(path, b"newest")

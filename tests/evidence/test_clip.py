"""Recordings: hashed piece by piece where they are, never copied."""

from __future__ import annotations

import hashlib
import os
import tracemalloc
from datetime import datetime
from pathlib import Path

import pytest

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import read_clip
from tests.evidence.conftest import PutFile

OUTCOME = "。没有登记这段录像，录像本身没有改动，检查结果不受影响。"
MEGABYTE = 1024 * 1024


def refusal(path: Path) -> str:
    """Return why a recording is refused."""
    with pytest.raises(InvalidInputError) as refused:
        read_clip(path)
    assert str(refused.value).endswith(OUTCOME)
    return str(refused.value).removesuffix(OUTCOME)


@pytest.mark.parametrize("size", [1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 5 * MEGABYTE])
def test_a_recording_is_named_measured_and_hashed(put: PutFile, size: int) -> None:
    content = os.urandom(size)

    clip = read_clip(put("执法记录 1.mp4", content))

    assert (clip.name, clip.size) == ("执法记录 1.mp4", size)
    assert clip.sha256 == hashlib.sha256(content).hexdigest()


def test_when_it_was_recorded_has_the_local_offset(put: PutFile) -> None:
    path = put("a.mp4", b"film")
    at = datetime(2026, 5, 3, 10, 11, 12).astimezone()
    os.utime(path, (at.timestamp(), at.timestamp()))

    assert read_clip(path).recorded_at == at.isoformat()


def test_progress_is_told_up_to_the_end(put: PutFile) -> None:
    told: list[tuple[int, int]] = []

    read_clip(put("a.mp4", bytes(2 * MEGABYTE + 5)), lambda done, total: told.append((done, total)))

    total = 2 * MEGABYTE + 5
    assert told == [(MEGABYTE, total), (2 * MEGABYTE, total), (total, total)]


def test_reading_can_be_given_up(put: PutFile) -> None:
    class GivenUpError(Exception):
        pass

    def give_up(done: int, total: int) -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        read_clip(put("a.mp4", b"film"), give_up)


def test_memory_stays_flat(tmp_path: Path) -> None:
    with (tmp_path / "a.mp4").open("wb") as file:
        file.truncate(200 * MEGABYTE)
    tracemalloc.start()

    read_clip(tmp_path / "a.mp4")

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * MEGABYTE


def test_a_recording_that_is_still_being_written_is_refused(put: PutFile) -> None:
    path = put("a.mp4", bytes(2 * MEGABYTE))

    def more(done: int, total: int) -> None:
        with path.open("ab") as file:
            file.write(b"more")

    with pytest.raises(InvalidInputError, match=r"^“a\.mp4”还在写入或复制，请等它完成再试"):
        read_clip(path, more)


def test_a_recording_that_is_written_over_meanwhile_is_refused(put: PutFile) -> None:
    path = put("a.mp4", bytes(2 * MEGABYTE))

    def write_over(done: int, total: int) -> None:
        path.write_bytes(b"x" * total)
        os.utime(path, (done, done))

    with pytest.raises(InvalidInputError, match=r"^“a\.mp4”还在写入或复制，请等它完成再试"):
        read_clip(path, write_over)


@pytest.mark.parametrize("name", ["none.mp4", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    assert ("找不到" if name == "none.mp4" else "是文件夹") in refusal(tmp_path / name)


def test_an_empty_recording_is_refused(put: PutFile) -> None:
    assert refusal(put("a.mp4", b"")) == "“a.mp4”是空文件，可能没有复制完，请重新复制再试"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_refused() -> None:
    assert "是设备或管道" in refusal(Path("/dev/zero"))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file here that fails to be read")
def test_a_recording_the_disk_fails_to_read_is_refused() -> None:
    assert "读取出错" in refusal(Path("/proc/self/mem"))

"""A stream on disk: what is recorded is what is read, memory follows the disk, and damage is named."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from inspect_tui.errors import DamagedFileError, NotSavedError
from inspect_tui.inspection.change import answer_all
from inspect_tui.inspection.event import Change, chain_breaks
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.event_rows import FORMAT
from inspect_tui.store.stream import Stream
from tests.builders import NOW, OPERATOR
from tests.store.conftest import FailingDisk

NAME = "unit/u-1"
ROOT = Path(__file__).parents[2]


def open_stream(folder: Path, device: str = "laptop-a", name: str = NAME) -> Stream:
    return Stream(folder / "u-1.json", name, device, lambda fold: {"count": [{"subjects": len(fold.heads)}]})


def step(number: int) -> Change:
    return Change("renamed", "unit", {"name": f"第{number}个名称"})


@pytest.fixture
def stream(tmp_path: Path) -> Stream:
    opened = open_stream(tmp_path)
    opened.record([step(1)], OPERATOR, NOW)
    return opened


def test_a_stream_without_a_file_is_empty_and_makes_none(tmp_path: Path) -> None:
    assert open_stream(tmp_path).events == ()
    assert list(tmp_path.iterdir()) == []


def test_what_was_recorded_is_read_again(stream: Stream, tmp_path: Path) -> None:
    stream.record([step(2), Change("noted", "note", {"文字": "𠮷 [red] \u202e"})], "李全", NOW + timedelta(hours=1))

    read = open_stream(tmp_path)

    assert read.events == stream.events
    assert [(event.n, event.by, event.at) for event in read.events] == [
        (1, "张安", "2026-11-23T09:30:00+08:00"),
        (2, "李全", "2026-11-23T10:30:00+08:00"),
        (3, "李全", "2026-11-23T10:30:00+08:00"),
    ]
    assert read.stored_tables() == read.expected_tables()
    assert list(chain_breaks(read.events)) == []


def test_an_event_replaces_what_its_author_saw_on_the_subject(stream: Stream) -> None:
    stream.record([step(2), step(3), Change("noted", "note", {})], OPERATOR, NOW)

    first, second, third, note = stream.events
    assert (second.after, third.after, note.after) == ((first.hash,), (second.hash,), ())


def test_a_second_device_continues_the_stream_with_a_chain_of_its_own(stream: Stream, tmp_path: Path) -> None:
    other = open_stream(tmp_path, device="laptop-b")
    other.record([step(2)], OPERATOR, NOW)

    assert [(event.device, event.n) for event in other.events] == [("laptop-a", 1), ("laptop-b", 1)]
    assert other.events[1].after == (stream.events[0].hash,)


def test_what_is_entered_later_carries_both_times(stream: Stream) -> None:
    stream.record([step(2)], OPERATOR, NOW, happened_at=NOW - timedelta(days=3))

    assert (stream.events[1].at, stream.events[1].entered_at) == (
        "2026-11-20T09:30:00+08:00",
        "2026-11-23T09:30:00+08:00",
    )


@pytest.mark.parametrize(
    ("call", "code"),
    [("fsync", errno.ENOSPC), ("fsync", errno.EIO), ("replace", errno.EACCES), ("open", errno.EROFS)],
)
def test_a_refused_save_leaves_memory_and_disk_as_before_and_the_next_one_works(
    stream: Stream, tmp_path: Path, disk: FailingDisk, call: str, code: int
) -> None:
    before, content = stream.events, stream.path.read_bytes()
    if call == "open":
        stream.path.with_name("u-1.json.new").mkdir()
    else:
        disk.fail(call, code)

    with pytest.raises(NotSavedError, match=r"^没有保存：.+。之前保存的内容完好。$"):
        stream.record([step(2)], OPERATOR, NOW)

    assert stream.events == before
    assert stream.path.read_bytes() == content
    disk.recover()
    if call == "open":
        stream.path.with_name("u-1.json.new").rmdir()
    stream.record([step(3)], OPERATOR, NOW)
    assert open_stream(tmp_path).events == stream.events
    assert [event.body["name"] for event in stream.events] == ["第1个名称", "第3个名称"]
    assert list(chain_breaks(stream.events)) == []


def test_a_save_whose_folder_entry_failed_can_be_repeated(stream: Stream, tmp_path: Path, disk: FailingDisk) -> None:
    disk.fail("fsync", errno.EIO, calls_before=1)
    with pytest.raises(NotSavedError):
        stream.record([step(2)], OPERATOR, NOW)
    disk.recover()

    stream.record([step(2)], OPERATOR, NOW)

    read = open_stream(tmp_path)
    assert [event.n for event in read.events] == [1, 2]
    assert list(chain_breaks(read.events)) == []


POWER_LOSS = """
import os, sys
from pathlib import Path
from tests.builders import NOW, OPERATOR
from tests.store.test_stream import open_stream, step
stream = open_stream(Path(sys.argv[1]))
setattr(os, sys.argv[2], lambda *arguments: os._exit(7))
stream.record([step(2)], OPERATOR, NOW)
"""


@pytest.mark.parametrize("call", ["fsync", "link", "replace"])
def test_a_process_killed_while_saving_leaves_the_state_before(stream: Stream, tmp_path: Path, call: str) -> None:
    killed = subprocess.run([sys.executable, "-c", POWER_LOSS, str(tmp_path), call], cwd=ROOT, check=False)

    assert killed.returncode == 7
    read = open_stream(tmp_path)
    assert read.events == stream.events
    read.record([step(3)], OPERATOR, NOW)
    assert open_stream(tmp_path).events == read.events


def test_changes_that_cannot_be_written_record_nothing(stream: Stream, tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        stream.record([*answer_all(["x"], "compliant"), Change("measured", "x", {"value": 0.1})], OPERATOR, NOW)

    assert len(stream.events) == 1
    assert open_stream(tmp_path).events == stream.events


Tables = dict[str, Any]


def newer_format(tables: Tables) -> None:
    tables["format"]["1"]["version"] = FORMAT + 1


def other_stream(tables: Tables) -> None:
    tables["format"]["1"]["stream"] = "unit/u-2"


def no_format(tables: Tables) -> None:
    del tables["format"]


def no_events(tables: Tables) -> None:
    del tables["events"]


def a_field_lost(tables: Tables) -> None:
    del tables["events"]["1"]["hash"]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (newer_format, "文件 u-1.json 由更新版本的程序写入，没有改动它。请升级程序后再打开。"),
        (other_stream, "文件 u-1.json 里不是它该有的记录，没有改动它。其他检查不受影响。"),
        (no_format, "文件 u-1.json 里不是它该有的记录，没有改动它。其他检查不受影响。"),
        (no_events, "文件 u-1.json 的记录不完整，没有改动它。其他检查不受影响。"),
        (a_field_lost, "文件 u-1.json 的记录不完整，没有改动它。其他检查不受影响。"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_untouched(
    stream: Stream, tmp_path: Path, spoil: Callable[[Tables], None], message: str
) -> None:
    tables = stream.stored_tables()
    spoil(tables)
    stream.path.write_bytes(with_checksum(tables))
    content = stream.path.read_bytes()

    with pytest.raises(DamagedFileError) as refused:
        open_stream(tmp_path)

    assert str(refused.value) == message
    assert stream.path.read_bytes() == content


@pytest.mark.parametrize("length", [0, 1, 50, -1])
def test_a_file_cut_short_is_named_and_untouched(stream: Stream, tmp_path: Path, length: int) -> None:
    content = stream.path.read_bytes()[:length]
    stream.path.write_bytes(content)

    with pytest.raises(DamagedFileError, match=r"^文件 u-1\.json 已损坏或读不了"):
        open_stream(tmp_path)

    assert stream.path.read_bytes() == content


def test_a_row_of_the_file_says_what_an_event_says_and_nothing_twice(stream: Stream) -> None:
    tables = msgspec.json.decode(stream.path.read_bytes())

    (event,) = stream.events
    same = ("n", "kind", "subject", "body", "by", "at", "hash")
    assert tables["events"] == {"1": {"device": 1} | {name: getattr(event, name) for name in same}}
    assert tables["devices"] == {"1": {"device": "laptop-a", "n": 1}}
    assert tables["format"] == {"1": {"version": FORMAT, "stream": NAME}}
    assert tables["count"] == {"1": {"subjects": 1}}

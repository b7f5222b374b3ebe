"""A stream's file is a TinyDB database that any TinyDB program can read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import TinyDB, where

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.storage import DurableStorage, open_database
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, make_finding

HOSE = "gas.kitchen.hose"


def test_tinydb_with_its_own_storage_reads_what_was_written(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR, "老化")
    work.save_finding(make_finding(major=True, major_basis="第四条"), OPERATOR)
    work.conclude(Conclusion(NOW), OPERATOR)

    with TinyDB(work.stream.path, encoding="utf-8") as database:
        log, derived = (
            {"checksum", "format", "devices", "events"},
            {"inspection", "answers", "findings", "reviews", "documents", "photos", "clips", "scans"},
        )
        assert database.tables() == log | derived
        assert database.table("answers").all() == [{"item": HOSE, "outcome": "noncompliant", "note": "老化"}]
        assert database.table("findings").count(where("major") == True) == 1  # noqa: E712
        [summary] = database.table("inspection").all()
        assert (summary["unit"], summary["findings"], summary["majors"]) == ("好再来饭店", 2, 1)
        assert summary["visit"]["unit"]["representative"] == "王五"
        assert [event["kind"] for event in database.table("events")] == [
            "begun",
            "answered",
            "finding_raised",
            "finding_raised",
            "concluded",
        ]
        assert [event.doc_id for event in database.table("events")] == [1, 2, 3, 4, 5]


def test_what_tinydb_writes_through_our_storage_it_reads_back(tmp_path: Path) -> None:
    with open_database(tmp_path / "file.json") as database:
        database.table("答案").insert({"文字": "𠮷野家 [red]"})

    with TinyDB(tmp_path / "file.json", encoding="utf-8") as database:
        assert database.table("答案").all() == [{"文字": "𠮷野家 [red]"}]


def test_the_file_before_the_last_save_is_kept(work: OpenInspection) -> None:
    before = work.stream.path.read_bytes()

    work.answer(HOSE, "compliant", OPERATOR)

    assert work.stream.path.with_name(work.stream.path.name + ".previous").read_bytes() == before
    assert work.stream.path.read_bytes() != before


def test_recording_is_one_write_however_many_changes(work: OpenInspection, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    write = DurableStorage.write

    def count(storage: DurableStorage, data: dict[str, dict[str, dict[str, object]]]) -> None:
        written.append(list(data))
        write(storage, data)

    monkeypatch.setattr(DurableStorage, "write", count)

    work.answer(HOSE, "noncompliant", OPERATOR)
    work.answer_rest(work.case.items, OPERATOR)

    assert (
        written
        == [
            [
                "format",
                "devices",
                "events",
                "inspection",
                "answers",
                "findings",
                "reviews",
                "documents",
                "photos",
                "clips",
                "scans",
            ]
        ]
        * 2
    )


def test_a_file_that_is_not_there_reads_as_nothing(tmp_path: Path) -> None:
    assert DurableStorage(tmp_path / "missing.json").read() is None


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, b'{"events": {"1": ', b"[]", b'{"events": []}', b"\xff\xfe"])
def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)

    with pytest.raises(DamagedFileError, match=r"^文件 broken\.json 已损坏或读不了，没有改动它。其他检查不受影响。$"):
        DurableStorage(path).read()

    assert path.read_bytes() == content

"""Every format ever written opens for ever, and what a newer version wrote is refused untouched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.errors import InspectError, NewerFormatError
from inspect_tui.store import event_rows, json_file
from inspect_tui.store import settings as settings_file
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor import examine
from inspect_tui.store.event_rows import format_of
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import DATA, OPERATOR, SETTINGS, FixedClock, begin_work

FORMATS = sorted((DATA / "formats").iterdir(), key=lambda folder: int(folder.name))
INSPECTED = "id-0002"


@pytest.fixture(params=FORMATS, ids=lambda folder: f"format {folder.name}")
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a workspace as an earlier version left it."""
    return Path(shutil.copytree(request.param, tmp_path / "workspace"))


def opened(folder: Path, library: Library) -> Workspace:
    return Workspace(Locations.named(folder), library, clock=FixedClock())


def test_there_is_a_fixture_of_the_format_written_now() -> None:
    assert [int(folder.name) for folder in FORMATS] == list(range(1, event_rows.FORMAT + 1))
    assert event_rows.FORMAT == json_file.FORMAT == settings_file.FORMAT


def test_all_of_a_workspace_is_read(folder: Path, library: Library) -> None:
    with opened(folder, library) as workspace:
        work = OpenInspection(workspace, INSPECTED)
        assert [event.kind for event in work.stream.events][:3] == ["begun", "answered", "answered"]
        assert work.inspection.conclusion is not None
        assert [document.number for document in work.inspection.documents.values()] == ["（示）城管检记〔2026〕1号"]
        assert (workspace.settings, workspace.session.operator) == (SETTINGS, OPERATOR)
        assert list(used_numbers(workspace)) == ["（示）城管检记〔2026〕1号"]
        assert [unit.name for unit in workspace.units().values()] == ["好再来饭店"]
        assert [(row.unit, row.outcome) for row in workspace.index.listing().rows] == [
            ("好再来饭店", "closed"),
            ("好再来饭店", "inspected"),
        ]


def test_since_the_second_format_photos_are_read(tmp_path: Path, library: Library) -> None:
    with opened(Path(shutil.copytree(FORMATS[1], tmp_path / "workspace")), library) as workspace:
        (photo,) = OpenInspection(workspace, INSPECTED).inspection.photos.values()

    assert (photo.name, photo.taken_at, photo.latitude) == ("现场.jpg", "2026-11-23T09:41:00", "35.490000")


def test_nothing_is_wrong_with_it(folder: Path, library: Library) -> None:
    with opened(folder, library) as workspace:
        assert examine(workspace) == []


def test_the_next_save_writes_the_format_of_today(folder: Path, library: Library) -> None:
    with opened(folder, library) as workspace:
        work = OpenInspection(workspace, INSPECTED)
        before = work.stream.events

        work.answer(next(iter(work.case.items)), "noncompliant", OPERATOR)
        workspace.save_settings(msgspec.structs.replace(SETTINGS, campaign="另一次行动"))

        again = OpenInspection(workspace, INSPECTED)
        assert format_of(again.stream.stored_tables()) == event_rows.FORMAT
        assert again.stream.events[: len(before)] == before
        assert again.stream.events == work.stream.events
        assert examine(workspace) == []


def test_a_workspace_of_another_machine_gets_a_device_of_its_own(folder: Path, library: Library) -> None:
    with opened(folder, library) as workspace:
        assert workspace.device.id != "018f0000-0000-7000-8000-000000000001"
        begin_work(workspace)
        assert examine(workspace) == []


def stream_of_tomorrow(folder: Path) -> Path:
    path = next((folder / "inspections").glob(f"*/{INSPECTED}.json"))
    path.write_bytes(with_checksum({"format": {"1": {"version": event_rows.FORMAT + 1}}, "facts": {"1": {}}}))
    return path


def test_a_stream_of_a_newer_format_is_refused_untouched_and_the_rest_opens(folder: Path, library: Library) -> None:
    path = stream_of_tomorrow(folder)
    content = path.read_bytes()

    with opened(folder, library) as workspace:
        with pytest.raises(NewerFormatError, match=f"文件 {path.name} 由更新版本的程序写入，没有改动它。请升级"):
            OpenInspection(workspace, INSPECTED)
        (row,) = workspace.index.listing().rows
        assert OpenInspection(workspace, row.id).inspection.visit.outcome == "closed"

    assert path.read_bytes() == content


def device(folder: Path) -> Path:
    path = folder / "device.json"
    path.write_bytes(with_checksum({"format": json_file.FORMAT + 1, "key": "…"}))
    return path


def session(folder: Path) -> Path:
    path = folder / "session.json"
    path.write_bytes(with_checksum({"format": json_file.FORMAT + 1, "windows": []}))
    return path


def settings(folder: Path) -> Path:
    path = folder / "settings.toml"
    path.write_text(f"format = {settings_file.FORMAT + 1}\nhub = 1\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("write", [device, session, settings])
def test_a_workspace_with_a_loose_file_of_a_newer_format_is_refused_untouched(
    folder: Path, library: Library, write: Callable[[Path], Path]
) -> None:
    path = write(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    with pytest.raises(InspectError, match=f"文件 {path.name} 由更新版本的程序写入，没有改动它。请升级程序后再打开。"):
        opened(folder, library)

    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {path: after[path] for path in before} == before

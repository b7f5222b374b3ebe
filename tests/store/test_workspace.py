"""The workspace as a whole: what is opened again is what was written, and damage in one file stays there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.errors import DamagedFileError, NotFoundError, NotSavedError
from inspect_tui.inspection.event import Change
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace, local_now, new_uuid
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, OPERATOR, SETTINGS, begin_work, make_unit, make_workspace


def test_a_first_run_makes_an_empty_workspace(tmp_path: Path, library: Library) -> None:
    with make_workspace(tmp_path / "新的 工作区", library, settings=None) as workspace:
        assert not workspace.read_only
        assert workspace.settings.agencies == ()
        assert (workspace.root / "device.json").is_file()


def test_settings_and_session_are_there_after_opening_again(workspace: Workspace, library: Library) -> None:
    workspace.save_session(operator=OPERATOR, places={"i-1": "gas.kitchen.hose"})
    workspace.close()

    with make_workspace(workspace.root, library) as reopened:
        assert reopened.settings == SETTINGS
        assert (reopened.session.operator, reopened.session.places) == (OPERATOR, {"i-1": "gas.kitchen.hose"})
        assert reopened.device == workspace.device


def test_an_inspection_is_filed_under_the_year_it_was_begun_in(work: OpenInspection) -> None:
    assert work.stream.path == work.workspace.root / "inspections" / "2026" / f"{work.inspection.id}.json"
    assert work.workspace.find_inspection(work.inspection.id) == work.stream.path


@pytest.mark.parametrize("name", ["", "..", "../settings", "*", "a/b", "[a-z]", "id-0001\n"])
def test_a_name_that_is_no_id_finds_nothing(work: OpenInspection, name: str) -> None:
    assert work.workspace.find_inspection(name) is None


def test_a_begun_inspection_keeps_its_checklist_when_the_file_is_changed(
    work: OpenInspection, library: Library
) -> None:
    work.workspace.close()
    edition = library.edition("gas.kitchen")
    changed = msgspec.structs.replace(edition, checklist=msgspec.structs.replace(edition.checklist, sections=()))
    newer = msgspec.structs.replace(library, editions={"gas.kitchen": changed})

    with make_workspace(work.workspace.root, newer) as reopened:
        assert OpenInspection(reopened, work.inspection.id).case == work.case


def test_an_inspection_whose_checklist_was_lost_says_so(work: OpenInspection, library: Library) -> None:
    work.workspace.close()
    [pinned] = work.inspection.visit.checklists
    work.workspace.blobs.path(pinned.sha256).unlink()

    with (
        make_workspace(work.workspace.root, library) as reopened,
        pytest.raises(DamagedFileError, match="找不到或读不了"),
    ):
        OpenInspection(reopened, work.inspection.id)


def test_a_record_this_version_cannot_read_is_named_and_untouched(work: OpenInspection) -> None:
    tables = msgspec.json.decode(work.stream.path.read_bytes())
    tables["events"]["1"]["body"]["outcome"] = "postponed"
    work.stream.path.write_bytes(msgspec.json.encode(tables))

    with pytest.raises(DamagedFileError, match=rf"^文件 {work.inspection.id}\.json .+没有改动它"):
        OpenInspection(work.workspace, work.inspection.id)


def test_an_unknown_inspection_is_told_how_to_find_the_known_ones(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError, match=r"^没有编号为 id-9 的检查。用 list 命令可以看到全部检查。$"):
        workspace.casework(workspace.inspection_stream("id-9"))


def test_units_are_read_again_and_a_damaged_one_is_left_out(workspace: Workspace) -> None:
    begin_work(workspace)
    begin_work(workspace, unit=make_unit(name="乙店"))
    first, second = sorted((workspace.root / "units").glob("*.json"))
    first.write_bytes(b"{")

    assert workspace.units() == {second.stem: make_unit(name="乙店")}
    assert first.read_bytes() == b"{"


def test_a_unit_renamed_keeps_what_it_was_called_in_its_log(workspace: Workspace) -> None:
    stream = workspace.unit_stream("u-1")
    for name in ("甲店", "甲店（新）"):
        workspace.record(stream, [Change("unit_recorded", "unit", msgspec.to_builtins(make_unit(name=name)))], OPERATOR)

    assert workspace.units()["u-1"].name == "甲店（新）"
    assert [event.body["name"] for event in workspace.unit_stream("u-1").events] == ["甲店", "甲店（新）"]


def test_damaged_settings_hinder_nothing_and_are_not_overwritten(workspace: Workspace, library: Library) -> None:
    workspace.close()
    path = workspace.root / "settings.toml"
    content = path.read_bytes()
    path.write_bytes(b"[[")
    with make_workspace(workspace.root, library, settings=None) as damaged:
        assert damaged.settings == Settings()
        assert damaged.settings_problem.startswith("设置文件 settings.toml 有错")
        assert begin_work(damaged).case.sections
        with pytest.raises(DamagedFileError, match=r"没有改动它"):
            damaged.save_settings(Settings(campaign="别的"))
        assert path.read_bytes() == b"[["

    path.write_bytes(content)

    with make_workspace(workspace.root, library) as reopened:
        assert (reopened.settings_problem, reopened.read_only) == ("", False)
        assert reopened.settings.agency("") == GAS_BUREAU


def test_a_folder_that_cannot_be_made_is_said_in_chinese(tmp_path: Path, library: Library) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(NotSavedError, match=r"^工作区 .+ 打不开：.+。$"):
        make_workspace(tmp_path / "file" / "workspace", library)


def test_ids_sort_by_the_time_they_were_made() -> None:
    made = [new_uuid() for _ in range(50)]

    assert made == sorted(made)
    assert len(set(made)) == 50


def test_the_wall_clock_carries_its_offset() -> None:
    assert local_now().utcoffset() is not None


def test_a_stray_file_among_the_inspections_is_named_not_shown(work: OpenInspection) -> None:
    stray = work.stream.path.with_name("笔记.json")
    stray.write_text("{}", encoding="utf-8")

    listing = work.workspace.index.listing()

    assert [damaged.path for damaged in listing.damaged] == [stray]
    assert len(listing.rows) == 1

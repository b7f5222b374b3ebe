"""Opening a workspace: its own checklists join those that came with the program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inspect_tui.errors import ReadOnlyError
from inspect_tui.store.device import Device
from inspect_tui.store.locations import Locations
from inspect_tui.workflow.opening import load_checklists, open_workspace
from tests.builders import CHECKLISTS, OPERATOR, SETTINGS


@pytest.fixture
def locations(tmp_path: Path) -> Locations:
    return Locations.named(tmp_path / "workspace")


def own(locations: Locations, name: str = "kitchen.toml") -> Path:
    """Give the workspace checklists of its own; return the kitchen's file."""
    folder = locations.workspace / "checklists"
    shutil.copytree(CHECKLISTS, folder)
    return (folder / "gas" / "kitchen.toml").rename(folder / "gas" / name)


def test_a_workspace_without_lists_of_its_own_has_those_of_the_program(locations: Locations) -> None:
    with open_workspace(locations) as workspace:
        assert "gas.operator" in workspace.library.editions
        assert not workspace.read_only


def test_lists_of_the_workspace_join_those_of_the_program(locations: Locations) -> None:
    built_in = load_checklists(locations)

    own(locations)

    library = load_checklists(locations)
    assert library.editions.keys() - built_in.editions.keys() == {"gas.kitchen", "self_built.wall", "venue_fire.hall"}
    assert built_in.editions.keys() <= library.editions.keys()
    assert "sample-law" in library.instruments
    assert library.problems == built_in.problems


def test_a_list_of_the_workspace_takes_the_place_of_the_programs(locations: Locations) -> None:
    path = own(locations)
    path.write_text(path.read_text(encoding="utf-8").replace("gas.kitchen", "gas.operator"), encoding="utf-8")

    assert load_checklists(locations).edition("gas.operator").checklist.title == "示例厨房用气检查表"


def test_a_list_of_the_workspace_with_errors_is_reported_and_leaves_the_programs(locations: Locations) -> None:
    own(locations).write_bytes(b"[[")
    before = load_checklists(Locations.named(locations.workspace / "elsewhere"))

    library = load_checklists(locations)

    assert before.editions.keys() <= library.editions.keys()
    assert [str(problem.place) for problem in library.problems[len(before.problems) :]] == ["gas/kitchen.toml"]


def test_a_workspace_opened_to_read_only_is_not_made(locations: Locations) -> None:
    with open_workspace(locations, writing=False) as workspace:
        assert workspace.read_only
        assert workspace.index.listing().rows == []
        with pytest.raises(ReadOnlyError):
            workspace.save_settings(SETTINGS)

    assert not locations.workspace.exists()


def test_reading_does_not_keep_another_process_from_writing(locations: Locations) -> None:
    with open_workspace(locations, writing=False), open_workspace(locations) as writer:
        assert not writer.read_only
        writer.save_session(operator=OPERATOR)

    with open_workspace(locations, writing=False) as reader:
        assert reader.session.operator == OPERATOR


def test_a_given_device_is_used_and_not_written(locations: Locations) -> None:
    with open_workspace(locations, device=Device("demo", "")) as workspace:
        assert workspace.device.id == "demo"

    assert not (locations.workspace / "device.json").exists()

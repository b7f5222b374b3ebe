"""A workspace shows what can be begun with before any list is read, and never shows what is not so any more."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from inspect_tui.checklist import Library, headers_of
from inspect_tui.store.backup.contents import belongs
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow import opening
from inspect_tui.workflow.opening import load_checklist_headers, load_checklists, open_workspace
from tests.builders import CHECKLISTS

LONG_AGO = 1_700_000_000


def copied(folder: Path) -> Path:
    """Copy the invented checklists, as if they had been there for long."""
    shutil.copytree(CHECKLISTS, folder)
    for path in folder.rglob("*.toml"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.fixture
def locations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Locations:
    """A workspace whose program came with the invented checklists."""
    built_in = copied(tmp_path / "program")
    monkeypatch.setattr(opening, "built_in_checklists", lambda: built_in)
    return Locations.named(tmp_path / "workspace")


def was_read(workspace: Workspace) -> bool:
    """Say whether the lists themselves were read."""
    return "library" in vars(workspace)


def test_at_the_second_start_the_headers_are_there_and_no_list_is_read(locations: Locations) -> None:
    with open_workspace(locations) as workspace:
        first = workspace.headers
        assert was_read(workspace)

    with open_workspace(locations) as workspace:
        assert workspace.headers == first == headers_of(load_checklists(locations))
        assert not was_read(workspace)
        assert workspace.library.edition("gas.kitchen").digest == first.lists["gas.kitchen"].sha256


def test_a_list_of_the_workspace_is_seen_at_the_next_start(locations: Locations) -> None:
    with open_workspace(locations) as workspace:
        assert "gas.canteen" not in workspace.headers.lists

    own = copied(locations.workspace / "checklists") / "gas" / "kitchen.toml"
    own.write_text(own.read_text(encoding="utf-8").replace("gas.kitchen", "gas.canteen"), encoding="utf-8")

    with open_workspace(locations) as workspace:
        assert workspace.headers.lists["gas.canteen"].item_count == 6


def test_what_is_wrong_is_told_at_every_start(locations: Locations) -> None:
    own = copied(locations.workspace / "checklists") / "gas" / "kitchen.toml"
    own.write_bytes(b"[[")
    os.utime(own, (LONG_AGO, LONG_AGO))

    for _ in range(2):
        with open_workspace(locations) as workspace:
            assert not workspace.checklist_problems
            assert "gas.kitchen" in workspace.headers.lists
            assert [str(problem.place) for problem in workspace.checklist_problems] == ["gas/kitchen.toml"]


def test_a_workspace_that_is_only_read_is_not_written_into(locations: Locations) -> None:
    with open_workspace(locations, writing=False) as reader:
        assert reader.headers == load_checklist_headers(locations) == headers_of(load_checklists(locations))

    assert not locations.workspace.exists()


def test_a_workspace_that_is_only_read_takes_what_another_has_kept(locations: Locations) -> None:
    with open_workspace(locations) as workspace:
        first = workspace.headers

    with open_workspace(locations, writing=False) as reader:
        assert reader.headers == first
        assert not was_read(reader)


def test_checklists_given_to_a_workspace_are_those_it_shows(workspace: Workspace, library: Library) -> None:
    assert workspace.headers == headers_of(library)
    assert not (workspace.root / "headers.json").exists()


def test_kept_headers_are_no_part_of_a_backup() -> None:
    assert not belongs("headers.json")

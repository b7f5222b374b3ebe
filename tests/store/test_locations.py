"""Where a workspace and its documents are, by option, environment or how the program was started."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspect_tui.store.locations import ENVIRONMENT, Locations, built_in_checklists, choose_locations


def test_a_named_workspace_keeps_its_documents_inside_itself(tmp_path: Path) -> None:
    assert Locations.named(tmp_path) == Locations(tmp_path, tmp_path / "exports")


def test_a_relative_workspace_is_taken_from_where_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert Locations.named(Path("工作区")).workspace == tmp_path / "工作区"


def test_a_portable_folder_keeps_data_and_documents_side_by_side(tmp_path: Path) -> None:
    assert Locations.portable(tmp_path) == Locations(tmp_path / "data", tmp_path / "exports")


def test_the_installed_program_uses_the_users_own_folders() -> None:
    locations = Locations.installed()

    assert locations.workspace.name == "inspect-tui"
    assert locations.exports.name == "检查文书"


def test_the_option_comes_before_the_environment_and_that_before_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    default = Locations.portable(tmp_path)
    assert choose_locations(None, default) == default
    assert choose_locations(None) == Locations.installed()

    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "by-environment"))
    assert choose_locations(None, default) == Locations.named(tmp_path / "by-environment")
    assert choose_locations(tmp_path / "by-option", default) == Locations.named(tmp_path / "by-option")


def test_an_empty_environment_variable_names_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "")

    assert choose_locations(None, Locations.portable(tmp_path)) == Locations.portable(tmp_path)


def test_the_built_in_checklists_are_found() -> None:
    assert (built_in_checklists() / "instruments.toml").is_file()

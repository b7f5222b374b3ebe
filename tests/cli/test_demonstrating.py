"""The command `demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal


def test_demo__without_a_terminal__prints_what_it_made_and_where_the_documents_are(terminal: Terminal) -> None:
    outcome = terminal("demo", "--inspections", "3")
    table, _, paths = outcome.out.partition("\n\n")

    assert outcome.code == 0
    assert len(table.splitlines()) == 4
    assert paths
    assert all(Path(path).is_file() for path in paths.splitlines())
    assert outcome.err.startswith("建立了演示工作区")


def test_demo__has_a_workspace_of_its_own(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INSPECT_TUI_WORKSPACE", str(tmp_path / "real"))
    terminal.done("demo", "--inspections", "1", "--no-open")

    assert (terminal.root.parent / "demo" / "demo.json").exists()
    assert not terminal.root.exists()
    assert not (tmp_path / "real").exists()


def test_demo__in_a_workspace_with_other_contents__is_refused(terminal: Terminal) -> None:
    terminal.begun()
    before = sorted(terminal.root.rglob("*"))

    said = terminal.refused("demo", "--workspace", str(terminal.root))
    assert said == (f"{terminal.root} 里有别的内容，不是演示工作区，没有改动它。请用 --workspace 指定一个空文件夹。")
    assert sorted(terminal.root.rglob("*")) == before


def test_demo__at_a_terminal__opens_the_screens_marked_as_a_demo(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr("inspect_tui.cli.demonstrating.at_terminal", lambda: True)
    monkeypatch.setattr("inspect_tui.tui.run", lambda locations, demo: opened.append((locations.workspace, demo)))

    assert terminal.done("demo", "--inspections", "1") == ""
    assert opened == [(terminal.root.parent / "demo", True)]


def test_samples__are_written_where_asked_without_touching_the_workspace(terminal: Terminal, tmp_path: Path) -> None:
    paths = terminal.done("samples", "--out", str(tmp_path / "样例")).splitlines()

    assert len(paths) > 30
    assert all(Path(path).is_file() for path in paths)
    assert not terminal.root.exists()


def test_samples__into_a_folder_with_something_in_it__are_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_bytes(b"mine")

    said = terminal.refused("samples", "--out", str(tmp_path))
    assert said == f"{tmp_path} 里已有内容，没有改动它，也没有写出样例。请用 --out 指定一个空文件夹。"
    assert (tmp_path / "mine.docx").read_bytes() == b"mine"

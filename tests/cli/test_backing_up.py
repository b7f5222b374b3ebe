"""The commands `backup` and `restore`."""

from __future__ import annotations

import json
from pathlib import Path

from inspect_tui.store.workspace import Workspace
from tests.cli.conftest import Terminal


def test_backup_and_restore__bring_the_inspections_back(terminal: Terminal, tmp_path: Path) -> None:
    begun = terminal.begun()
    outcome = terminal("backup", str(tmp_path / "备份.zip"))

    assert (outcome.code, outcome.out.count("\n")) == (0, 1)
    assert outcome.out.startswith(f"已备份到 {tmp_path / '备份.zip'}，并读出核对无误：1 次检查，")
    assert "没有加密" in outcome.err

    restored = terminal.done("restore", str(tmp_path / "备份.zip"), "--workspace", str(tmp_path / "back"))
    assert f"的备份恢复到 {tmp_path / 'back'}：1 次检查，" in restored
    assert terminal.done("doctor", "--workspace", str(tmp_path / "back")).startswith("完好：1 次检查")
    assert begun in terminal.done("list", "--json", "--workspace", str(tmp_path / "back"))


def test_backup_and_restore__as_json(terminal: Terminal, tmp_path: Path) -> None:
    terminal.begun()
    made = terminal.json("backup", str(tmp_path / "b.zip"))
    restored = terminal.json("restore", str(tmp_path / "b.zip"), "--workspace", str(tmp_path / "back"))

    assert made["path"] == str(tmp_path / "b.zip")
    assert made["inspections"] == 1
    assert restored["workspace"] == str(tmp_path / "back")
    assert {key: restored[key] for key in ("files", "inspections", "bytes")} == {
        key: made[key] for key in ("files", "inspections", "bytes")
    }
    assert restored["made_at"]


def test_a_restored_workspace__writes_as_another_device(terminal: Terminal, tmp_path: Path) -> None:
    terminal.begun()
    terminal.done("backup", str(tmp_path / "b.zip"))
    terminal.done("restore", str(tmp_path / "b.zip"), "--workspace", str(tmp_path / "back"))
    terminal.done("begin", "--unit", "另一家饭店", "--checklist", "gas.kitchen", "--workspace", str(tmp_path / "back"))

    devices = {json.loads((root / "device.json").read_bytes())["id"] for root in (terminal.root, tmp_path / "back")}
    assert len(devices) == 2


def test_backup__while_the_program_is_open(terminal: Terminal, workspace: Workspace, tmp_path: Path) -> None:
    assert not workspace.read_only

    terminal.done("backup", str(tmp_path / "b.zip"), "--workspace", str(workspace.root))


def test_restore__without_a_workspace_named__goes_to_the_usual_one_only_if_it_is_empty(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.begun()
    terminal.done("backup", str(tmp_path / "b.zip"))
    said = terminal.refused("restore", str(tmp_path / "b.zip"))
    assert said == (f"没有恢复：文件夹 {terminal.root} 里已有内容，没有改动它。请用 --workspace 指定一个新文件夹。")

    terminal.root.rename(tmp_path / "old")
    terminal.done("restore", str(tmp_path / "b.zip"))
    assert terminal.done("doctor").startswith("完好：1 次检查")


def test_what_cannot_be_backed_up_or_restored__is_said_in_a_line(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.refused("backup", str(tmp_path / "b.zip")).startswith(f"工作区 {terminal.root} 还没有建立")
    terminal.begun()
    assert "在工作区里面" in terminal.refused("backup", str(terminal.root / "b.zip"))
    assert "没有这个文件夹" in terminal.refused("backup", str(tmp_path / "none" / "b.zip"))
    assert "没有备份文件" in terminal.refused("restore", str(tmp_path / "b.zip"), "--workspace", str(tmp_path / "back"))
    assert not (tmp_path / "back").exists()


def test_a_file_must_be_named(terminal: Terminal) -> None:
    for command in ("backup", "restore"):
        assert terminal(command).code == 2
        assert terminal(command, " ").code == 2

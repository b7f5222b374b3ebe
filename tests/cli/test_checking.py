"""The command `doctor`."""

from __future__ import annotations

import json

from tests.cli.conftest import Terminal


def test_an_intact_workspace__is_said_with_counts(terminal: Terminal) -> None:
    terminal.begun()

    assert terminal.done("doctor") == "完好：1 次检查，1 个单位，0 份文书。"
    assert terminal.json("doctor")["intact"] is True


def test_damage__is_told_line_by_line(terminal: Terminal) -> None:
    terminal.begun()
    (terminal.root / "settings.toml").write_text("agencies = 1", encoding="utf-8")
    (terminal.root / "device.json").write_text("{", encoding="utf-8")
    outcome = terminal("doctor")

    assert (outcome.code, outcome.err) == (1, "发现 2 处问题。\n")
    assert len(outcome.out.splitlines()) == 2
    assert all("没有改动" in line for line in outcome.out.splitlines())


def test_damage__as_json(terminal: Terminal) -> None:
    terminal.begun()
    (terminal.root / "device.json").write_text("{", encoding="utf-8")
    outcome = terminal("doctor", "--json")

    assert (outcome.code, outcome.err) == (1, "")
    assert json.loads(outcome.out)["complaints"][0]["path"] == str(terminal.root / "device.json")


def test_a_workspace_that_is_not_there__is_said_and_not_made(terminal: Terminal) -> None:
    outcome = terminal("doctor")

    assert (outcome.code, outcome.err) == (0, f"工作区 {terminal.root} 还没有建立。\n")
    assert not terminal.root.exists()

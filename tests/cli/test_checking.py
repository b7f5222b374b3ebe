"""The command `doctor`."""

from __future__ import annotations

import errno
import json
import os
import platform

import pytest

from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.event_rows import FORMAT
from inspect_tui.store.lock import WorkspaceLock
from tests.cli.conftest import Terminal
from tests.store.conftest import FailingDisk


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


def test_a_repair__says_what_it_did_and_what_is_then_whole(terminal: Terminal) -> None:
    begun = terminal.begun()
    terminal.done("answer", begun, "gas.kitchen.rules", "符合")
    (path,) = terminal.root.glob("inspections/*/*.json")
    path.write_bytes(path.read_bytes()[:-20])

    said = terminal.done("doctor", "--repair").splitlines()

    assert said[0].startswith(f"已处理　{path}：已恢复全部 2 条记录；损坏的文件保存在 {terminal.root / 'damaged'}")
    assert said[-1] == "完好：1 次检查，1 个单位，0 份文书。"
    assert terminal.done("doctor", "--repair") == said[-1]


def test_what_cannot_be_repaired__stays_named(terminal: Terminal) -> None:
    terminal.begun()
    newer = terminal.root / "units" / "newer.json"
    newer.write_bytes(with_checksum({"format": {"1": {"version": FORMAT + 1}}}))
    (terminal.root / "device.json").write_text("{", encoding="utf-8")

    outcome = terminal("doctor", "--repair")

    assert (outcome.code, outcome.err) == (1, "发现 1 处问题。\n")
    done, renewed, left = outcome.out.splitlines()
    assert done.startswith(f"已处理　{terminal.root / 'device.json'}：读不了，已移到 ")
    assert "这台电脑换了新的设备编号" in renewed
    assert left.startswith(f"{newer}：")
    assert left.endswith("升级后再检查一次。")


def test_a_repair__as_json(terminal: Terminal) -> None:
    terminal.begun()
    (terminal.root / "session.json").write_text("{", encoding="utf-8")

    said = terminal.json("doctor", "--repair")

    assert said["intact"] is True
    assert [one["path"] for one in said["repaired"]] == [str(terminal.root / "session.json")]


def test_a_repair_while_another_process_works__is_refused_by_its_name(terminal: Terminal) -> None:
    terminal.begun()
    holder = WorkspaceLock(terminal.root)
    holder.take()

    assert f"正由 {platform.node()} 上的进程 {os.getpid()}" in terminal.refused("doctor", "--repair")
    holder.release()


def test_a_repair_the_disk_refuses__says_so_and_can_be_repeated(terminal: Terminal) -> None:
    terminal.begun()
    (terminal.root / "device.json").write_text("{", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        FailingDisk(patch).fail("replace", errno.ENOSPC)
        assert terminal.refused("doctor", "--repair").startswith("修复没有做完。没有保存：磁盘已满")

    assert (terminal.root / "device.json").read_text(encoding="utf-8") == "{"
    terminal.done("doctor", "--repair")


def test_a_workspace_that_is_not_there__is_said_and_not_made(terminal: Terminal) -> None:
    outcome = terminal("doctor")

    assert (outcome.code, outcome.err) == (0, f"工作区 {terminal.root} 还没有建立。\n")
    assert not terminal.root.exists()

"""The command `checklists move`."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import Terminal
from tests.newer import RULES, TRAINING, VALVE, write_newer

KEPT = "已有的结果、备注、问题和证据都保留，有改动的项请复核。"


@pytest.fixture
def updated(terminal: Terminal) -> str:
    """An inspection whose checklist was updated since it began."""
    begun = terminal.begun()
    terminal.done("answer", begun, "rules", "compliant")
    terminal.done("answer", begun, "training", "noncompliant", "--note", "两人无证")
    newer = write_newer(terminal.root / "newer")
    shutil.move(newer, terminal.root / "checklists")
    return begun


def version(terminal: Terminal, inspection: str) -> int:
    number: int = terminal.json("show", inspection)["visit"]["checklists"][0]["version"]
    return number


def test_move__without_yes_only_shows_what_would_change(terminal: Terminal, updated: str) -> None:
    outcome = terminal("checklists", "move", updated)

    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[:3] == [
        "《示例厨房用气检查表》第 3 版换成第 4 版",
        "【新增 1 项】",
        f"{VALVE}　是否安装紧急切断阀？",
    ]
    assert f"{TRAINING}　操作人员是否经过培训？　已记：不符合，问题 1 条" in lines
    assert outcome.err.splitlines() == [KEPT, "还没有换。确认后加 --yes 换成新版本。"]
    assert version(terminal, updated) == 3


def test_move__with_yes_moves_and_keeps_every_answer(terminal: Terminal, updated: str) -> None:
    before = terminal.json("show", updated)

    out = terminal.done("checklists", "move", updated, "--yes")

    assert out.splitlines()[-1] == "已保存：《示例厨房用气检查表》第 3 版换成第 4 版"
    after = terminal.json("show", updated)
    assert after["visit"]["checklists"][0]["version"] == 4
    assert after["answers"][RULES] == before["answers"][RULES]
    assert after["answers"][TRAINING] == before["answers"][TRAINING]
    assert after["findings"] == before["findings"]
    assert after["not_asked"] == [TRAINING]


def test_show__lists_answers_to_removed_items_apart(terminal: Terminal, updated: str) -> None:
    terminal.done("checklists", "move", updated, "--yes")

    lines = terminal.done("show", updated).splitlines()
    at = lines.index("【已不在检查表中 1 项】原来的结果仍在记录里，不计入上面的结果")
    assert lines[at + 1] == f"不符合　{TRAINING}　操作人员是否经过培训？　备注：两人无证"
    assert "结果　符合 1　不符合 0　不适用 0　未检查 5" in lines


def test_move__of_an_ended_inspection_with_documents__says_what_follows(terminal: Terminal, updated: str) -> None:
    terminal.done("conclude", updated)
    terminal.done("issue", updated, "--kind", "inspection_record", "--checked")

    said = terminal("checklists", "move", updated, "--yes").err
    assert "这次检查已结束" in said
    assert "“已与记录不一致”" in said
    assert "已与记录不一致" in terminal.done("show", updated)


def test_move__where_nothing_is_newer__says_so(terminal: Terminal) -> None:
    outcome = terminal("checklists", "move", terminal.begun(), "--yes")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "这次检查用的检查表都没有适用的新版本。\n")


def test_move__of_a_list_the_inspection_has_not__is_refused(terminal: Terminal, updated: str) -> None:
    said = terminal.refused("checklists", "move", updated, "--checklist", "venue_fire.hall")

    assert said == "这次检查没有用检查表“venue_fire.hall”，没有改动。用的是：gas.kitchen。"

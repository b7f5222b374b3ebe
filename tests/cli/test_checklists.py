"""The commands `checklists`, `checklists show` and `checklists check`."""

from __future__ import annotations

import shutil
from pathlib import Path

from inspect_tui.store.locations import built_in_checklists
from tests.builders import CHECKLISTS
from tests.cli.conftest import Terminal


def test_checklists__lists_them(terminal: Terminal) -> None:
    assert [one["id"] for one in terminal.json("checklists")] == ["gas.kitchen", "venue_fire.hall", "self_built.wall"]
    assert terminal.done("checklists").splitlines()[1].split() == ["gas.kitchen", "6", "燃气", "示例厨房用气检查表"]


def test_show__has_items_with_their_citations(terminal: Terminal) -> None:
    items = {item["id"]: item for item in terminal.json("checklists", "show", "gas.kitchen")["items"]}

    assert items["gas.kitchen.alarm"]["text"] == "是否安装可燃气体报警装置？"
    assert items["gas.kitchen.alarm"]["major"] is True
    assert items["gas.kitchen.rules"]["major"] is False
    assert items["gas.kitchen.rules"]["how"] == ["资料：看制度文本", "人员：问负责人制度内容"]
    assert items["gas.kitchen.rules"]["citations"] == [
        {
            "instrument": "示例安全法",
            "number": "示例令第1号",
            "article": "第五条",
            "checked": True,
            "instrument_id": "sample-law",
        }
    ]


def test_show__for_people__marks_what_is_not_checked(terminal: Terminal) -> None:
    shown = terminal.done("checklists", "show", "gas.kitchen")

    assert "    依据：《示例用气规定》（示例令第9号）第十一条（二） [待核]\n" in shown
    assert "gas.kitchen.alarm　是否安装可燃气体报警装置？　[重大]\n" in shown


def test_an_unknown_checklist__names_those_there_are(terminal: Terminal) -> None:
    said = terminal.refused("checklists", "show", "gas")

    assert said == "没有检查表“gas”。现有：gas.kitchen、venue_fire.hall、self_built.wall。"


def test_check__of_what_came_with_the_program(terminal: Terminal) -> None:
    assert terminal.done("checklists", "check") == "3 张检查表，11 项，没有错误。"
    assert terminal("checklists", "check", str(built_in_checklists())).err == ""


def test_check__tells_all_problems_at_once(terminal: Terminal, tmp_path: Path) -> None:
    source = (CHECKLISTS / "gas" / "kitchen.toml").read_text(encoding="utf-8")
    broken = source.replace('"15 days"', '"soon"').replace('authority = "emergency"', 'authority = "police"')
    file = tmp_path / "表.toml"
    file.write_text(broken, encoding="utf-8")
    outcome = terminal("checklists", "check", str(file))

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines() == [
        "表.toml，检查类别 papers，检查项 rules：字段“deadline”不能是“soon”，"
        "应为immediate、N days 或 N working days，例如 15 days",
        "表.toml，检查类别 papers，检查项 training：字段“authority”不能是“police”，"
        "应为emergency、fire、housing、gas、market、town、planning、transport、mine 之一",
    ]


def test_check__of_nothing__is_refused(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.refused("checklists", "check", str(tmp_path / "无")) == f"找不到 {tmp_path / '无'}。请核对路径。"
    assert "没有检查表" in terminal.refused("checklists", "check", str(tmp_path))


def test_a_broken_list_in_the_workspace__does_not_hide_the_others(terminal: Terminal) -> None:
    own = terminal.root / "checklists" / "gas"
    own.mkdir(parents=True)
    (own / "bad.toml").write_text("id = ", encoding="utf-8")
    outcome = terminal("checklists", "--json")

    assert outcome.code == 0
    assert "gas.kitchen" in outcome.out
    assert "bad.toml：不是正确的 TOML 文件" in outcome.err
    assert outcome.err.count("\n") == 1


def test_show__tells_what_is_measured_and_what_only_suggests(terminal: Terminal) -> None:
    crack, exit_ = terminal.json("checklists", "show", "self_built.wall")["items"]

    assert (crack["measure"]["quantity"], crack["measure"]["at_most"]) == ("裂缝宽度", "1.5")
    assert exit_["suggests_major"]["article"] == "第6章"
    shown = terminal.done("checklists", "show", "self_built.wall")
    assert "    实测：裂缝宽度，限值 不大于 1.5 mm" in shown
    assert "    可能重大：《示例用气规定》（示例令第9号）第6章 [待核]" in shown
    assert "整改期限：10个工作日（要请人鉴定）" in shown


def test_publish__notes_versions_and_check_then_asks_for_a_new_one(terminal: Terminal) -> None:
    own = terminal.root / "checklists" / "walls"
    own.mkdir(parents=True)
    shutil.copy(CHECKLISTS / "walls" / "wall.toml", own / "mine.toml")
    list_ = own / "mine.toml"
    list_.write_text(list_.read_text(encoding="utf-8").replace("self_built.wall", "self_built.jc.wall"), "utf-8")

    assert terminal.done("checklists", "publish") == "已记下 1 张检查表的版本。"
    assert "没有错误" in terminal.done("checklists", "check")

    list_.write_text(list_.read_text(encoding="utf-8").replace("at_most = 1.5", "at_most = 1.4"), "utf-8")
    assert terminal.refused("checklists", "check") == "walls/mine.toml：第 1 版的内容改过，请把 version 改为 2"
    assert "还有 1 处错误，没有记下" in terminal.refused("checklists", "publish")

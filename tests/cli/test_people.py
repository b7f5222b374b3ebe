"""The commands `agency` and `inspector`."""

from __future__ import annotations

from tests.cli.conftest import Terminal


def test_an_agency__is_entered_and_listed(terminal: Terminal) -> None:
    name = terminal.done("agency", "add", "示例局", "--kind", "fire", "--region", "（示市）", "--court", "示例法院")
    (agency,) = terminal.json("agency", "list")

    assert agency["id"] == name
    assert (agency["name"], agency["kind"], agency["region"], agency["court"]) == (
        "示例局",
        "fire",
        "示市",
        "示例法院",
    )
    assert "示例局" in terminal.done("agency", "list")


def test_adding_it_again__changes_only_what_is_given(terminal: Terminal) -> None:
    first = terminal.done("agency", "add", "示例局", "--kind", "消防救援", "--court", "示例法院")
    second = terminal.done("agency", "add", "示例局", "--characters", "消")
    (agency,) = terminal.json("agency", "list")

    assert first == second
    assert (agency["kind"], agency["court"], agency["characters"]) == ("fire", "示例法院", "消")


def test_a_new_agency_without_kind__is_refused(terminal: Terminal) -> None:
    assert terminal.refused("agency", "add", "示例局") == "“示例局”是新的执法机关，请用 --kind 写明类别。"


def test_inspectors__are_entered_changed_and_listed(terminal: Terminal) -> None:
    terminal.staffed()
    terminal.done("inspector", "add", "张安", "--certificate", "示0009")
    listed = terminal.json("inspector", "list")

    assert [(one["name"], one["certificate"]) for one in listed] == [("张安", "示0009"), ("李全", "示0002")]
    assert listed[0]["agency"] == terminal.json("agency", "list")[0]["id"]
    assert "示例市应急管理局" in terminal.done("inspector", "list")


def test_before_anything_is_entered__it_says_how(terminal: Terminal) -> None:
    assert terminal("agency", "list").err == "还没有登记执法机关。用 agency add 登记。\n"
    assert terminal("inspector", "list").err == "还没有登记检查人员。用 inspector add 登记。\n"
    assert terminal.json("agency", "list") == []


def test_an_unknown_agency__is_refused(terminal: Terminal) -> None:
    assert "没有执法机关“无”" in terminal.refused("inspector", "add", "张安", "--agency", "无")

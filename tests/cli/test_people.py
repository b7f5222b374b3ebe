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


def test_an_agencys_numbering__is_entered_and_changed_kind_by_kind(terminal: Terminal) -> None:
    add = ("agency", "add", "示例局", "--kind", "emergency")
    own = ("--kind-characters", "rectification_order=责令", "--kind-characters", "整改复查意见书＝复")
    terminal.done(*add, "--numbering", "同一次检查的文书同号", *own)
    (agency,) = terminal.json("agency", "list")
    assert agency["numbering"] == "by_inspection"
    assert agency["kind_characters"] == {"rectification_order": "责令", "review_opinion": "复"}

    terminal.done(*add, "--kind-characters", "review_opinion=", "--kind-characters", "inspection_record=检")
    (agency,) = terminal.json("agency", "list")
    assert agency["numbering"] == "by_inspection"
    assert agency["kind_characters"] == {"rectification_order": "责令", "inspection_record": "检"}


def test_characters_of_no_kind__are_wrong_usage(terminal: Terminal) -> None:
    add = ("agency", "add", "示例局", "--kind", "emergency", "--kind-characters")

    assert "要写成 文书=字" in terminal.refused(*add, "责改", code=2)
    assert "不能是“order”" in terminal.refused(*add, "order=责改", code=2)
    assert terminal.json("agency", "list") == []

"""The commands `numbers`."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cli.conftest import Terminal

YEAR = date.today().year
AGENCY = ("--agency", "示例市应急管理局")
ORDER = ("--kind", "rectification_order")
ISSUE = (*ORDER, "--checked")
BLOCK = ("--from", "101", "--to", "102")


def number(serial: int) -> str:
    return f"（示市）应急责改〔{YEAR}〕{serial}号"


@pytest.fixture
def inspection(terminal: Terminal) -> str:
    """An inspection with a finding, by an agency that is set up."""
    terminal.staffed()
    begun = terminal.begun("--inspector", "张安", "李全")
    terminal.done("answer", begun, "rules", "noncompliant")
    return begun


def test_before_any_number_was_taken__the_list_says_so(terminal: Terminal) -> None:
    assert terminal("numbers", "list").err == "还没有取用过文号，也没有预留号段。\n"
    assert terminal.json("numbers", "list") == {"numbers": [], "blocks": []}


def test_numbers__are_listed_with_what_became_of_them(terminal: Terminal, inspection: str) -> None:
    terminal.done("issue", inspection, *ISSUE)
    terminal.done("numbers", "void", number(2), "--reason", "纸张污损")

    listed = terminal.json("numbers", "list")["numbers"]

    (document,) = terminal.json("show", inspection)["documents"]
    assert [(one["number"], one["state"], one["voided"], one["kind"]) for one in listed] == [
        (number(1), "used", "", "rectification_order"),
        (number(2), "voided", "纸张污损", ""),
    ]
    assert (listed[0]["inspection"], listed[0]["document"]) == (inspection, document["id"])
    heading, first, second = terminal.done("numbers", "list", "--year", str(YEAR), *AGENCY).splitlines()
    assert heading.split() == ["文号", "状态", "文书", "检查"]
    assert first.split() == [number(1), "已用", "责令限期整改指令书", inspection]
    assert second.split() == [number(2), "作废：纸张污损"]
    assert terminal("numbers", "list", "--year", "2001").out == ""


def test_a_reserved_block__is_where_numbers_come_from_until_it_is_used_up(terminal: Terminal, inspection: str) -> None:
    assert terminal.done("numbers", "reserve", *AGENCY, *ORDER, *BLOCK) == f"{number(101)}　至　{number(102)}"
    for _ in range(2):
        terminal.done("issue", inspection, *ISSUE)
    said = terminal("issue", inspection, *ISSUE).err

    numbers = [document["number"] for document in terminal.json("show", inspection)["documents"]]
    assert numbers == [number(101), number(102), ""]
    assert f"“（示市）应急责改”{YEAR} 年本机的号段已经用完，没有取号。请用 numbers reserve" in said
    (block,) = terminal.json("numbers", "list")["blocks"]
    assert (block["first"], block["last"], block["left"], block["this_device"]) == (101, 102, 0, True)
    assert "（本机）" in terminal.done("numbers", "list")


def test_a_block_over_another__is_refused(terminal: Terminal, inspection: str) -> None:
    reserve = ("numbers", "reserve", *AGENCY, *ORDER, "--year", "2026")
    terminal.done(*reserve, *BLOCK)

    said = terminal.refused(*reserve, "--from", "102", "--to", "110")
    assert said.startswith("号段 （示市）应急责改〔2026〕102—110 与已预留的号段 101—102（设备 ")
    assert said.endswith("重合，没有预留。请换一段。")


def test_several_kinds__are_reserved_at_once(terminal: Terminal, inspection: str) -> None:
    kinds = ("--kind", "责令限期整改指令书", "--kind", "inspection_record")

    lines = terminal.done("numbers", "reserve", *AGENCY, *kinds, *BLOCK).splitlines()

    assert [line.partition("〔")[0] for line in lines] == ["（示市）应急责改", "（示市）应急检记"]


def test_a_voided_number__is_not_given_again(terminal: Terminal, inspection: str) -> None:
    assert terminal.done("numbers", "void", f"(示市)应急责改[{YEAR}]1号", "--reason", "污损") == number(1)
    terminal.done("issue", inspection, *ISSUE)

    assert terminal.json("show", inspection)["documents"][0]["number"] == number(2)
    assert "已经作废（污损），不再使用" in terminal.refused("issue", inspection, *ISSUE, "--number", number(1))


def test_what_is_no_number__is_not_voided(terminal: Terminal, inspection: str) -> None:
    assert terminal.refused("numbers", "void", "责改12", "--reason", "污损").startswith("“责改12”不在登记册里，")
    assert terminal.json("numbers", "list")["numbers"] == []


def test_the_number_of_a_document__is_voided_with_the_document_only(terminal: Terminal, inspection: str) -> None:
    terminal.done("issue", inspection, *ISSUE)

    said = terminal.refused("numbers", "void", number(1), "--reason", "写错")
    assert said.endswith("使用，没有作废。请作废那份文书，文号随之作废。")


def test_an_unknown_agency_or_kind__is_refused(terminal: Terminal, inspection: str) -> None:
    assert "没有执法机关“无”" in terminal.refused("numbers", "list", "--agency", "无")
    wrong = ("numbers", "reserve", *AGENCY, "--kind", "order", *BLOCK)
    assert terminal.refused(*wrong, code=2).startswith("--kind：不能是“order”")

"""The command `check`."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def inspection(terminal: Terminal) -> str:
    """An inspection by two officers in which nothing is wrong, but that it has not ended."""
    terminal.done(
        *("agency", "add", "示例市应急管理局", "--kind", "emergency", "--region", "示", "--characters", "应急"),
        *("--review-authority", "示例市人民政府", "--court", "示例区人民法院"),
    )
    for name, certificate in (("张安", "示0001"), ("李全", "示0002")):
        terminal.done("inspector", "add", name, "--certificate", certificate, "--agency", "示例市应急管理局")
    begun = terminal.begun(
        *("--inspector", "张安", "李全", "--approval-number", "示检审〔2026〕1号"),
        *("--certificates-shown", "--recusal-told"),
    )
    for item in ("rules", "training", "alarm", "cylinder-room", "hose", "high-building"):
        terminal.done("answer", begun, item, "compliant")
    return begun


def test_check__says_each_with_its_level_and_place(terminal: Terminal, inspection: str) -> None:
    assert terminal.done("check", inspection, "--kind", "inspection_record").splitlines() == [
        "请核对　还没有填写检查的结束时间。　[结束时间]"
    ]
    assert terminal.done("check", inspection[:13]) == "提醒　还没有填写检查的结束时间。　[结束时间]"


def test_check__of_a_faultless_file_says_so(terminal: Terminal, inspection: str) -> None:
    terminal.done("conclude", inspection, "--time", "23:59")

    assert terminal.done("check", inspection) == "没有需要核对的问题。"
    assert terminal.json("check", inspection) == []


def test_check__for_scripts(terminal: Terminal, inspection: str) -> None:
    assert terminal.json("check", inspection) == [
        {"rule": "ended", "level": "note", "message": "还没有填写检查的结束时间。", "place": "conclusion"}
    ]


def test_check__exits_with_1_when_something_stops(terminal: Terminal) -> None:
    for name in ("张安", "李全"):
        terminal.done("inspector", "add", name, "--certificate", "示0001")
    outcome = terminal("check", terminal.begun("--inspector", "张安", "李全"), "--json")

    assert outcome.code == 1
    assert '"rule": "different-officers"' in outcome.out
    assert outcome.err == ""


def test_check__of_a_document_of_another_day(terminal: Terminal, inspection: str) -> None:
    said = terminal.done("check", inspection, "--kind", "责令限期整改指令书", "--date", "2026-01-05")

    assert "现场检查的文书通常当日出具。　[要出具的文书]" in said


def test_check__changes_nothing(terminal: Terminal, inspection: str) -> None:
    before = terminal.json("show", inspection)
    terminal.done("check", inspection, "--kind", "inspection_record")

    assert terminal.json("show", inspection) == before


def test_check__takes_a_date_only_for_a_document(terminal: Terminal, inspection: str) -> None:
    assert "要与 --kind 同时写" in terminal.refused("check", inspection, "--date", "2026-01-05", code=2)

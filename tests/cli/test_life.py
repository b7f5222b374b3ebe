"""The commands under `document`: what happens to the paper, and its file once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def inspection(terminal: Terminal) -> str:
    """An inspection with an order of 2 March, whose number is 1."""
    terminal.staffed()
    begun = terminal.begun("--date", "2026-03-02", "--agency", "示例市应急管理局")
    terminal.done("answer", begun, "alarm", "noncompliant")
    terminal.done("answer", begun, "hose", "noncompliant")
    terminal.done("issue", begun, "--kind", "rectification_order", "--date", "2026-03-02", "--checked")
    return begun


ORDER = "（示市）应急责改〔2026〕1号"


def document(terminal: Terminal, inspection: str) -> dict[str, object]:
    (found,) = terminal.json("document", "list", inspection)
    assert isinstance(found, dict)
    return found


def test_the_life_of_a_document__is_recorded_step_by_step(terminal: Terminal, inspection: str) -> None:
    at = ("--at", "2026-03-02 11:00")
    assert terminal.done("document", "print", inspection, ORDER, "--copies", "2", *at) == (
        f"已保存：责令限期整改指令书（{ORDER}） 已打印；缺签收、送达、扫描件"
    )
    terminal.done("document", "sign", inspection, ORDER, "--outcome", "signed", "--name", "王五（店长）", *at)
    said = terminal.done(
        *("document", "serve", inspection, ORDER, "--way", "direct", "--to", "王五"),
        *("--place", "店内", "--relation", "妻子代收", *at),
    )

    assert said.endswith(" 已打印、已签收、已送达；缺扫描件")
    found = document(terminal, inspection)
    assert found["missing"] == ["scan"]
    assert found["service"] == {
        "way": "direct",
        "at": "2026-03-02T11:00:00" + str(found["service"]["at"])[19:],  # type: ignore[index]
        "to": "王五",
        "place": "店内",
        "witness": "",
        "receiver_relation": "妻子代收",
        "note": "",
    }
    assert found["remedies"] == {"served": "2026-03-02", "review": "2026-05-06", "suit": "2026-09-02"}
    assert "复议期至 2026年5月6日，起诉期至 2026年9月2日" in terminal.done("document", "list", inspection)


def test_a_refusal__names_its_witness(terminal: Terminal, inspection: str) -> None:
    refused = ("document", "sign", inspection, ORDER, "--outcome", "拒签", "--reason", "不认可")

    assert terminal.refused(*refused) == "拒签须写明理由和见证人，并向本部门报告（安全生产法第六十八条）。"
    assert "拒签" in terminal.done(*refused, "--witness", "赵六（社区）")


def test_where_it_was_left__somebody_or_something_saw_it(terminal: Terminal, inspection: str) -> None:
    left = ("document", "serve", inspection, ORDER, "--way", "left", "--to", "王五", "--place", "店内")

    assert terminal.refused(*left).startswith("留置送达须有见证人")
    assert "已送达" in terminal.done(*left, "--note", "已录像")


def test_nothing_is_served__before_the_day_of_the_document(terminal: Terminal, inspection: str) -> None:
    served = ("document", "serve", inspection, ORDER, "--way", "direct", "--to", "王五", "--place", "店内")

    said = terminal.refused(*served, "--at", "2026-03-01 18:00")
    assert said == "送达日期2026年3月1日早于文书日期2026年3月2日，没有记录。请核对时间。"


def test_nothing_is_printed_or_signed__on_a_day_to_come(terminal: Terminal, inspection: str) -> None:
    at = ("--at", "2099-01-01 09:00")

    printed = terminal.refused("document", "print", inspection, ORDER, "--copies", "2", *at)
    assert printed.startswith("打印日期2099年1月1日晚于今天")
    signed = terminal.refused("document", "sign", inspection, ORDER, "--outcome", "signed", "--name", "王五", *at)
    assert signed.startswith("签收日期2099年1月1日晚于今天")
    assert document(terminal, inspection)["missing"] == ["printed", "signature", "service", "scan"]


def test_a_voided_document__misses_nothing(terminal: Terminal, inspection: str) -> None:
    assert terminal.done("document", "void", inspection, ORDER, "--reason", "单位名称写错").endswith(" 已作废")

    found = document(terminal, inspection)
    assert (found["missing"], found["remedies"]) == ([], None)
    assert terminal.refused("document", "void", inspection, ORDER, "--reason", "再作废").endswith("已作废，没有改动。")


def test_a_document__is_named_by_its_number_its_id_or_its_beginning(terminal: Terminal, inspection: str) -> None:
    known = str(document(terminal, inspection)["id"])

    for name in ("(示市)应急责改[2026]1号", known, known[:8]):
        terminal.done("document", "print", inspection, name, "--copies", "1")
    assert terminal.refused("document", "print", inspection, "无此", "--copies", "1").startswith("这次检查没有文书")


def test_the_file__is_handed_out_again_as_it_was_issued(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    first = Path(terminal.done("document", "file", inspection, ORDER))
    content = first.read_bytes()
    first.unlink()

    assert Path(terminal.done("document", "file", inspection, ORDER)).read_bytes() == content
    out = tmp_path / "别处.docx"
    assert terminal.done("document", "file", inspection, ORDER, "--out", str(out)) == str(out)
    assert out.read_bytes() == content
    assert terminal.refused("document", "file", inspection, ORDER, "--out", str(out)).endswith("（2）.docx。")


def test_without_documents__that_is_said(terminal: Terminal) -> None:
    outcome = terminal("document", "list", terminal.begun())

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "这次检查还没有文书。用 issue 命令出具。\n")

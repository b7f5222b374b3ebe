"""The command `issue`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

YEAR = date.today().year
ORDER = ("--kind", "rectification_order", "--checked")
RECORD = ("--kind", "inspection_record", "--checked")


@pytest.fixture
def inspection(terminal: Terminal) -> str:
    """An inspection with a finding, by an agency that is set up."""
    terminal.staffed()
    begun = terminal.begun("--inspector", "张安", "李全")
    terminal.done("answer", begun, "rules", "noncompliant")
    return begun


def text_of(path: str) -> str:
    """Return the text of a Word file."""
    from docx import Document

    return "\n".join(paragraph.text for paragraph in Document(path).paragraphs)


def test_issue__prints_the_path_of_a_word_file(terminal: Terminal, inspection: str) -> None:
    outcome = terminal("issue", inspection, *ORDER)

    assert outcome.code == 0
    assert all(line.startswith("提醒：") for line in outcome.err.splitlines())
    assert "提醒：检查表里还有 5 项未检查。" in outcome.err
    path = Path(outcome.out.rstrip("\n"))
    assert path.parent == terminal.locations.exports
    assert f"（示市）应急责改〔{YEAR}〕1号" in text_of(str(path))


def test_numbers__follow_each_other(terminal: Terminal, inspection: str) -> None:
    terminal.done("issue", inspection, *ORDER)
    terminal.done("issue", inspection, *ORDER, "--number", f"(示市)应急责改[{YEAR}]7号")
    terminal.done("issue", inspection, *ORDER)

    numbers = [document["number"] for document in terminal.json("show", inspection)["documents"]]
    assert numbers == [f"（示市）应急责改〔{YEAR}〕{serial}号" for serial in (1, 7, 8)]


def test_a_used_number__is_refused(terminal: Terminal, inspection: str) -> None:
    terminal.done("issue", inspection, *ORDER, "--number", "自编1号")

    said = terminal.refused("issue", inspection, *RECORD, "--number", "自编1号")
    assert said == "文号 自编1号 已经用过，没有出具文书。请换一个文号，或留空手写。"


def test_an_empty_number__is_left_for_handwriting(terminal: Terminal, inspection: str) -> None:
    terminal.done("issue", inspection, *ORDER, "--number", "")

    assert terminal.json("show", inspection)["documents"][0]["number"] == ""


def test_without_an_agency__one_warning_says_how_to_set_it_up(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "noncompliant")
    outcome = terminal("issue", inspection, *ORDER)

    assert outcome.code == 0
    said = outcome.err.splitlines()
    assert "还没有登记执法机关，文书里的机关、文号、复议机关和法院留空手写；可用 agency add 登记。" in said
    assert any(line.startswith("提醒：检查信息里没有执法机关") for line in said)
    assert Path(outcome.out.rstrip("\n")).is_file()


def test_an_agency_without_characters__leaves_the_number_blank_and_says_so(terminal: Terminal) -> None:
    terminal.done("agency", "add", "示例局", "--kind", "gas")
    outcome = terminal("issue", terminal.begun(), *RECORD)

    assert outcome.code == 0
    assert "没有登记文书代字，文号留空手写" in outcome.err


def test_out__names_the_file_or_its_folder(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    file = tmp_path / "新" / "记录.docx"

    assert terminal.done("issue", inspection, *RECORD, "--out", str(file)) == str(file)
    in_folder = Path(terminal.done("issue", inspection, *RECORD, "--out", str(tmp_path)))
    assert in_folder.parent == tmp_path
    assert in_folder.name.startswith("现场检查记录_好再来饭店_")


def test_out__that_cannot_be_written__takes_no_number(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    said = terminal.refused("issue", inspection, *ORDER, "--out", str(tmp_path / "文件" / "x.docx"))

    assert said.endswith("没有出具文书。")
    assert not (terminal.root / "numbers").exists()


def test_nothing_to_order__is_said(terminal: Terminal) -> None:
    assert terminal.refused("issue", terminal.begun(), *ORDER).startswith("没有需要责令整改的问题")


def test_an_unknown_kind__is_wrong_usage(terminal: Terminal, inspection: str) -> None:
    said = terminal.refused("issue", inspection, "--kind", "rectification", code=2)

    assert said.startswith("--kind：不能是“rectification”，是不是 rectification_order？")


def test_in_a_demo__documents_are_marked(terminal: Terminal, inspection: str) -> None:
    (terminal.root / "demo.json").write_text("{}", encoding="utf-8")
    from docx import Document

    document = Document(terminal.done("issue", inspection, *RECORD))
    assert "样例" in "".join(part.text for section in document.sections for part in section.header.paragraphs)


def test_a_file_that_is_there_already__is_not_overwritten_and_takes_no_number(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    target = tmp_path / "文书.docx"
    target.write_bytes(b"something else")

    assert "已经存在，没有改动它" in terminal.refused("issue", inspection, *ORDER, "--out", str(target))
    assert target.read_bytes() == b"something else"
    assert terminal.json("show", inspection)["documents"] == []


def test_what_the_checks_ask__is_listed_at_once_and_issued_only_when_told_that_it_was_checked(
    terminal: Terminal,
) -> None:
    inspection = terminal.done("begin", "--unit", "某院", "--checklist", "self_built.wall")
    terminal.done("answer", inspection, "exit", "noncompliant")
    issue = ("issue", inspection, "--kind", "inspection_record")

    said = terminal.refused(*issue)
    for asked in ("第1项问题的依据待核", "执法人员不足两名", "没有记“已出示执法证件”", "还没有填写检查的结束时间"):
        assert asked in said
    assert said.endswith("核对无误后加 --checked 再出具。")
    assert terminal.json("show", inspection)["documents"] == []
    terminal.done(*issue, "--checked")
    assert len(terminal.json("show", inspection)["documents"]) == 1


def test_what_stops__is_not_issued_whatever_was_checked(terminal: Terminal) -> None:
    for name in ("张安", "李全"):
        terminal.done("inspector", "add", name, "--certificate", "示0001")
    inspection = terminal.begun("--inspector", "张安", "李全")

    said = terminal.refused("issue", inspection, *RECORD)
    assert "须改正：检查信息里有两名执法人员的证号都是 示0001，应当是不同的两个人。" in said
    assert "--checked" not in said
    assert terminal.json("show", inspection)["documents"] == []


def test_what_a_document_does_not_ask__is_refused_by_name(terminal: Terminal, inspection: str) -> None:
    said = terminal.refused("issue", inspection, "--kind", "on_site_measures", "--set", "mesures=停用", code=2)

    assert "“mesures=停用”不能填" in said
    assert "measures" in said
    assert terminal.json("show", inspection)["documents"] == []

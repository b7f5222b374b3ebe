"""The commands `documents`, `template` and `verify`."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from inspect_tui.documents.forms import FORMS
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from tests.cli.conftest import Terminal


@pytest.fixture
def order(terminal: Terminal) -> Path:
    """An order that was issued."""
    terminal.staffed()
    begun = terminal.begun("--inspector", "张安", "李全")
    terminal.done("answer", begun, "rules", "noncompliant")
    return Path(terminal.done("issue", begun, "--kind", "rectification_order", "--checked"))


def test_documents__lists_all_kinds(terminal: Terminal) -> None:
    listed = terminal.json("documents")

    assert [one["kind"] for one in listed] == list(FORMS)
    assert [one["name"] for one in listed] == [DOCUMENT_NAMES[kind] for kind in FORMS]
    table = terminal.done("documents")
    assert "责令限期整改指令书" in table
    assert "打印、签收、送达、扫描件" in table


def test_fields__lists_what_is_entered_and_what_a_template_may_hold(terminal: Terminal) -> None:
    fields = terminal.json("documents", "fields", "unit_spot_penalty")

    assert [one["name"] for one in fields if one["required"]][:2] == ["单位名称", "文书日期"]
    assert any(one["entered_as"] for one in fields)
    assert "占位符" in terminal.done("documents", "fields", "rectification_order")


def test_blank__writes_every_form_the_agency_may_issue(terminal: Terminal) -> None:
    terminal.staffed()

    outcome = terminal("documents", "blank")

    paths = [Path(line) for line in outcome.out.splitlines()]
    assert all(path.is_file() for path in paths)
    assert terminal.locations.exports / "空白_责令限期整改指令书.docx" in paths
    assert not any("责令限期改正通知书" in path.name for path in paths)
    assert (outcome.code, outcome.err) == (0, "")


def test_blank__of_another_authority__is_refused_by_name(terminal: Terminal) -> None:
    terminal.staffed()

    outcome = terminal("documents", "blank", "责令限期改正通知书")

    assert (outcome.code, outcome.out) == (1, "")
    assert "责令限期改正通知书由消防救援出具" in outcome.err


def test_blank__goes_where_it_is_told(terminal: Terminal, tmp_path: Path) -> None:
    path = Path(terminal.done("documents", "blank", "rectification_order", "--out", str(tmp_path / "U盘")))

    assert path == tmp_path / "U盘" / "空白_责令限期整改指令书.docx"
    assert path.is_file()


def test_law__says_on_what_every_word_rests(terminal: Terminal) -> None:
    said = terminal.done("documents", "law")
    assert "条款　remedy.order　已核对　行政复议法第二十条" in said
    assert "待核" in said
    assert {one["key"] for one in terminal.json("documents", "law")["periods"]} >= {"review", "suit", "evidence"}


def test_an_offices_own_words__take_the_place_of_the_programs(terminal: Terminal, order: Path) -> None:
    own = '[[clause]]\nkey = "remedy.order"\nsource = "本局"\ntext = "本局{document}的救济用语：{government}{court}"\n'
    (terminal.root / "law.toml").write_text(own, encoding="utf-8")
    [inspection] = [row["id"] for row in terminal.json("list")]

    path = terminal.done("issue", inspection, "--kind", "rectification_order", "--checked")

    assert any("本局指令的救济用语" in paragraph.text for paragraph in Document(path).paragraphs)


def test_a_damaged_file_of_own_words__issues_nothing(terminal: Terminal, order: Path) -> None:
    (terminal.root / "law.toml").write_text("[[clause]\n", encoding="utf-8")
    [inspection] = [row["id"] for row in terminal.json("list")]

    said = terminal.refused("issue", inspection, "--kind", "rectification_order", "--checked")

    assert said.startswith("文书用语文件 law.toml 有错：第 1 行")
    assert "没有出具文书，也没有改动它" in said


def test_verify__an_issued_file(terminal: Terminal, order: Path) -> None:
    lines = terminal.done("verify", str(order)).splitlines()

    assert lines[0].startswith("文书　责令限期整改指令书（（示市）应急责改〔")
    assert lines[1] == "文件　与出具时一字不差"
    assert lines[2].endswith("与记录一致")


def test_verify__a_file_that_was_changed__exits_with_1(terminal: Terminal, order: Path) -> None:
    document = Document(str(order))
    document.paragraphs[5].add_run("改过")
    document.save(str(order))

    outcome = terminal("verify", str(order))

    assert outcome.code == 1
    assert "文件　与出具时不同：出具后有人改动或另存过" in outcome.out
    assert terminal("verify", str(order), "--json").code == 1


def test_template__is_taken_over_listed_and_removed(terminal: Terminal, order: Path, tmp_path: Path) -> None:
    own = Document()
    for line in (
        "本局式样 {{ 文号 }} {{ 单位名称 }} {{ 文书日期 }}",
        "{%p for 行 in 正文 %}",
        "{{ 行 }}",
        "{%p endfor %}",
    ):
        own.add_paragraph(line)
    own.save(str(tmp_path / "式样.docx"))
    [inspection] = [row["id"] for row in terminal.json("list")]

    terminal.done("template", "add", "rectification_order", str(tmp_path / "式样.docx"))
    assert terminal.json("template") == [{"kind": "rectification_order", "agency": ""}]
    path = terminal.done("issue", inspection, "--kind", "rectification_order", "--checked")
    assert Document(path).paragraphs[0].text.startswith("本局式样 （示市）应急责改")

    terminal.done("template", "remove", "rectification_order")
    assert terminal.json("template") == []
    assert terminal("template").err == "没有登记模板，文书都用程序自带的式样。\n"


def test_template__with_unknown_placeholders__is_refused_in_one_line(terminal: Terminal, tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("{{ 单位 }}")
    own.save(str(tmp_path / "式样.docx"))

    said = terminal.refused("template", "add", "rectification_order", str(tmp_path / "式样.docx"))

    assert "不认识的占位符：单位" in said
    assert "缺少占位符：文号" in said


@pytest.mark.parametrize(("place", "printed"), [("off", False), ("页眉", True), ("footer", True)])
def test_code__is_printed_where_it_is_set(terminal: Terminal, order: Path, place: str, printed: bool) -> None:
    [inspection] = [row["id"] for row in terminal.json("list")]
    terminal.done("documents", "code", place)

    path = terminal.done("issue", inspection, "--kind", "rectification_order", "--checked")

    section = Document(path).sections[0]
    header, footer = (
        "".join(paragraph.text for paragraph in part.paragraphs) for part in (section.header, section.footer)
    )
    assert ("校验码" in header + footer) == printed
    assert ("校验码" in header) == (place == "页眉")
    assert terminal.json("show", inspection)["documents"][-1]["check_code"]


def test_a_town__orders_only_with_the_power_to(terminal: Terminal) -> None:
    terminal.done("agency", "add", "示例镇人民政府", "--kind", "town", "--characters", "示镇", "--region", "示")
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "noncompliant")
    order = ("issue", inspection, "--kind", "rectification_order", "--checked")

    assert "没有登记法规授权或委托" in terminal(*order).err
    terminal.done("agency", "add", "示例镇人民政府", "--may-order")
    assert Path(terminal.done(*order)).is_file()

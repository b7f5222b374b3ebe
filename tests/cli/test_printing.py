"""The commands `checklists print` and `print`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from docx import Document

from tests.cli.conftest import Terminal

LAW = "《示例用气规定》"


def cells(path: str) -> list[str]:
    """Return the texts of all cells of a Word file."""
    return [cell.text for table in Document(path).tables for row in table.rows for cell in row.cells]


def paragraphs(path: str) -> str:
    return "\n".join(paragraph.text for paragraph in Document(path).paragraphs)


def test_an_empty_list_is_written_where_documents_are(terminal: Terminal) -> None:
    path = Path(terminal.done("checklists", "print", "gas.kitchen"))

    assert path.parent == terminal.locations.exports
    assert path.name == f"检查表_示例厨房用气检查表_{date.today()}.docx"
    assert "是否建立用气安全制度？" in cells(str(path))
    assert "☑" not in cells(str(path))
    assert "补录" in paragraphs(str(path))


def test_several_lists_stand_in_one_file_at_the_place_named(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "两张.docx"

    assert terminal.done("checklists", "print", "gas.kitchen", "venue_fire.hall", "-o", str(path)) == str(path)
    assert "示例场所消防检查表（第1版）" in paragraphs(str(path))


def test_date__names_the_day_and_its_law(terminal: Terminal) -> None:
    before, after = (
        terminal.done("checklists", "print", "gas.kitchen", "--date", day) for day in ("2026-01-31", "2026-02-01")
    )

    assert f"{LAW}第十条" in cells(before)
    assert f"{LAW}第十一条（二） [待核]" in cells(after)
    assert "2026年1月31日" in paragraphs(before)


def test_how__is_written_when_asked_for(terminal: Terminal) -> None:
    def asked(*options: str) -> str:
        return "\n".join(cells(terminal.done("checklists", "print", "gas.kitchen", *options)))

    assert "资料：看制度文本" not in asked()
    assert "资料：看制度文本" in asked("--how")


def test_what_is_always_checked_together_is_printed_together(terminal: Terminal, tmp_path: Path) -> None:
    folder = terminal.root / "checklists" / "gas"
    folder.mkdir(parents=True)
    kitchen = Path(__file__).parents[1] / "data" / "checklists" / "gas" / "kitchen.toml"
    text = kitchen.read_text(encoding="utf-8").replace(
        "version = 3", 'version = 4\ntogether_with = ["venue_fire.hall"]'
    )
    (folder / "kitchen.toml").write_text(text, encoding="utf-8")

    outcome = terminal("checklists", "print", "gas.kitchen")
    assert outcome.err == "一并检查的也写在里面：示例场所消防检查表。\n"
    assert "安全出口是否畅通？" in cells(outcome.out.strip())


def test_an_unknown_list__is_refused(terminal: Terminal) -> None:
    said = terminal.refused("checklists", "print", "gas.nothing")

    assert said.startswith("没有检查表“gas.nothing”。")


def test_a_list_for_later_visits__is_not_printed_for_an_earlier_day(terminal: Terminal) -> None:
    folder = terminal.root / "checklists" / "gas"
    folder.mkdir(parents=True)
    kitchen = Path(__file__).parents[1] / "data" / "checklists" / "gas" / "kitchen.toml"
    text = kitchen.read_text(encoding="utf-8").replace("version = 3", "version = 4\nsince = 2026-03-01")
    (folder / "kitchen.toml").write_text(text, encoding="utf-8")

    said = terminal.refused("checklists", "print", "gas.kitchen", "--date", "2026-02-28")
    assert said == "“示例厨房用气检查表”用于2026年3月1日起的检查，没有打印。请核对日期。"


def test_print__writes_what_was_answered_and_records_nothing(terminal: Terminal) -> None:
    inspection = terminal.begun("--address", "平安路8号")
    terminal.done("answer", inspection, "rules", "compliant", "--note", "制度上墙")
    before = terminal.json("show", inspection)

    path = terminal.done("print", inspection)

    written = cells(path)
    at = written.index("是否建立用气安全制度？")
    assert written[at + 2 : at + 6] == ["☑", "□", "□", "制度上墙"]
    assert "平安路8号" in paragraphs(path)
    assert "不是执法文书" in paragraphs(path)
    assert Path(path).name == f"检查表_好再来饭店_{date.today()}.docx"
    assert terminal.json("show", inspection) == before


def test_print__again_after_a_change__leaves_the_first_file_as_it_is(terminal: Terminal) -> None:
    inspection = terminal.begun()
    first = terminal.done("print", inspection)
    content = Path(first).read_bytes()
    assert terminal.done("print", inspection) == first

    terminal.done("answer", inspection, "rules", "compliant")

    assert terminal.done("print", inspection) != first
    assert Path(first).read_bytes() == content


def test_a_file_that_is_there_already__is_not_overwritten(terminal: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "表.docx"
    target.write_bytes(b"something else")

    for command in (("checklists", "print", "gas.kitchen"), ("print", terminal.begun())):
        said = terminal.refused(*command, "-o", str(target))
        assert said == f"{target} 已经存在，没有改动它，也没有打印。可以改用 {target.stem}（2）{target.suffix}。"
    assert target.read_bytes() == b"something else"


def test_a_visit_without_lists__has_nothing_to_print(terminal: Terminal) -> None:
    closed = terminal.done("begin", "--unit", "好再来饭店", "--outcome", "closed")

    assert terminal.refused("print", closed) == "这次检查没有检查表，没有可以打印的。"


def test_in_a_demo__the_paper_is_marked(terminal: Terminal) -> None:
    inspection = terminal.begun()
    (terminal.root / "demo.json").write_text("{}", encoding="utf-8")

    header = Document(terminal.done("print", inspection)).sections[0].header
    assert "样例" in header.paragraphs[0].text

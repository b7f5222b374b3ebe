"""The commands `checklists template`, `checklists export` and `checklists import`."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Terminal
from tests.tables.forms import COMPLETE, COMPLETE_SETTINGS, form


def test_exported_changed_and_imported__is_a_list_of_the_office(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "厨房.xlsx"
    assert terminal.done("checklists", "export", "gas.kitchen", str(file)) == f"已导出到 {file}。"
    assert terminal.done("checklists", "import", str(file)) == (
        "已导入 示例厨房用气检查表（gas.kitchen 第 3 版），写在 "
        f"{terminal.root / 'checklists' / 'gas' / 'kitchen.toml'}。"
    )
    book = load_workbook(file)
    book["检查表"]["B2"], book["检查表"]["B4"] = "gas.sample.kitchen", "本县厨房检查表"
    book.save(file)

    assert "gas.sample.kitchen" in terminal.done("checklists", "import", str(file))
    assert "本县厨房检查表" in terminal.done("checklists")
    assert terminal.done("checklists", "import", str(file)).endswith("与已有的相同，没有改动。")
    assert terminal("checklists", "check").code == 0


def test_errors__are_told_one_a_line_and_nothing_is_imported(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "厨房.xlsx"
    terminal.done("checklists", "export", "gas.kitchen", str(file))
    book = load_workbook(file)
    book["检查项"]["L2"], book["检查项"]["O3"] = "尽快", "派出所"
    book.save(file)

    outcome = terminal("checklists", "import", str(file))
    assert (outcome.code, outcome.out) == (1, "")
    assert [line.split("：")[0] for line in outcome.err.splitlines()] == [
        "工作表“检查项”第 2 行“整改期限”列“尽快”",
        "工作表“检查项”第 3 行“主管部门”列“派出所”",
        "没有导入",
    ]
    assert not (terminal.root / "checklists").exists()

    told = json.loads(terminal("checklists", "import", str(file), "--json").out)
    assert told["problems"][0] == {
        "sheet": "检查项",
        "row": 2,
        "column": "整改期限",
        "value": "尽快",
        "text": "应为立即、N 天 或 N 个工作日",
    }


def test_the_template__is_written_once(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "空白.xlsx"

    assert terminal.done("checklists", "template", str(file)).startswith(f"已写到 {file}。")
    before = file.read_bytes()
    assert terminal.refused("checklists", "template", str(file)) == (
        f"{file} 已经存在，没有覆盖。请换一个文件名，或先移走它。"
    )
    assert file.read_bytes() == before
    assert "应以 .xlsx 结尾" in terminal.refused("checklists", "template", str(tmp_path / "空白.xls"))


def test_what_cannot_be_read__is_refused(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.refused("checklists", "import", str(tmp_path / "无.xlsx")) == (
        "“无.xlsx”找不到，请核对路径。没有导入。"
    )
    (tmp_path / "表.xlsx").write_text("编号,内容", encoding="utf-8")
    assert "不是 .xlsx 文件" in terminal.refused("checklists", "import", str(tmp_path / "表.xlsx"))


def test_a_form__becomes_a_draft_to_complete(terminal: Terminal, tmp_path: Path) -> None:
    file, draft = tmp_path / "form.xlsx", tmp_path / "form-检查表.xlsx"
    file.write_bytes(form())

    outcome = terminal("checklists", "import", str(file))
    assert outcome.code == 1
    assert "工作表“survey”第 18 行“type”列“geopoint”：没有对应的题型，没有读入" in outcome.err
    assert "工作表“检查项”第 2 行“依据”列：没有填写" in outcome.err
    assert outcome.err.splitlines()[-1].startswith(f"这个 XLSForm 还没有导入：草稿写在 {draft}")
    assert "待补" in load_workbook(draft).sheetnames
    assert terminal("checklists", "import", str(draft)).code == 1

    told = json.loads(terminal("checklists", "import", str(file), "--draft", str(tmp_path / "另.xlsx"), "--json").out)
    assert told["draft"] == str(tmp_path / "另.xlsx")
    assert told["left_out"]
    assert told["problems"]


def test_a_form_that_says_everything__is_imported(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(form(COMPLETE, settings=COMPLETE_SETTINGS))

    assert "已导入 用气检查（gas.sample.form 第 2 版）" in terminal.done("checklists", "import", str(file))


def test_check__wants_the_prefix_of_the_agency_on_own_lists(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "厨房.xlsx"
    terminal.done("checklists", "export", "gas.kitchen", str(file))
    terminal.done("checklists", "import", str(file))
    own = terminal.root / "checklists" / "gas" / "kitchen.toml"
    own.write_text(own.read_text(encoding="utf-8").replace("gas.kitchen", "gas.cafe"), encoding="utf-8")

    said = terminal("checklists", "check")
    assert said.code == 1
    assert said.err.startswith("gas/kitchen.toml：自己的检查表编号“gas.cafe”应为“行业领域.本单位代号.短名”三段")
    assert terminal("checklists", "check", str(own.parent.parent)).code == 1

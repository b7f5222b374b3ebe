"""The whole way in a real terminal, with the power cut off in the middle."""

from __future__ import annotations

from pathlib import Path

import msgspec
from docx import Document

from inspect_tui.text import half_width
from tests.tui.terminal import Terminal

UNIT = "福满楼饭店"


def test_the_whole_way_in_a_terminal_and_nothing_is_lost_by_a_power_cut(tmp_path: Path) -> None:
    workspace = tmp_path / "检查"
    with Terminal(workspace) as terminal:
        sets_up(terminal)
        begins(terminal)
        judges(terminal)
        terminal.kill()
    assert len(answers(workspace)) == 3

    with Terminal(workspace) as terminal:
        goes_on(terminal)
        issues(terminal)
        terminal.press("ctrl+q")
        assert terminal.ends() == 0
    assert len(answers(workspace)) == 4
    order_can_be_read_back(workspace)


def sets_up(terminal: Terminal) -> None:
    terminal.sees("执法机关：还没有，按 F2 添加")
    terminal.press("F2")
    terminal.goes_to("机关全称")
    terminal.press("晋城市应急管理局")
    terminal.goes_to("地区简称", "down", "down")
    terminal.press("晋市")
    terminal.goes_to("文书代字", "enter")
    terminal.press("应急")
    terminal.goes_to("复议机关", "enter")
    terminal.press("晋城市人民政府")
    terminal.goes_to("管辖法院", "enter")
    terminal.press("城区人民法院")
    terminal.sees("城区人民法院")
    terminal.press("F10")
    terminal.sees("晋城市应急管理局（应急管理）")
    for name, certificate in (("张安", "０１"), ("李全", "０２")):
        terminal.press("F3")
        terminal.goes_to("姓名")
        terminal.press(name)
        terminal.goes_to("执法证号", "enter")
        terminal.press(certificate)
        terminal.sees(certificate)
        terminal.press("F10")
        terminal.sees(f"{name}  证号 {half_width(certificate)}")
    terminal.press("escape")
    terminal.sees("还没有检查。按 F2 开始第一次检查。")


def begins(terminal: Terminal) -> None:
    terminal.press("F2")
    terminal.goes_to("单位名称")
    terminal.press(UNIT)
    terminal.sees(UNIT)
    terminal.highlights("☐", "F4")
    terminal.press("　")
    terminal.sees("☑")
    terminal.press("F10")
    terminal.sees("显示：全部")


def judges(terminal: Terminal) -> None:
    """Answer three items with half and full-width digits; the last is on the disk once 已保存 is seen."""
    terminal.sees("进度 0/")
    terminal.press("1")
    terminal.sees("进度 1/")
    terminal.press("３")
    terminal.sees("进度 2/")
    terminal.press("２")
    terminal.sees("已保存：不符合")


def goes_on(terminal: Terminal) -> None:
    """Find the inspection on the home list and go on at the item it was left at."""
    terminal.sees(UNIT)
    terminal.sees("进行中")
    terminal.press("enter")
    terminal.sees("结果：不符合")
    terminal.press("enter")
    terminal.goes_to("部位")
    terminal.press("后厨东墙")
    terminal.sees("后厨东墙")
    terminal.press("F10")
    terminal.sees("已保存：问题")
    terminal.press("F5")
    terminal.sees("结果：未检查")
    terminal.press("１")
    terminal.sees("进度 4/")


def issues(terminal: Terminal) -> None:
    terminal.press("F8")
    terminal.sees("结束时间")
    terminal.press("F2")
    terminal.sees("其他情况")
    terminal.press("F10")
    terminal.sees("已保存：检查结束")
    terminal.press("F6")
    terminal.sees("出哪一种文书")
    terminal.press("enter")
    terminal.sees("请核对")
    terminal.press("F10")
    terminal.sees("文书日期")
    terminal.press("F10")
    terminal.sees("校验码")
    terminal.press("F4")
    terminal.sees("份数")
    terminal.press("F10")
    terminal.sees("2 份")
    terminal.press("F5")
    terminal.goes_to("签收人", "down")
    terminal.press("王五")
    terminal.sees("王五")
    terminal.press("F10")
    terminal.sees("已签收，王五")


def answers(workspace: Path) -> dict[str, object]:
    """Return the answers on the disk."""
    [path] = (workspace / "inspections").glob("*/*.json")
    tables: dict[str, dict[str, object]] = msgspec.json.decode(path.read_bytes())
    return tables["answers"]


def order_can_be_read_back(workspace: Path) -> None:
    [path] = (workspace / "exports").glob("*责令*.docx")
    file = Document(str(path))
    paragraphs = [paragraph.text for paragraph in file.paragraphs]
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    text = "\n".join(paragraphs + cells)
    assert UNIT in text
    assert "后厨东墙" in text
    assert "（晋市）应急责改〔" in text

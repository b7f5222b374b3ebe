"""Checklists on paper: what stands in them, how they are laid out, and that equal input gives equal bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from msgspec.structs import replace

from inspect_tui.checklist import Citation, Edition, Library
from inspect_tui.documents import Earlier, answered_form, empty_form, paper_name, write_paper
from inspect_tui.documents.paper import PaperForm
from inspect_tui.inspection.record import Answer
from inspect_tui.inspection.worksheet import worksheet
from tests.documents.printing import convert, missing, pages
from tests.documents.samples import ALARM, DAY, EXIT, HOSE, TIDIED, edition, inspection, source

BOXES = "□　□　□"


def lines_of(form: PaperForm) -> list[str]:
    """Return all that stands in the Word file from top to bottom; a row of a table is a line."""
    document = Document(BytesIO(write_paper(form)))
    return list(_lines(document.iter_inner_content()))


def _lines(blocks: Any) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = {cell._tc: cell for cell in row.cells}.values()
                yield "　".join("／".join(map(_words, cell.paragraphs)) for cell in cells).rstrip("　")
        else:
            yield _words(block).strip()


def _words(paragraph: Any) -> str:
    return str(paragraph.text).replace("\t", "＿")


def test_an_empty_form_says_what_to_check_and_leaves_room_for_the_rest(library: Library) -> None:
    kitchen = library.editions["gas.kitchen"]

    assert lines_of(empty_form([kitchen], DAY)) == [
        "安全检查表",
        "被检查单位：＿",
        "地址：＿",
        "检查日期：＿＿年＿＿月＿＿日　　检查人员：＿＿＿＿＿、＿＿＿＿＿",
        "示例厨房用气检查表（第3版）",
        "序号　检查项　依据　符合　不符合　不适用　备注",
        "制度与资料",
        f"1　是否建立用气安全制度？　《示例安全法》第五条　{BOXES}",
        f"2　操作人员是否经过培训？　《示例安全法》第八条第二款　{BOXES}",
        "设备与场所",
        f"3　【重大】是否安装可燃气体报警装置？　《示例用气规定》第十一条（二） [待核]　{BOXES}",
        f"4　气瓶是否存放在专用气瓶间？　《示例安全法》第十二条　{BOXES}",
        f"5　连接软管是否完好？　《示例安全法》第十三条　{BOXES}",
        f"6　高层建筑内是否未使用瓶装气？　《示例安全法》第十四条　{BOXES}",
        "检查表以外的问题",
        "序号　检查项　依据　符合　不符合　不适用　备注",
        *[f"　　　{BOXES}"] * 3,
        "检查人员（签名）：＿ ＿",
        "被检查单位现场负责人（签名）：＿ ＿＿年＿＿月＿＿日",
        "依据是2026年11月23日有效的条款；标“待核”的还没有核对原文。",
        "纸上填写的，带回后补录：开始新检查，填检查当天的时间，勾选“补录”。",
    ]


def test_the_clauses_are_those_in_force_on_the_day(library: Library) -> None:
    kitchen = [library.editions["gas.kitchen"]]

    before = "\n".join(lines_of(empty_form(kitchen, date(2026, 1, 31), dated=True)))
    assert "是否安装可燃气体报警装置？　《示例用气规定》第十条　" in before
    assert "检查日期：2026年1月31日" in before
    assert "依据是2026年1月31日有效的条款" in before


def test_how_to_check_stands_below_an_item_when_asked_for(library: Library) -> None:
    lines = lines_of(empty_form([library.editions["gas.kitchen"]], DAY, how=True))

    assert (
        f"1　是否建立用气安全制度？／资料：看制度文本／人员：问负责人制度内容　《示例安全法》第五条　{BOXES}" in lines
    )


def test_of_several_lists_what_they_ask_the_same_stands_once(library: Library) -> None:
    lines = lines_of(empty_form([library.editions["gas.kitchen"], library.editions["venue_fire.hall"]], DAY))

    assert [line for line in lines if line.endswith("版）")] == [
        "示例厨房用气检查表（第3版）",
        "示例场所消防检查表（第1版）",
    ]
    assert f"1　安全出口是否畅通？　《示例安全法》第二十条　{BOXES}" in lines
    assert not any("员工是否经过消防培训" in line for line in lines)


def test_a_measured_item_has_a_blank_for_the_value_and_its_limit(library: Library) -> None:
    form = empty_form([measured()], DAY)
    given = source()
    answers = {"gas.small.alarm": Answer("compliant", measured="0.5")}
    answered = replace(given, sections=tuple(worksheet([measured()], {})))
    filled = answered_form(replace(answered, inspection=replace(given.inspection, answers=answers)))

    assert f"1　是否合格？／浓度实测 ＿＿ %LEL（限值 不大于 20 %LEL）　《某条例》第一条　{BOXES}" in lines_of(form)
    assert "1　是否合格？／浓度实测 0.5 %LEL（限值 不大于 20 %LEL）　《某条例》第一条　☑　□　□" in lines_of(filled)


def measured() -> Edition:
    """Return the sample checklist with a limit on its first item."""
    from inspect_tui.checklist.model import Measurement

    whole = edition()
    [section] = whole.checklist.sections
    limit = msgspec.convert({"quantity": "浓度", "unit": "%LEL", "at_most": "20"}, Measurement)
    items = (replace(section.items[0], measure=limit), *section.items[1:])
    return replace(whole, checklist=replace(whole.checklist, sections=(replace(section, items=items),)))


def test_an_answered_form_shows_what_was_ticked_and_found() -> None:
    given = source(HOSE, ALARM, EXIT, TIDIED)
    answers = given.inspection.answers | {"gas.small.valve": Answer("not_applicable", "无阀门")}
    earlier = [Earlier("gas.small.old", "旧的一项？", Answer("compliant", "看过"))]
    form = answered_form(replace(given, inspection=replace(given.inspection, answers=answers)), earlier)

    assert lines_of(form) == [
        "安全检查表",
        "被检查单位：晋城某饭店＿",
        "地址：晋城市城区泽州路 1 号＿",
        "检查日期：2026年11月23日　　检查人员：赵某、钱某",
        "餐饮场所燃气安全检查表（第3版）",
        "序号　检查项　依据　符合　不符合　不适用　备注",
        "后厨",
        "1　是否合格？　《某条例》第一条　□　☑　□　问题1：【重大】后厨：未安装可燃气体报警装置",
        "2　是否合格？　《某条例》第一条　□　☑　□　问题2：后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米",
        "3　是否合格？　《某条例》第一条　□　☑　□　问题3：液化气瓶旁：放置打火机（已当场整改）",
        "4　是否合格？　《某条例》第一条　□　□　☑　无阀门",
        "检查表以外的问题",
        "序号　检查项　依据　符合　不符合　不适用　备注",
        "　一层东门：安全出口堆放纸箱　《中华人民共和国消防法》第二十八条　□　☑　□　问题4",
        "现在不在应查项中的结果",
        "序号　检查项　依据　符合　不符合　不适用　备注",
        "　旧的一项？　　☑　□　□　看过",
        "检查人员（签名）：＿ ＿",
        "被检查单位现场负责人（签名）：＿ ＿＿年＿＿月＿＿日",
        "依据是2026年11月23日有效的条款；标“待核”的还没有核对原文。",
        "按检查记录打印，不是执法文书。纸上另外填写的，带回后补录到这次检查。",
    ]


def test_the_same_form_is_the_same_bytes_and_names_no_time_or_machine(library: Library) -> None:
    form = empty_form(library.editions.values(), DAY, how=True)
    content = write_paper(form)

    assert content == write_paper(form)
    with ZipFile(BytesIO(content)) as file:
        assert {(entry.date_time, entry.create_system) for entry in file.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
    assert Document(BytesIO(content)).core_properties.author == ""


def test_columns_are_fixed_the_head_is_repeated_and_rows_stay_whole(library: Library) -> None:
    document: Any = Document(BytesIO(write_paper(empty_form([library.editions["gas.kitchen"]], DAY))))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    room = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        assert not table.autofit
        assert abs(sum(column.width for column in table.columns) - room) < 2000


def test_a_row_longer_than_a_page_may_flow() -> None:
    given = source(replace(HOSE, details="长" * 1000))
    document = Document(BytesIO(write_paper(answered_form(given))))

    whole = [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in document.tables[0]._tbl.tr_lst]
    assert whole == [True, True, True, False, True, True]


def test_every_run_and_style_names_a_font_for_chinese(library: Library) -> None:
    document = Document(BytesIO(write_paper(empty_form([library.editions["gas.kitchen"]], DAY))))
    runs = [run for part in (document.element, document.sections[0].footer._element) for run in part.iter(qn("w:r"))]
    styles = [style.element for style in document.styles if style.name.startswith(("Paper", "Normal", "footer"))]
    assert len(runs) > 80
    for holder in (*runs, *styles):
        assert holder.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").get(qn("w:eastAsia")) in {"仿宋", "华文中宋"}


def test_the_foot_of_every_page_says_whose_it_is_and_counts() -> None:
    footer = Document(BytesIO(write_paper(answered_form(source())))).sections[0].footer

    assert [line.text for line in footer.paragraphs] == ["晋城某饭店\t第1页 共1页"]
    assert [field.text.strip() for field in footer._element.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_sample_is_marked_on_every_page() -> None:
    header = Document(BytesIO(write_paper(answered_form(replace(source(), sample=True))))).sections[0].header

    assert header.paragraphs[0].text == "样例 (仅供演示，不作执法使用)"


@pytest.mark.parametrize(
    "text", ["𠮷野家䶮记", "]]> <w:p/> &amp;", "\x00\x0b\ufffe\ud800", "长" * 5000, "一\n二\t三", ""]
)
def test_hostile_text_never_fails_a_form(text: str) -> None:
    finding = replace(HOSE, description=text, location=text, details=text)
    given = source(finding, replace(EXIT, description=text))
    given = replace(
        given, inspection=replace(given.inspection, visit=replace(given.visit, unit=replace(given.unit, name=text)))
    )

    assert Document(BytesIO(write_paper(answered_form(given, [Earlier(text, text, Answer("compliant", text))])))).tables


def test_the_file_is_named_by_list_or_unit_and_day() -> None:
    assert paper_name("示例厨房用气检查表", DAY) == "检查表_示例厨房用气检查表_2026-11-23.docx"
    assert paper_name("长" * 300, DAY).endswith("_2026-11-23.docx")


def long_list(count: int) -> Edition:
    """Return a checklist whose items begin and end with a mark of their own."""
    whole = edition(count)
    [section] = whole.checklist.sections
    items = tuple(
        replace(
            item,
            text=f"始{number:03}" + "设备是否完好、有无松动和锈蚀，" * (number % 7) + f"终{number:03}？",
            citations=(Citation("law", f"第{number + 1}条", True),) * 1,
        )
        for number, item in enumerate(section.items)
    )
    return replace(whole, checklist=replace(whole.checklist, sections=(replace(section, items=items),)))


@pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
def test_printed_every_row_is_there_on_one_page_below_the_head(tmp_path: Path) -> None:
    count = 60
    given = replace(source(), sections=tuple(worksheet([long_list(count)], {})), inspection=inspection())
    (tmp_path / "empty.docx").write_bytes(write_paper(empty_form([long_list(count)], DAY)))
    (tmp_path / "answered.docx").write_bytes(write_paper(answered_form(given)))
    convert(tmp_path)
    for name in ("empty", "answered"):
        printed = pages(tmp_path / f"{name}.pdf")
        assert len(printed) >= 3
        whole = "".join(printed)
        for number in range(count):
            assert whole.count(f"始{number:03}") == whole.count(f"终{number:03}") == 1
            assert any(f"始{number:03}" in page and f"终{number:03}" in page for page in printed)
        for number, page in enumerate(printed, 1):
            assert f"第{number}页共{len(printed)}页" in page
            assert "始" not in page or all(word in page for word in ("序号", "检查项", "备注"))
        assert "检查人员（签名）" in printed[-1]

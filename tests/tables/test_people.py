"""What people do to a workbook: dealt with, or named by sheet, row, column, value and what is allowed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from time import perf_counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from inspect_tui.checklist import Library, load_library
from inspect_tui.checklist.model import Range
from inspect_tui.tables import open_workbook, read_workbook, workbook_of
from inspect_tui.tables.columns import ITEM_COLUMNS
from inspect_tui.tables.write import write_workbook
from tests.builders import CHECKLISTS
from tests.tables.conftest import Book


def test_all_errors__are_told_at_once(book: Book) -> None:
    book.put_head("版本", "第一版")
    book.put(2, "整改期限", "尽快")
    book.put(3, "主管部门", "派出所")
    book.put(4, "依据", "sample-lw 第十条 已核")
    book.put(5, "适用条件", "gas_suply = cylinder")
    book.put(6, "检查内容", None)

    assert book.problems() == [
        "工作表“检查表”第 3 行“内容”列“第一版”：应为1、2、3……内容有改动就加一",
        "工作表“检查项”第 2 行“整改期限”列“尽快”：应为立即、N 天 或 N 个工作日",
        "工作表“检查项”第 3 行“主管部门”列“派出所”：应为应急管理、消防救援、住房和城乡建设、燃气主管部门、市场监管、"
        "乡镇、街道、自然资源和规划、交通运输、矿山安全监管 之一",
        "工作表“检查项”第 5 行“适用条件”列“gas_suply = cylinder”：没有情况“gas_suply”，是不是“gas_supply”？",
        "工作表“检查项”第 6 行“检查内容”列：没有填写，应为一句可以用是、否回答的问句，“是”为符合",
        "工作表“检查项”第 4 行“依据”列“sample-lw 第十条 已核”：没有法规编号“sample-lw”，是不是“sample-law”？",
    ]
    assert book.read().checklist is None


@pytest.mark.parametrize(
    ("heading", "value", "told"),
    [
        ("处罚依据", "sample-rules 第三条 待核", "不得引用"),
        ("重大隐患判定依据", "sample-law 第四条 已核", "不是判定标准"),
        ("可能重大的依据", "nowhere 第6章", "没有法规编号"),
        ("依据", "sample-law 总则 已核", "不是条号"),
        ("依据", "sample-law", "应写成“法规编号 条号 已核”"),
        ("依据", "sample-rules-2019 第十条 已核", "没有有效的依据"),
        ("适用条件", "gas_supply = coal", "没有选项“coal”"),
        ("适用条件", "storeys = 三", "应为整数"),
        ("适用条件", "high_rise = 也许", "应为 是 或 否"),
        ("适用条件", "storeys >= 3\nstoreys >= 4", "写了两次"),
        ("适用条件", "storeys >= 5\nstoreys <= 2", "没有单位能符合"),
        ("适用条件", "高层", "应为一行一个"),
        ("限值", "两米", "应为一行一个"),
        ("单位", "mm", "没有填测什么和限值"),
        ("检查项编号", "training", "已经用过这个编号"),
        ("检查项编号", "Alarm 1", "小写字母"),
        ("怎么查", "看制度", "以“现场：”"),
        ("问题描述", "有____台未检", "不留空格线"),
        ("检查类别", "别的", "应当相同"),
        ("建议拍照", "可能", "是 或 否"),
    ],
)
def test_a_wrong_value__is_told_with_its_column(book: Book, heading: str, value: str, told: str) -> None:
    row = 3
    if heading == "检查项编号" and value == "training":
        row = 4
    book.put(row, heading, value)
    problems = book.read().problems

    assert len(problems) == 1
    assert told in str(problems[0])
    assert problems[0].spot == ("检查项", row, heading, value)


@pytest.mark.parametrize(
    ("heading", "value", "told"),
    [("限值", "不大于 2", "“测什么”列：填了限值"), ("测什么", "倾斜", "“限值”列：填了测什么")],
)
def test_half_a_measurement__names_the_cell_that_is_empty(book: Book, heading: str, value: str, told: str) -> None:
    book.put(3, heading, value)

    (problem,) = book.problems()
    assert problem.startswith(f"工作表“检查项”第 3 行{told}")


def test_moved_columns_and_added_ones__are_read_by_heading(book: Book) -> None:
    book.items.insert_cols(1)
    book.items["A1"] = "备注"
    book.items["A3"] = "这一项要和科长商量"
    book.items.move_range("D1:D20", cols=40)
    book.items.insert_rows(1)
    book.items["B1"] = "示例市厨房检查表"

    assert book.is_the_same().notices == (
        "工作表“检查项”：没有列“备注”，可用的有：类别编号、检查类别、检查项编号、检查内容、怎么查、依据、重大隐患判定依据、"
        "可能重大的依据、问题描述、具体事实提示、整改要求、整改期限等。没有读入。",
    )


def test_columns_of_ones_own__may_hold_anything(book: Book) -> None:
    for row, value in enumerate(["检查日期", datetime(2026, 3, 1), "=1+1", "#REF!"], 1):
        book.items.cell(row, 30).value = value
    book.items.cell(9, 30).value = "小计"
    book.items.cell(2, 31).value = "没有列名"

    notices = book.is_the_same().notices
    assert "没有列“检查日期”" in notices[1]
    assert notices[0] == "工作表“检查项”第 31 列没有列名，里面的内容没有读入。"


def test_a_line_about_the_list_written_twice__is_named(book: Book) -> None:
    book.head["A20"], book.head["B20"] = "版本", "9"

    assert book.problems() == ["工作表“检查表”第 20 行“名称”列“版本”：“版本”写了两行，请删去一行"]


def test_a_missing_column__and_a_misspelt_one__are_named(book: Book) -> None:
    book.items.cell(1, book.column("整改要求")).value = "整改要球"
    reading = book.read()

    assert [str(problem) for problem in reading.problems] == ["工作表“检查项”：缺少列“整改要求”，应为一行文字"]
    assert reading.notices == ("工作表“检查项”：没有列“整改要球”，是不是“整改要求”？。没有读入。",)


def test_two_columns_of_one_name__are_named(book: Book) -> None:
    book.items.cell(1, 30).value = "依据"

    assert "工作表“检查项”第 1 行“依据”列：这个列名有两列，请删去一列或改名" in book.problems()


def test_a_missing_sheet__is_named(book: Book) -> None:
    book.items.title = "Sheet1"

    assert book.problems() == [
        "工作表“检查项”：没有这张工作表，现有：检查表、Sheet1、说明、法规、情况。可用 checklists template 取得空白表"
    ]


def test_formulas_merged_cells_and_error_values__are_named(book: Book) -> None:
    book.put(2, "检查内容", "=D3")
    book.put(3, "整改要求", "#REF!")
    book.items.merge_cells("B4:B5")

    assert book.problems()[:3] == [
        "工作表“检查项”：B4:B5 是合并的单元格，请取消合并，每一格都填上内容",
        "工作表“检查项”第 2 行“检查内容”列“=D3”：这一格是公式，请复制后“选择性粘贴”为数值",
        "工作表“检查项”第 3 行“整改要求”列“#REF!”：这一格是公式的错误结果，请改成文字",
    ]


def test_full_width_letters_and_stray_spaces__are_tidied(book: Book) -> None:
    book.put_head("版本", "　３ ")
    book.put_head("编号", "ｇａｓ．kitchen\u200b")
    book.put(2, "检查项编号", " ｒｕｌｅｓ　")
    book.put(2, "怎么查", " 资料: 看制度文本 \n\n 人员：问负责人制度内容\n")
    book.put(2, "依据", " sample-law　第五条   已核\n")
    book.put(2, "整改期限", "１５天")
    book.put(3, "检查内容", "\n操作人员是否经过培训？　")
    book.put(5, "适用条件", "ｇａｓ＿supply＝ 瓶装液化石油气 ")

    book.is_the_same()


def test_punctuation_of_the_text__stays_as_it_is(book: Book) -> None:
    book.put(2, "检查内容", "（一）是否建立制度，并执行？")

    checklist = book.read().checklist
    assert checklist is not None
    assert next(checklist.items()).text == "（一）是否建立制度，并执行？"


def test_numbers_and_dates_of_excel__are_read_where_they_fit(book: Book) -> None:
    book.put_head("版本", 3.0)
    book.put_head("开始使用日期", datetime(2026, 5, 1))
    book.put(2, "检查项编号", 2024)
    book.put(2, "建议拍照", True)
    book.put(2, "同一问题", 1.5)
    checklist = book.read().checklist

    assert checklist is not None
    first = next(checklist.items())
    assert (checklist.version, checklist.since) == (3, date(2026, 5, 1))
    assert (first.id, first.photo, first.same_as) == ("gas.kitchen.2024", True, "1.5")


@pytest.mark.parametrize("typed", ["2026/5/1", "2026年5月1日", "２０２６-05-01"])
def test_a_date_written_as_text__is_read(book: Book, typed: str) -> None:
    book.put_head("开始使用日期", typed)

    checklist = book.read().checklist
    assert checklist is not None
    assert checklist.since == date(2026, 5, 1)


def test_a_text_turned_into_a_date__is_named(book: Book) -> None:
    book.put(2, "检查项编号", datetime(2026, 3, 1))

    assert book.problems()[0].endswith("：这一格被存成了日期或时间，请把单元格格式改为“文本”后重新填写")


def test_empty_rows__and_hidden_ones__are_no_obstacle(book: Book) -> None:
    book.items.insert_rows(4, 3)
    book.items.cell(20_000, 2).number_format = "@"
    book.items.row_dimensions[3].hidden = True

    assert book.is_the_same().notices == ("工作表“检查项”有隐藏的行，照样读入：第 3 行。",)


def test_replaced_control_characters__are_told(book: Book) -> None:
    book.put(2, "检查内容", "制度\x85是否建立？")

    reading = book.read()
    assert reading.checklist is not None
    assert reading.notices == ("工作表“检查项”第 2 行“检查内容”列有 1 个看不见的控制字符，已换成 \ufffd。",)


def test_limits_and_ranges__may_be_written_with_signs(book: Book) -> None:
    book.put(2, "测什么", "距离")
    book.put(2, "单位", "m")
    book.put(2, "限值", "≥ 2.50\n＜10")
    book.put(2, "适用条件", "房屋层数 ≥ 3\nstoreys<=9\n供气 = 是")
    assert "没有情况“供气”" in book.problems()[0]

    book.put(2, "适用条件", "房屋层数 ≥ 3\nstoreys<=9\nhigh_rise = 否\ngas_supply = 管道燃气，cylinder")
    checklist = book.read().checklist
    assert checklist is not None
    item = next(checklist.items())
    assert item.measure is not None
    assert item.measure.limit == "不小于 2.50、小于 10 m"
    assert item.when == {"storeys": Range(3, 9), "high_rise": False, "gas_supply": ("piped", "cylinder")}


TYPED = st.one_of(
    st.text(max_size=20),
    st.text("=<>≥≤、,，:：.0123456789 \n已核待天个工作日不大小于是否第条sample-lwgorhi_yuptey", max_size=30),
    st.integers() | st.floats(allow_nan=False) | st.booleans() | st.dates() | st.none(),
)


@given(st.dictionaries(st.sampled_from([column.heading for column in ITEM_COLUMNS]), TYPED, min_size=1))
@settings(max_examples=60)
def test_whatever_is_typed__is_read_or_named(typed: dict[str, object]) -> None:
    book = Book(load_library(CHECKLISTS))
    for heading, value in typed.items():
        cell = book.items.cell(2, book.column(heading))
        with suppress(IllegalCharacterError, ValueError):  # What a workbook does not take nobody can have typed.
            cell.value = value
    reading = book.read()

    assert (reading.checklist is None) == bool(reading.problems)
    assert all(problem.spot.row == 2 for problem in reading.problems if problem.spot.column != "检查类别")


def test_a_thousand_rows__are_written_and_read_within_seconds(library: Library) -> None:
    kitchen = library.editions["gas.kitchen"].checklist
    first = kitchen.sections[0].items[0]
    items = tuple(msgspec.structs.replace(first, id=f"gas.kitchen.i{number}") for number in range(1000))
    section = msgspec.structs.replace(kitchen.sections[0], items=items)
    checklist = msgspec.structs.replace(kitchen, sections=(section,))
    begun = perf_counter()
    content = workbook_of(checklist, library)

    assert read_workbook(open_workbook(content), library).checklist == checklist
    assert perf_counter() - begun < 20


def test_more_rows_than_a_list_can_have__are_refused(library: Library) -> None:
    content = write_workbook({}, [{"text": "一"}] * 5001, library)

    told = [str(problem) for problem in read_workbook(open_workbook(content), library).problems]
    assert "工作表“检查项”第 5001 行：超过 5000 行，请删去后面的内容或者分成几张表" in told

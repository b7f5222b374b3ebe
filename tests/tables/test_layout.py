"""What a workbook offers the person who fills it in."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.checklist.model import Checklist
from inspect_tui.errors import InvalidInputError
from inspect_tui.tables import open_workbook, read_workbook, template, workbook_of
from inspect_tui.tables.columns import ITEM_COLUMNS
from tests.tables.conftest import Book


def offered(sheet: Any) -> dict[str, str]:
    """Return what each cell drops down."""
    return {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}


def test_it_drops_down_sectors_authorities_and_yes_no(book: Book) -> None:
    assert offered(book.head)["B5"].startswith('"燃气,危险化学品,')
    choices = list(offered(book.items).values())
    assert '"是,否"' in choices
    assert any("应急管理,消防救援" in one for one in choices)


def test_every_column__has_a_note_and_an_example(book: Book) -> None:
    notes = {cell.value: cell.comment.text for cell in book.items[1]}
    explained = {row[0].value: row[3].value for row in book.book["说明"].iter_rows(min_row=2)}

    assert list(notes) == [column.heading for column in ITEM_COLUMNS]
    for column in ITEM_COLUMNS:
        assert column.example in notes[column.heading]
        assert explained[column.heading] == column.example


def test_law_and_circumstances__are_listed_with_their_ids(book: Book) -> None:
    law = {row[0].value: row[1].value for row in book.book["法规"].iter_rows(min_row=2)}
    facts = {row[0].value: row[3].value for row in book.book["情况"].iter_rows(min_row=2)}

    assert law["sample-law"] == "示例安全法"
    assert facts["gas_supply"] == "piped（管道燃气）、cylinder（瓶装液化石油气）、none（不用气）"


def test_the_template_as_it_is__names_what_is_missing(library: Library) -> None:
    reading = read_workbook(open_workbook(template(library)), library)

    assert reading.checklist is None
    assert [str(problem) for problem in reading.problems] == [
        "工作表“检查表”第 2 行“内容”列：没有填写，应为行业领域.本单位代号.短名，小写字母、数字、连字符",
        "工作表“检查表”第 4 行“内容”列：没有填写，应为一行文字",
        "工作表“检查表”第 5 行“内容”列：没有填写，应为"
        "燃气、危险化学品、自建房、人员密集场所消防、各行业通用、其他行业 之一",
        "工作表“检查表”第 6 行“内容”列：没有填写，应为一行文字",
        "工作表“检查项”：没有检查项，至少填一行",
    ]


def test_every_example__is_taken_as_it_stands(book: Book, library: Library) -> None:
    for column in ITEM_COLUMNS:
        if column.field not in {"citations", "major", "suggests_major", "penalty"}:
            book.put(2, column.heading, column.example)
    for number in (2, 3):
        book.put(number, "类别编号", "alarm")
        book.put(number, "检查类别", "报警与切断")

    item = next(reading.checklist.items()) if (reading := book.read()).checklist else None
    assert item is not None, reading.problems
    assert item.deadline == "15 days"
    assert item.measure is not None
    assert item.measure.limit == "不大于 0.7 %"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("长" * 32_001, "超过 32000 个字"),
        ("响铃\x07", "有 Excel 存不住的字符"),
        ("_x0041_", "有 Excel 存不住的字符"),
        ("末尾有空格 ", "检查项 rules 首尾有多余的空格或换行"),
    ],
)
def test_a_text_no_workbook_keeps__is_refused_by_name(library: Library, text: str, why: str) -> None:
    kitchen = library.editions["gas.kitchen"].checklist
    first = kitchen.sections[0]
    spoilt = msgspec.structs.replace(first.items[0], text=text)
    section = msgspec.structs.replace(first, items=(spoilt, *first.items[1:]))
    checklist: Checklist = msgspec.structs.replace(kitchen, sections=(section, *kitchen.sections[1:]))

    with pytest.raises(InvalidInputError, match=r"^没有导出：") as refused:
        workbook_of(checklist, library)
    assert why in str(refused.value)

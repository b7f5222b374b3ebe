"""An XLSForm becomes a draft; what has no counterpart is listed by row and column, and nothing is dropped silently."""

from __future__ import annotations

import pytest

from inspect_tui.checklist import Fact, Library
from inspect_tui.tables import Draft, draft_of, is_xlsform, open_workbook, read_workbook
from inspect_tui.tables.problem import UnreadableError
from inspect_tui.tables.relevant import condition_of
from tests.tables.forms import COMPLETE, COMPLETE_SETTINGS, form

FACTS = {
    "gas": Fact("用什么气", "choice", {"piped": "管道", "cylinder": "瓶装"}),
    "tall": Fact("是否高层", "yes_no"),
    "storeys": Fact("层数", "number"),
}
CHOICES = {"gas": {"piped": "管道", "cylinder": "瓶装"}, "tall": {"1": "是", "2": "否", "3": "不适用"}}


@pytest.fixture
def draft(library: Library) -> Draft:
    """The draft of the sample form."""
    return draft_of(open_workbook(form()), library)


def rows(draft: Draft, sheet: str) -> list[dict[str, str]]:
    """Return the rows of a sheet of a draft."""
    headings, *rest = open_workbook(draft.content)[sheet].iter_rows(values_only=True)
    return [{name: value for name, value in zip(headings, row, strict=False) if value} for row in rest]


def test_a_form__is_told_from_a_workbook_of_this_program(draft: Draft) -> None:
    assert is_xlsform(open_workbook(form()))
    assert not is_xlsform(open_workbook(draft.content))


def test_questions__become_items_in_sections_with_conditions(draft: Draft) -> None:
    alarm, tilt, owner = rows(draft, "检查项")

    assert alarm == {
        "类别编号": "alarm",
        "检查类别": "报警与切断",
        "检查项编号": "gas_alarm",
        "检查内容": "是否安装报警器？",
        "怎么查": "现场：看报警器的位置\n资料：看检测记录",
        "适用条件": "gas_supply = cylinder\nstoreys >= 3",
    }
    assert tilt["测什么"] == "墙体倾斜率"
    assert tilt["适用条件"] == "gas_supply = cylinder\nstoreys >= 3\nhigh_rise = 是"
    assert owner["类别编号"] == "general"
    assert "适用条件" not in owner


def test_settings__become_the_head_of_the_list(draft: Draft) -> None:
    head = {row["名称"]: row.get("内容") for row in rows(draft, "检查表")}

    assert (head["编号"], head["行业领域"]) == ("gas.sample.form", "燃气")
    assert (head["检查表名称"], head["版本"]) == ("餐饮场所用气检查", "2024010100")


def test_what_has_no_counterpart__is_listed_by_row_and_column(draft: Draft) -> None:
    told = [(spot.sheet, spot.row, spot.column, text) for spot, text in draft.left_out]
    seats = (
        "作为情况，不作检查项；请先在工作区的 checklists/facts.toml 里登记："
        '[seats]\nquestion = "餐位数"\nkind = "number"'
    )
    known = "作为情况，不作检查项：用已有的“{}”，请核对是不是同一件事"
    none = "没有对应，没有读入"

    assert told == [
        ("survey", 1, "label::English (en)", "只读入一种语言，这一列没有读入"),
        ("settings", 2, "default_language", "没有对应的设置，没有读入"),
        ("choices", 1, "label::English (en)", "只读入一种语言，这一列没有读入"),
        ("survey", 3, "name", known.format("用什么气")),
        ("survey", 4, "name", known.format("是否在高层建筑内")),
        ("survey", 5, "name", known.format("房屋层数")),
        ("survey", 6, "name", seats),
        ("choices", 5, "image", none),
        ("choices", 8, "list_name", "没有选一题用到这个选项，没有读入"),
        ("survey", 2, "type", "没有对应的题型，没有读入"),
        ("survey", 5, "constraint", none),
        (
            *("survey", 12, "relevant"),
            "不能换成适用条件（“${seats} >= 50 or ${gas_supply} = 'piped'”不是简单的比较），没有读入，总是列出来查",
        ),
        ("survey", 13, "type", "没有对应的题型，没有读入"),
        ("survey", 14, "type", "没有重复填写的组：组里的题各读入一次"),
        ("survey", 15, "type", "选项不是“是、否”这样的，不能作检查项，没有读入"),
        ("survey", 17, "type", "没有对应的题型，没有读入"),
        ("survey", 18, "type", "没有对应的题型，没有读入"),
        ("survey", 19, "label::中文 (zh)", "后面没有检查项，这条说明没有读入"),
    ]


def test_what_the_office_has_to_fill_in__is_listed_for_each_item(draft: Draft) -> None:
    missing = {(problem.spot.row, problem.spot.column) for problem in draft.missing if problem.spot.sheet == "检查项"}
    always = ("依据", "问题描述", "整改要求", "整改期限", "主管部门")

    assert missing >= {(row, column) for row in (2, 3, 4) for column in always}
    assert {(3, "限值"), (3, "怎么查"), (4, "怎么查")} <= missing
    assert len(rows(draft, "待补")) == len(draft.left_out) + len(draft.missing)


def test_a_form_with_the_columns_of_this_program__is_complete(library: Library) -> None:
    draft = draft_of(open_workbook(form(COMPLETE, settings=COMPLETE_SETTINGS)), library)
    checklist = read_workbook(open_workbook(draft.content), library).checklist

    assert draft.missing == ()
    assert checklist is not None
    (item,) = checklist.items()
    assert item.when == {"gas_supply": "cylinder"}
    assert item.citations[0].article == "第五条"


def test_names_that_cannot_be_ids__are_replaced_and_told(library: Library) -> None:
    survey = [COMPLETE[0], ("text", "负责人", "是否有负责人？", *[""] * 7)]
    draft = draft_of(open_workbook(form(survey)), library)

    assert rows(draft, "检查项")[0]["检查项编号"] == "item-2"
    assert "不是小写字母、数字、连字符，编号先写作 item-2" in [problem.text for problem in draft.left_out]


@pytest.mark.parametrize(
    ("relevant", "lines"),
    [
        ("${gas} = 'piped'", ["gas = piped"]),
        ('${gas}="piped"', ["gas = piped"]),
        ("selected( ${gas} , 'cylinder' )", ["gas = cylinder"]),
        ("${storeys} >= 3 and ${storeys} < 10", ["storeys >= 3", "storeys <= 9"]),
        ("${storeys} = '3'", ["storeys = 3"]),
        ("${tall} = '1'", ["tall = 是"]),
        ("${tall} = 2", ["tall = 否"]),
    ],
)
def test_simple_comparisons__become_conditions(relevant: str, lines: list[str]) -> None:
    assert condition_of(relevant, FACTS, CHOICES) == lines


@pytest.mark.parametrize(
    "relevant",
    [
        "${gas} = 'piped' or ${storeys} > 2",
        "not(${gas} = 'piped')",
        "${gas} != 'piped'",
        "${gas} = 'coal'",
        "${gas} > 'piped'",
        "${owner} = 'a'",
        "${storeys} > 2.5",
        "${storeys} > 'three'",
        "${tall} = '3'",
        "count(${rooms}) > 1",
        "${gas} = 'piped' and",
    ],
)
def test_anything_else__is_named(relevant: str) -> None:
    with pytest.raises(UnreadableError, match=r"."):
        condition_of(relevant, FACTS, CHOICES)

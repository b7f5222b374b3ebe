"""The sheets beside the list: how to fill it in, which law and circumstances there are, what is still to be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from inspect_tui.checklist import Library
from inspect_tui.checklist.model import Fact, Instrument
from inspect_tui.tables.columns import FACT_SHEET, GUIDE_SHEET, ITEM_COLUMNS, LAW_SHEET, TODO_SHEET
from inspect_tui.tables.paper import Paper

_KINDS = {"choice": "选一", "yes_no": "是、否", "number": "整数"}
_INTRODUCTION = (
    "在“检查表”里填这张表的编号、名称等，在“检查项”里一行填一项；“法规”“情况”是可以引用的编号。",
    "填好后用 inspect-tui checklists import 文件.xlsx 导入：有错误会一次全部列出，改好之前什么也不会导入。",
    "列可以移动，也可以加自己的列（不会读入）；列名和工作表名不要改。不要合并单元格，不要用公式。",
)


def add_guides(book: Any, library: Library, todo: Sequence[Sequence[str]]) -> None:
    """Add the sheets that explain; they are not read when the workbook is imported."""
    if todo:
        _add(book, TODO_SHEET, (("工作表", 12), ("位置", 24), ("写的是", 40), ("要做什么", 70)), todo)
    columns = [(c.heading, "必填" if c.required else "可以不填", c.takes, c.example) for c in ITEM_COLUMNS]
    lines = [*columns, *((text,) for text in _INTRODUCTION)]
    _add(book, GUIDE_SHEET, (("列", 20), ("要不要填", 12), ("填什么", 70), ("例", 44)), lines)
    law = sorted(_law(name, one) for name, one in library.instruments.items())
    _add(book, LAW_SHEET, (("编号", 30), ("名称", 60), ("文号", 24), ("施行", 12), ("废止", 12), ("注意", 50)), law)
    facts = [_fact(name, fact) for name, fact in library.facts.items()]
    _add(book, FACT_SHEET, (("编号", 24), ("问什么", 44), ("填什么", 12), ("选项", 80)), facts)


def _law(name: str, one: Instrument) -> tuple[str, ...]:
    days = (day.isoformat() if day else "" for day in (one.effective, one.repealed))
    determines = ["是重大隐患的判定标准"] if one.determines else []
    forbidden = [f"不得引用：{'、'.join(one.forbidden)}"] if one.forbidden else []
    return (name, one.title, one.number, *days, "；".join([*determines, *forbidden]))


def _fact(name: str, fact: Fact) -> Sequence[str]:
    return (name, fact.question, _KINDS[fact.kind], "、".join(_choices(fact)))


def _choices(fact: Fact) -> Iterator[str]:
    return (f"{key}（{label}）" for key, label in fact.choices.items())


def _add(book: Any, name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]) -> None:
    paper = Paper(book.create_sheet(), name)
    paper.headings([heading for heading, _ in columns], [width for _, width in columns])
    for number, texts in enumerate(rows, 2):
        paper.row(number, texts)

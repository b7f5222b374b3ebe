"""The placeholders of a kind of document, by the Chinese names that stand in a template."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from inspect_tui.documents.forms import FORMS
from inspect_tui.documents.law import kind_facts
from inspect_tui.inspection.document_kind import DocumentKind

BODY, FINDINGS = "正文", "问题"
FINDING_PARTS = {
    "序号": "编号",
    "内容": "部位、事实、依据",
    "整改要求": "整改要求",
    "期限": "整改期限",
    "重大": "是否重大隐患",
}
_ALWAYS = {
    "标题": "文书名称",
    "机关名称": "执法机关全称",
    "单位地址": "被检查单位地址",
    "统一社会信用代码": "被检查单位的代码",
    "法定代表人": "法定代表人（负责人）",
    "职务": "法定代表人（负责人）的职务",
    "联系电话": "被检查单位电话",
    "检查日期": "检查的日期",
    "检查场所": "检查场所",
    "执法人员": "姓名，用顿号隔开",
    "执法证号": "证号，用顿号隔开",
    "复议机关": "复议机关全称",
    "管辖法院": "法院全称",
    "校验码": "核对记录用的校验码",
    BODY: "程序所写的正文，一段一行；写法 {%p for 行 in 正文 %}{{ 行 }}{%p endfor %}",
    FINDINGS: "问题清单；每项有" + "、".join(FINDING_PARTS),
}
_NO_WORD = re.compile(r"[^\w]+")


class Placeholder(Struct, frozen=True):
    """A placeholder: what it stands for, the field of `issue --set` that fills it, whether it must be there."""

    name: str
    meaning: str
    entered_as: str = ""
    required: bool = False


def placeholders_of(kind: DocumentKind) -> list[Placeholder]:
    """Return what may stand in a template of a kind; what must comes first."""
    return sorted(_placeholders(kind), key=lambda one: not one.required)


def _placeholders(kind: DocumentKind) -> Iterator[Placeholder]:
    yield Placeholder("单位名称", "被检查单位全称", required=True)
    yield Placeholder("文书日期", "文书的日期", required=True)
    if kind_facts(kind).style != "none":
        yield Placeholder("文号", "文号，留空手写时为横线", required=True)
    fields = FORMS[kind].fields
    own = {field_name(field.label) for field in fields}
    # What is entered for the document comes before what is known of the unit.
    yield from (Placeholder(name, meaning) for name, meaning in _ALWAYS.items() if name not in own)
    for field in fields:
        yield Placeholder(field_name(field.label), field.hint or field.label, field.name, field.required)


def field_name(label: str) -> str:
    """Return the placeholder of a field: its label without what no placeholder can hold, nor begin with."""
    name = _NO_WORD.sub("", label)
    return f"_{name}" if name[:1].isdigit() else name

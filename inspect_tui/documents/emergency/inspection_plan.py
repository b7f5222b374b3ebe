"""The 现场检查方案 (documents.md 2.3): before the visit, reviewed and approved by hand."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency.arranged import CONTENT, INDUSTRY, TIME, WAY, inspector_runs, value
from inspect_tui.documents.emergency.cells import FOUR_COLUMNS, opinion, pair, wide
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Form, Row, Table, words
from inspect_tui.documents.pieces import enforcement_form
from inspect_tui.documents.source import Source

_REMARKS = DocumentField("remarks", "备注", "lines")
INSPECTION_PLAN_FIELDS = (INDUSTRY, TIME, CONTENT, WAY, _REMARKS)


def inspection_plan(source: Source) -> Form:
    """Fill the plan; it has neither seal nor copies, and the unit does not sign it."""
    return enforcement_form(source, "inspection_plan", body=(Table(FOUR_COLUMNS, tuple(_rows(source))),), paged=False)


def _rows(source: Source) -> Iterator[Row]:
    unit, hand = source.unit, source.blank
    contact = " ".join(filter(None, (unit.contact or unit.representative, unit.phone)))
    yield wide("被检查单位", words(Blank(unit.name, 20, hand=hand)))
    yield wide("地址", words(Blank(unit.address, 20, hand=hand)))
    yield pair("联系人", Blank(contact, 8, hand=hand), "所属行业", value(source, INDUSTRY))
    yield wide("检查时间", words(value(source, TIME)))
    yield wide("行政执法人员", inspector_runs(source))
    yield wide("检查内容", words(value(source, CONTENT)), height=50)
    yield wide("检查方式", words(value(source, WAY)), height=18)
    yield opinion("审核意见", "审核人（签名）：")
    yield opinion("审批意见", "审批人（签名）：")
    yield wide("备注", words(value(source, _REMARKS)), height=18)

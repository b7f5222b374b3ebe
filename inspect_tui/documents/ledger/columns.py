"""The columns of the ledger (documents.md 6.2), and which of them are left to be filled in by hand."""

from __future__ import annotations

from typing import Literal, NamedTuple

Holds = Literal["text", "date", "number"]


class Column(NamedTuple):
    """A column: its heading, the field of a row it shows, its width in characters, and what its cells hold.

    Without a field the program has nothing to put there: its cells are empty, to be filled in by hand.
    """

    heading: str
    field: str
    width: float
    holds: Holds = "text"


COLUMNS = (
    Column("序号", "serial", 5, "number"),
    Column("隐患编号", "code", 11),
    Column("行业领域", "sector", 7),
    Column("县（市、区）/乡镇街道", "", 8),
    Column("单位名称（统一社会信用代码）", "unit", 18),
    Column("检查日期", "visited_on", 10.5, "date"),
    Column("检查组/检查人员", "inspectors", 8),
    Column("牵头部门", "lead", 10),
    Column("隐患部位（场所）", "location", 9),
    Column("隐患具体情况", "facts", 26),
    Column("依据（标准、判定条款）", "basis", 20),
    Column("隐患类别", "category", 9),
    Column("隐患等级（一般/重大）", "severity", 6),
    Column("是否当场整改", "corrected_on_site", 5),
    Column("文书名称及文号", "documents", 18),
    Column("整改措施", "requirement", 20),
    Column("整改责任单位", "responsible_unit", 12),
    Column("整改责任人", "responsible", 7),
    Column("监管（督办）责任单位", "competent", 10),
    Column("监管责任人", "", 7),
    Column("整改资金（万元）", "", 7, "number"),
    Column("整改时限", "deadline", 10.5, "date"),
    Column("整改期间防控措施/应急预案", "", 12),
    Column("是否挂牌督办（级别）", "", 7),
    Column("整改进展/完成情况", "state", 9),
    Column("整改完成日期", "rectified_on", 10.5, "date"),
    Column("复查（验收）日期", "reviewed_on", 10.5, "date"),
    Column("复查人", "reviewers", 8),
    Column("复查意见", "review", 10),
    Column("销号日期", "", 10.5, "date"),
    Column("销号批准人", "", 7),
    Column("是否立案处罚、处罚金额", "", 8),
    Column("照片（前/后）", "photos", 6, "number"),
    Column("备注", "notes", 10),
)
FILLED = tuple((at, column) for at, column in enumerate(COLUMNS) if column.field)
BY_HAND = tuple(column.heading for column in COLUMNS if not column.field)

"""The lines and columns of the workbook: their headings, what each takes, and an example."""

from __future__ import annotations

from typing import NamedTuple

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist.model import SECTOR_NAMES

LIST_SHEET, ITEM_SHEET, GUIDE_SHEET, LAW_SHEET, FACT_SHEET = "检查表", "检查项", "说明", "法规", "情况"
TODO_SHEET = "待补"
NAME, VALUE = "名称", "内容"


class Column(NamedTuple):
    """A column of the items, or a line about the list."""

    field: str
    heading: str
    takes: str
    example: str
    required: bool = False
    width: int = 16
    choices: tuple[str, ...] = ()
    binding: bool = True
    """Whether only the choices are taken, or they are suggestions."""


_CITED = "一行一条：法规编号、空格、条号、空格、“已核”或“待核”；编号见工作表“法规”，不写按待核"
LIST_LINES = (
    Column("id", "编号", "行业领域.本单位代号.短名，小写字母、数字、连字符", "gas.sample.kitchen", True),
    Column("version", "版本", "1、2、3……内容有改动就加一", "1", True),
    Column("title", "检查表名称", "一行文字", "厨房用气检查表", True),
    Column(
        "sector", "行业领域", "、".join(SECTOR_NAMES.values()) + " 之一", "燃气", True, 16, tuple(SECTOR_NAMES.values())
    ),
    Column("for_units", "适用单位", "一行文字", "餐饮场所和其他用气单位", True),
    Column("since", "开始使用日期", "日期，例如 2026-01-01：用于这一天起的检查", "2026-01-01"),
    Column("together_with", "一并使用的检查表", "一行一个检查表编号", "venue_fire.venue"),
    Column("retired", "停用的检查项编号", "一行一个，不再使用、也不能再用的编号", "old-item"),
)
ITEM_COLUMNS = (
    Column("section_id", "类别编号", "小写字母、数字、连字符；同一类别的各行写同一个", "alarm", True, 12),
    Column("section_title", "检查类别", "一行文字；同一类别的各行写同一个", "报警与切断", True),
    Column("id", "检查项编号", "小写字母、数字、连字符；定了就不再改", "gas-alarm", True),
    Column(
        "text", "检查内容", "一句可以用是、否回答的问句，“是”为符合", "用气场所是否安装可燃气体报警装置？", True, 36
    ),
    Column(
        "how",
        "怎么查",
        "一行一条，至少一条，以“现场：”“资料：”“人员：”“仪器：”之一开头",
        "现场：看报警器的位置\n资料：看检测记录",
        True,
        36,
    ),
    Column("citations", "依据", "至少一条，" + _CITED, "work-safety-law 第三十六条第四款 已核", True, 36),
    Column(
        "major",
        "重大隐患判定依据",
        "只写一条判定标准：法规编号 条号 已核（或待核）；不构成重大的空着",
        "gas-major-2023 第四条（一） 待核",
        False,
        24,
    ),
    Column(
        "suggests_major",
        "可能重大的依据",
        "只写一条；只知道到章、不能据以判定的写在这里，与前一列不能同时写",
        "gb-35181-2025 第6章 待核",
        False,
        24,
    ),
    Column("finding", "问题描述", "一句完整的事实，不留空格线，不写“或……”", "用气场所未安装可燃气体报警装置", True, 30),
    Column("details", "具体事实提示", "提示检查人员写明什么，可以不填", "哪个房间、几处灶台、用的什么气", False, 24),
    Column("requirement", "整改要求", "一行文字", "按标准安装可燃气体报警装置并保证正常使用", True, 30),
    Column(
        "deadline",
        "整改期限",
        "立即、N 天 或 N 个工作日",
        "15 天",
        True,
        12,
        ("立即", "3 天", "7 天", "15 天", "30 天"),
        False,
    ),
    Column("deadline_reason", "期限理由", "几个字，可以不填", "要采购安装", False),
    Column("penalty", "处罚依据", "可以不填；" + _CITED, "work-safety-law 第九十九条第八项 已核", False, 30),
    Column(
        "authority",
        "主管部门",
        "、".join(AUTHORITY_NAMES.values()) + " 之一",
        "燃气主管部门",
        True,
        18,
        tuple(AUTHORITY_NAMES.values()),
    ),
    Column("photo", "建议拍照", "是 或 否，空着为否", "是", False, 10, ("是", "否")),
    Column("quantity", "测什么", "要测数值的项才填", "墙体倾斜率", False),
    Column("unit", "单位", "实测值的单位", "%", False, 8),
    Column("limits", "限值", "一行一个：不小于、不大于、大于、小于 加数字", "不大于 0.7", False, 14),
    Column(
        "when",
        "适用条件",
        "一行一个，全部满足才适用；情况和选项的编号见工作表“情况”",
        "gas_supply = piped, cylinder\nstoreys >= 3",
        False,
        28,
    ),
    Column("same_as", "同一问题", "几张表里问同一件事的项写同一个词", "catering-gas-alarm", False),
)
# fmt: skip

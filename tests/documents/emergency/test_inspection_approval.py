"""The approval holds what the head of the authority has to know, and why it may come afterwards."""

from __future__ import annotations

import pytest

from inspect_tui.documents import plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from inspect_tui.inspection.record import Participant
from tests.documents.emergency.arranged import prepared
from tests.documents.emergency.filling import filled, lines
from tests.documents.samples import AGENCY, DAY


def test_approval__the_whole_wording() -> None:
    form = filled("inspection_approval", prepared("（晋市）应急检审〔2026〕9号"), times="2")
    assert lines(form) == [
        "行政检查审批表",
        "（晋市）应急检审〔2026〕9号",
        "",
        "检查主体 | 晋城市应急管理局",
        "检查对象 | 晋城某饭店 | 统一社会信用代码 | 91140500MA0EXAMPLE",
        "地址 | 晋城市城区泽州路 1 号",
        "法律依据 | 《中华人民共和国安全生产法》第六十五条",
        "任务来源 | 上级交办 | 检查码 | JC-0001",
        "检查类型 | 日常检查",
        "检查时间 | 2026年11月23日",
        "检查内容 | 按照《餐饮场所燃气安全检查表》检查",
        "检查方式 | 进入现场检查、调阅有关资料、询问有关人员",
        "检查人员 | 赵某（04050001）、钱某（04050002）",
        "协助检查人员 | 0人",
        "检查频次 | 本年度对该单位第2次检查；计入年度检查频次上限",
        "紧急情况 | 无",
        "承办人意见 |      承办人（签名）：____ ____年____月____日",
        "审批意见 |      主体负责人（签名）：____ ____年____月____日",
        "",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_urgent__is_approved_afterwards_and_says_why() -> None:
    text = plain_text(filled("inspection_approval", prepared(), urgent="yes", urgent_reason="有人举报正在库房动火"))
    assert "情况紧急，先行实施检查，事后补办批准手续：有人举报正在库房动火" in text
    with pytest.raises(UnfitEntryError, match="要写明紧急情况"):
        filled("inspection_approval", prepared(), urgent="yes")


def test_assistants__of_a_joint_visit__must_be_said() -> None:
    joint = prepared(participants=(Participant("晋城市消防救援支队", "fire"),))
    with pytest.raises(MissingFieldError, match="协助检查人数"):
        filled("inspection_approval", joint)
    assert "协助检查人员 | 3人" in lines(filled("inspection_approval", joint, assistants="3"))


def test_blank__approval__may_still_be_urgent() -> None:
    assert "□情况紧急，先行实施检查，事后补办批准手续：____" in plain_text(
        blank_form("inspection_approval", AGENCY, DAY, shipped_law())
    )

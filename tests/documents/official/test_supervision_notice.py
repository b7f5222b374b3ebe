"""挂牌督办通知: the major findings, the five assignments, and the deadline the orders have."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents.refusal import MissingFieldError, NothingToOrderError, UnfitEntryError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.official.samples import GIVEN, OFFICE, office_source
from tests.documents.samples import AGENCY, ALARM, HOSE

KIND: DocumentKind = "supervision_notice"
SUPERVISED = GIVEN | {
    "level": "市级",
    "measures": "安装可燃气体报警装置，经检测合格后使用",
    "funds": "企业自筹 3 万元",
    "plan": "停止用气，专人值守",
    "supervising_unit": "晋城市城市管理局",
    "supervising_person": "周某",
}


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, office_source(number="晋市安办督〔2026〕2号"), **SUPERVISED)
    assert lines(form) == [
        "晋城市安全生产委员会办公室",
        "关于对晋城某饭店",
        "重大隐患实行挂牌督办的通知",
        "晋市安办督〔2026〕2号",
        "",
        "晋城市城区人民政府：",
        "2026年11月23日，检查发现晋城某饭店存在重大隐患。按照重大隐患挂牌督办的有关规定，决定对下列重大隐"
        "患实行市级挂牌督办。现将有关事项通知如下：",
        "一、挂牌督办的重大隐患",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。属于重大隐患"
        "，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "   整改要求：立即停止用气，安装后方可使用。",
        "二、整改“五落实”要求",
        "（一）落实整改责任",
        "整改责任单位：晋城某饭店；整改责任人：王某。",
        "（二）落实整改措施",
        "安装可燃气体报警装置，经检测合格后使用。",
        "（三）落实整改资金",
        "企业自筹 3 万元。",
        "（四）落实整改时限",
        "于2026年11月23日前完成整改。",
        "（五）落实应急预案",
        "停止用气，专人值守。",
        "三、督办和销号",
        "督办级别：市级；督办单位：晋城市城市管理局；督办责任人：周某。",
        "整改完成后，请书面申请验收。验收合格的予以销号；验收不合格或者逾期未完成整改的，书面说明情况，继续挂牌督办。",
        "联系人：李某；联系电话：0356-6。",
        "",
        "晋城市安全生产委员会办公室",
        "2026年11月23日",
        "抄送：市纪委监委，市应急管理局。",
        "晋城市安全生产委员会办公室  2026年11月23日印发",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_basis__of_a_department__is_the_law() -> None:
    text = "".join(lines(filled(KIND, office_source(agency=AGENCY), **SUPERVISED)))
    assert "根据《中华人民共和国安全生产法》第四十一条第三款" in text


def test_deadline__is_that_of_the_orders() -> None:
    later = replace(ALARM, id="f-9", deadline=date(2026, 12, 20))
    text = lines(filled(KIND, office_source(ALARM, later), **SUPERVISED))
    assert "于2026年12月20日前完成整改。" in text
    with pytest.raises(UnfitEntryError, match="整改时限 2026-12-31 与问题的整改期限 2026-12-20 不一致"):
        filled(KIND, office_source(ALARM, later), **SUPERVISED, deadline="2026-12-31")


def test_refused__nothing_is_major() -> None:
    with pytest.raises(NothingToOrderError, match="没有判定为重大的隐患"):
        filled(KIND, office_source(HOSE), **SUPERVISED)
    with pytest.raises(NothingToOrderError):
        filled(KIND, office_source(), **SUPERVISED, items="2")


@pytest.mark.parametrize(
    "name", ["level", "rectifying_unit", "rectifying_person", "measures", "funds", "deadline", "plan", "to"]
)
def test_refused__one_of_the_five_assignments_is_missing(name: str) -> None:
    with pytest.raises(MissingFieldError):
        filled(KIND, office_source(), **SUPERVISED | {name: ""})


def test_supervisor__not_named__is_left_out() -> None:
    text = lines(filled(KIND, office_source(), **SUPERVISED | {"supervising_person": ""}))
    assert "督办级别：市级；督办单位：晋城市城市管理局。" in text


def test_blank__leaves_all_to_the_hand() -> None:
    text = blank_lines(KIND, OFFICE)
    assert "于____年____月____日前完成整改。" in text
    assert "督办级别：____；督办单位：____；督办责任人：____。" in text

"""房屋停止使用通知书: from which day a house must not be used, and on what grounds."""

from __future__ import annotations

import pytest

from inspect_tui.documents.refusal import MissingFieldError, NothingToOrderError, UnfitEntryError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.house.samples import GAS_HOSE, GIVEN, HOUSING, TOWN, house_source, town_source

KIND: DocumentKind = "house_stop_use"
STOPPED = GIVEN | {"opinion": "stop", "stop_now": "yes", "evacuate": "3户9人"}


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, house_source(number="（晋市）建房停〔2026〕1号"), **STOPPED)
    assert lines(form) == [
        "晋城市住房和城乡建设局",
        "房屋停止使用通知书",
        "（晋市）建房停〔2026〕1号",
        "",
        "王某：",
        "房屋使用安全责任人 | 王某（☑所有权人　□使用人）",
        "房屋地址 | 晋城市城区泽州路 1 号",
        "房屋用途 | 一层餐饮、二层居住 | 层数 | 3",
        "结构类型 | 砖混（砌体） | 建成年份 | 2008",
        "排查（鉴定）日期 | 2026年11月23日",
        "排查（鉴定）单位 | 晋城市住房和城乡建设局",
        "报告编号 | ／",
        "等级或初判 | □A级　□B级　□C级　□D级　□初判：未发现安全隐患 □初判：存在一定安全隐患　☑初判：存在严重安全隐患",
        "处理意见 | □观察使用　□处理使用　☑停止使用　□整体拆除",
        "应急措施 | ☑立即停止经营、使用　☑撤离人员：3户9人",
        "经检查，你（单位）的上述房屋存在下列安全隐患：",
        "1. 一层承重墙：承重砖墙竖向裂缝；缝宽 3 mm。违反《自建房结构安全排查技术要点（暂行）》第十五条（一）。",
        "   整改要求：停止使用，委托专业机构鉴定。",
        "2. 屋面：擅自加建彩钢房。",
        "   整改要求：拆除加建部分。",
        "依据《自建房结构安全排查技术要点（暂行）》第五条（一），请你（单位）自2026年11月23日起停止使用上"
        "述房屋（停止使用的范围：整栋房屋），疏散屋内和周边人员，并采取封闭处置、现场排险等措施。需要继续"
        "使用的，应当先委托专业机构进行房屋安全鉴定，按鉴定结论处理；排查初判结论不能代替房屋安全鉴定。",
        "拒不停止使用的，将依法移送或者报告有权机关处理，由此产生的后果依法由房屋使用安全责任人承担。",
        "联系人：孙某　联系电话：0356-2",
        "",
        "签收人（签名）：____  ____年____月____日",
        "拒签、无法签收的说明：____",
        "见证人（签名）：____  ____年____月____日",
        "晋城市住房和城乡建设局（印章）",
        "2026年11月23日",
        "本通知一式两份，一份交房屋使用安全责任人，一份由晋城市住房和城乡建设局存档。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_scope_and_day__as_entered() -> None:
    text = "".join(lines(filled(KIND, house_source(), **STOPPED, stop_from="2026-11-25", scope="二层、屋面")))
    assert "请你（单位）自2026年11月25日起停止使用上述房屋（停止使用的范围：二层、屋面）" in text


def test_town__orders_nothing() -> None:
    assert not any("责令" in line for line in lines(filled(KIND, town_source(), **STOPPED)))


@pytest.mark.parametrize(("grade", "name"), [("A", "A级"), ("none", "初判未发现安全隐患")])
def test_refused__house_was_found_safe(grade: str, name: str) -> None:
    with pytest.raises(UnfitEntryError, match=name):
        filled(KIND, house_source(), **STOPPED | {"grade": grade})


def test_refused__nothing_wrong_with_the_house() -> None:
    with pytest.raises(NothingToOrderError):
        filled(KIND, house_source(GAS_HOSE), **STOPPED)


def test_refused__without_a_basis() -> None:
    with pytest.raises(MissingFieldError, match="依据"):
        filled(KIND, house_source(), **STOPPED, basis=" ")


@pytest.mark.parametrize("agency", [None, HOUSING, TOWN])
def test_blank__leaves_day_and_scope(agency: Agency | None) -> None:
    text = "".join(blank_lines(KIND, agency))
    assert "自____年____月____日起停止使用上述房屋（停止使用的范围：____）" in text
    assert "☑" not in text

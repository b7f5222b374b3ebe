"""房屋安全隐患督促整改通知书: what is told of the house, what is wrong with it, by when it is to be mended."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents.refusal import (
    MissingFieldError,
    NothingToOrderError,
    NotInspectedError,
    WrongIssuerError,
)
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.house.samples import GAS_HOSE, GIVEN, HOUSING, TOWN, WALL, house_source, town_source
from tests.documents.samples import AGENCY, DAY

KIND: DocumentKind = "house_notice"


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, house_source(), **GIVEN)
    assert lines(form) == [
        "晋城市住房和城乡建设局",
        "房屋安全隐患督促整改通知书",
        "（晋市）建房改〔2026〕3号",
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
        "处理意见 | □观察使用　☑处理使用　□停止使用　□整体拆除",
        "应急措施 | □立即停止经营、使用　□撤离人员：／",
        "经排查，你（单位）的上述房屋存在下列安全隐患：",
        "1. 一层承重墙：承重砖墙竖向裂缝；缝宽 3 mm。违反《自建房结构安全排查技术要点（暂行）》第十五条（一）。",
        "   整改要求：停止使用，委托专业机构鉴定。",
        "2. 屋面：擅自加建彩钢房。",
        "   整改要求：拆除加建部分。",
        "依据：《自建房结构安全排查技术要点（暂行）》第五条。",
        "请你（单位）于2026年12月8日前完成第1项隐患的整改（解危）。",
        "请你（单位）于2026年12月23日前完成第2项隐患的整改（解危）。",
        "整改（解危）完成前，请采取必要的安全防护措施，确保人员安全。逾期未整改（解危）的，将依法移送或者"
        "报告有权机关处理，由此产生的后果依法由房屋使用安全责任人承担。",
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


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("urge", "房屋安全隐患督促整改通知书"),
        ("tell", "房屋安全隐患告知书"),
        ("relieve", "危险房屋督促解危通知书"),
    ],
)
def test_title__is_chosen(title: str, written: str) -> None:
    assert filled(KIND, house_source(), **GIVEN, title=title).title == written


def test_town__orders_nothing() -> None:
    text = lines(filled(KIND, town_source(), **GIVEN))
    assert not any("责令" in line for line in text)
    assert "泽州县某镇人民政府（印章）" in text


def test_findings__on_gas__have_a_notice_of_their_own() -> None:
    assert not any("燃气" in line for line in lines(filled(KIND, house_source(), **GIVEN)))
    with pytest.raises(NothingToOrderError, match="没有可以写进房屋安全隐患督促整改通知书的问题"):
        filled(KIND, house_source(GAS_HOSE), **GIVEN)


def test_deadline__on_the_day__means_at_once() -> None:
    text = lines(filled(KIND, house_source(replace(WALL, deadline=DAY)), **GIVEN))
    assert "请你（单位）立即完成第1项隐患的整改（解危）。" in text


def test_measures__are_ticked_where_they_were_entered() -> None:
    text = lines(filled(KIND, house_source(), **GIVEN, stop_now="yes", evacuate="3户9人"))
    assert "应急措施 | ☑立即停止经营、使用　☑撤离人员：3户9人" in text


def test_appraisal__its_day_unit_and_report() -> None:
    given = GIVEN | {"surveyed_on": "2026-11-20", "surveyor": "某鉴定公司", "report": "JD-2026-8", "found_by": "鉴定"}
    text = lines(filled(KIND, house_source(), **given))
    assert "排查（鉴定）日期 | 2026年11月20日" in text
    assert {"排查（鉴定）单位 | 某鉴定公司", "报告编号 | JD-2026-8"} <= set(text)
    assert "经鉴定，你（单位）的上述房屋存在下列安全隐患：" in text
    with pytest.raises(InvalidInputError, match="排查（鉴定）日期"):
        filled(KIND, house_source(), **GIVEN | {"surveyed_on": "昨天"})


def test_refused__without_grade_opinion_and_whom_to_ask() -> None:
    with pytest.raises(MissingFieldError, match="等级或初判、处理意见、联系人"):
        filled(KIND, house_source())


def test_refused__not_inspected_or_not_by_this_authority() -> None:
    with pytest.raises(NotInspectedError, match="不能出具房屋安全隐患督促整改通知书"):
        filled(KIND, house_source(WALL, outcome="nobody_there"), **GIVEN)
    with pytest.raises(WrongIssuerError):
        filled(KIND, house_source(agency=AGENCY), **GIVEN)


@pytest.mark.parametrize("agency", [None, HOUSING, TOWN])
def test_blank__has_boxes_and_lines(agency: Agency | None) -> None:
    text = blank_lines(KIND, agency)
    assert "房屋用途 | ____ | 层数 | ____" in text
    assert "请你（单位）于____年____月____日前完成第____项隐患的整改（解危）。" in text
    assert not any("☑" in line for line in text)
    assert sum(line.endswith(". ____") for line in text) >= 3

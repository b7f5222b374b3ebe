"""责令整改通知书: what the gas department orders."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents.refusal import NoOrderingPowerError, NothingToOrderError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.gas.samples import DEPARTMENT, FINDINGS, OPERATOR, gas_source
from tests.documents.house.samples import HOUSING, WALL, house_source

KIND: DocumentKind = "gas_correction"


def test_order__usual__the_whole_wording() -> None:
    form = filled(KIND, gas_source())
    assert lines(form) == [
        "晋城市城市管理局",
        "责令整改通知书",
        "（晋市）燃责改〔2026〕7号",
        "",
        "晋城某饭店：",
        "地址：晋城市城区泽州路 1 号 联系电话：0356-1234567",
        "2026年11月23日，我单位依法对你单位（用户）进行了检查，发现存在下列燃气安全事故隐患：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。属于重大隐患"
        "，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "   整改要求：立即停止用气，安装后方可使用。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "   整改要求：改为硬管连接，软管不得穿墙。",
        "根据《城镇燃气管理条例》第四十一条第二款的规定，现责令你单位（用户）及时采取措施，消除上述燃气安全事故隐患：",
        "第1项，立即整改完毕。",
        "第2项，于2026年12月8日前整改完毕。",
        "不及时消除隐患可能严重威胁公共安全的，将依法采取措施，及时组织消除隐患。",
        "",
        "执法人员（签名）：____ 证号：R01",
        "  ____ 证号：R02",
        "被检查单位（用户）负责人（签名）：____",
        "晋城市城市管理局（印章）",
        "2026年11月23日",
        "本通知一式两份，一份交被检查单位（用户），一份由晋城市城市管理局存档。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_housing_department__orders_only_what_is_gas() -> None:
    text = lines(filled(KIND, house_source()))
    assert any("燃气连接软管穿墙敷设" in line for line in text)
    assert not any("承重" in line for line in text)
    with pytest.raises(NothingToOrderError, match="没有燃气方面的问题"):
        filled(KIND, house_source(WALL))


@pytest.mark.parametrize("agency", [OPERATOR, replace(DEPARTMENT, kind="coordination")])
def test_refused__enterprise_or_coordinating_body(agency: Agency) -> None:
    with pytest.raises(NoOrderingPowerError):
        filled(KIND, gas_source(agency=agency))


def test_refused__all_was_mended_on_site() -> None:
    with pytest.raises(NothingToOrderError):
        filled(KIND, gas_source(FINDINGS[2]))


@pytest.mark.parametrize("agency", [None, DEPARTMENT, HOUSING])
def test_blank__leaves_findings_and_day(agency: Agency | None) -> None:
    text = blank_lines(KIND, agency)
    assert "第____项，于____年____月____日前整改完毕。" in text
    assert sum(line.endswith(". ____") for line in text) >= 3

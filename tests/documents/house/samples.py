"""A self-built house with a cracked wall and a shed on its roof, and a gas hose."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from inspect_tui.documents import Source
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.record import Finding
from tests.documents.samples import HOSE, source

HOUSING = Agency(id="h", name="晋城市住房和城乡建设局", kind="housing", region="晋市", characters="建", phone="0356-2")
TOWN = Agency(id="t", name="泽州县某镇人民政府", kind="town", region="泽", characters="某政", phone="0356-3")
WALL = Finding(
    id="f-1",
    location="一层承重墙",
    description="承重砖墙竖向裂缝",
    details="缝宽 3 mm",
    basis="《自建房结构安全排查技术要点（暂行）》第十五条（一）",
    requirement="停止使用，委托专业机构鉴定",
    deadline=date(2026, 12, 8),
    authority="housing",
)
SHED = Finding(
    id="f-2",
    location="屋面",
    description="擅自加建彩钢房",
    requirement="拆除加建部分",
    deadline=date(2026, 12, 23),
    authority="housing",
)
GAS_HOSE = replace(HOSE, id="f-3", item="", authority="gas")
GIVEN = {
    "responsible": "王某",
    "role": "owner",
    "use": "一层餐饮、二层居住",
    "built": "2008",
    "grade": "severe",
    "opinion": "treat",
    "contact": "孙某",
}
FACTS: dict[str, str | bool | int] = {"storeys": 3, "structure": "masonry"}


def house_source(*findings: Finding, agency: Agency = HOUSING, **changes: Any) -> Source:
    """Make what a notice on a house is filled from."""
    given = {"number": "（晋市）建房改〔2026〕3号", "facts": FACTS} | changes
    return source(*(findings or (WALL, SHED, GAS_HOSE)), agency=agency, **given)


def town_source() -> Source:
    """Make what a town's notice is filled from."""
    return house_source(replace(WALL, authority="town"), agency=TOWN, number="（泽）某政房改〔2026〕3号")

"""A fire inspection of a mall: one thing to mend at once, one by a day, one major hazard, one of another authority."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from inspect_tui.documents import Source
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.record import Finding
from tests.documents.samples import ALARM, DAY, EXIT, HOSE, source

FIRE = Agency(id="fire", name="晋城市城区消防救援大队", kind="fire", region="晋城", characters="消")
INSPECTORS = (Inspector("赵某", "X01", "fire"), Inspector("钱某", "X02", "fire"))
BLOCKED = replace(EXIT, deadline=DAY)
LIGHTS = Finding(
    id="f-5",
    location="二层疏散走道",
    description="应急照明灯 3 具损坏",
    basis="《中华人民共和国消防法》第十六条第一款第二项",
    requirement="更换损坏的应急照明灯",
    deadline=date(2026, 12, 8),
    authority="fire",
)
SPRINKLER = Finding(
    id="f-6",
    location="地下一层",
    description="自动喷水灭火系统不能正常运行",
    basis="《中华人民共和国消防法》第二十八条",
    major=True,
    major_basis="《重大火灾隐患判定规则》（GB 35181-2025）第6章",
    requirement="恢复系统正常运行",
    deadline=date(2026, 12, 15),
    authority="fire",
)
FOREIGN = replace(ALARM, authority="gas", major=False)


def fire_source(*findings: Finding, **changes: Any) -> Source:
    """Make what a fire form is filled from."""
    given: dict[str, Any] = {"agency": FIRE, "inspectors": INSPECTORS, "number": "晋城消限字〔2026〕第0012号"} | changes
    return source(*(findings or (BLOCKED, LIGHTS, SPRINKLER, FOREIGN, replace(HOSE, corrected_on_site=True))), **given)

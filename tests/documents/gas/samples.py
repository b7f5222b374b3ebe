"""A gas inspection of a restaurant, by the department and by the enterprise that supplies it."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from inspect_tui.documents import Source
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.record import Finding
from tests.documents.samples import ALARM, EXIT, HOSE, TIDIED, source

DEPARTMENT = Agency(id="g", name="晋城市城市管理局", kind="gas", region="晋市", characters="燃", phone="0356-4")
OPERATOR = Agency(
    id="o", name="晋城某燃气有限公司", kind="gas_operator", region="晋市", characters="燃司", phone="0356-5"
)
FINDINGS = tuple(replace(one, authority="gas") for one in (HOSE, ALARM, TIDIED))


def gas_source(*findings: Finding, agency: Agency = DEPARTMENT, **changes: Any) -> Source:
    """Make what a paper on gas is filled from."""
    inspectors = (Inspector("赵某", "R01", agency.id), Inspector("钱某", "R02", agency.id))
    given: dict[str, Any] = {
        "agency": agency,
        "inspectors": inspectors,
        "number": "（晋市）燃责改〔2026〕7号",
    } | changes
    return source(*(findings or (*FINDINGS, EXIT)), **given)

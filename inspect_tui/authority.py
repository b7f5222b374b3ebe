"""The kinds of authority: who issues documents, and who is competent for a finding."""

from __future__ import annotations

from typing import Literal

Authority = Literal["emergency", "fire", "housing", "gas", "market", "town", "planning", "transport", "mine"]
AgencyKind = Literal[Authority, "coordination", "gas_operator"]

AUTHORITY_NAMES: dict[Authority, str] = {
    "emergency": "应急管理",
    "fire": "消防救援",
    "housing": "住房和城乡建设",
    "gas": "燃气主管部门",
    "market": "市场监管",
    "town": "乡镇、街道",
    "planning": "自然资源和规划",
    "transport": "交通运输",
    "mine": "矿山安全监管",
}
AGENCY_KIND_NAMES: dict[AgencyKind, str] = dict(
    [
        *AUTHORITY_NAMES.items(),
        ("coordination", "安委办、专班等议事协调机构"),
        ("gas_operator", "燃气企业 (不是执法机关)"),
    ]
)

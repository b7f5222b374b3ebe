"""The first scene: a gas station is ordered to mend what was found."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import STATION
from inspect_tui.workflow.beginning import VisitDraft

_STATION_FOUND = (
    Found(
        "gas.operator.staff-qualified",
        "",
        "查阅人员证件，站长沈小军、运行工卫玉兰2人未能出示考核合格证明",
        "褚文斌",
    ),
    Found("gas.operator.warning-signs", "储罐区东侧围墙", "约30米长的围墙上没有“严禁烟火”标志", "褚文斌"),
    Found("gas.operator.fixed-detectors", "调压间、压缩机房", "调压间2处、压缩机房1处均未设", "沈永安"),
    Found("gas.operator.detectors-work", "灌装间", "用标准气体试验3号、5号探测器，均不报警，风机不联动", "褚文斌"),
    Found("gas.operator.user-checks-done", "", "抽查2026年1月至8月安检台账，应检餐饮用户46户，未检11户", "韩志强"),
)
_STATION_FACTS: dict[str, FactValue] = {
    "gas_supply": "none",
    "gas_business": "both",
    "filling": False,
    "special_work": False,
    "gas_process_station": True,
    "rented": False,
    "resident": False,
    "major_hazard_source": False,
    "common_unit_kind": "production_storage",
    "common_staff_count": 38,
    "common_hazmat": True,
    "common_outside_workers": False,
    "common_building_project": False,
}


def play_station(stage: Stage) -> None:
    """Play the visit to the station."""
    stage.clock.now = moment_in(9, 8, 9, 10)
    work = stage.begin(
        VisitDraft(
            unit=STATION,
            checklists=("gas.operator",),
            facts=_STATION_FACTS,
            agency=office.GAS.id,
            inspectors=office.GAS_INSPECTORS,
            place="储罐区、调压间、压缩机房、灌装间、值班室",
            campaign=office.CAMPAIGN,
            task_source="2026年度燃气经营企业监督检查计划",
            approval_number="（示市）城管检审〔2026〕36号",
            certificates_shown=True,
            recusal_told=True,
        )
    )
    stage.inspect(work, _STATION_FOUND)
    stage.clock.now = moment_in(9, 8, 11, 40)
    stage.conclude(work)
    record = stage.issue(work, "inspection_record")
    order = stage.issue(work, "gas_correction")
    stage.clock.now = moment_in(9, 8, 12)
    stage.hand_over(work, record, order)

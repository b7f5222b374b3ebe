"""The scene in which the emergency authority finds at a restaurant what is the fire authority's, and passes it on."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import HOUSE
from inspect_tui.workflow.beginning import VisitDraft

_FACTS: dict[str, FactValue] = {
    "gas_supply": "none",
    "basement_use": False,
    "high_rise": False,
    "rented": True,
    "venue_kind": "restaurant",
    "culture_venue": False,
    "key_fire_unit": False,
    "automatic_systems": False,
    "hot_work": False,
    "venue_event": False,
    "venue_tourism": "none",
}


def play_lead(stage: Stage) -> None:
    """Let the emergency authority pass on what is the fire authority's."""
    stage.clock.now = moment_in(10, 15, 9, 30)
    work = stage.begin(
        VisitDraft(
            unit=HOUSE,
            checklists=("venue_fire.restaurant",),
            facts=_FACTS,
            agency=office.EMERGENCY.id,
            inspectors=office.EMERGENCY_INSPECTORS,
            participants=(office.FIRE_COMES_ALONG, office.HOUSING_COMES_ALONG),
            place="一层门面、后厨，二层大厅",
            campaign=office.CAMPAIGN,
            task_source="餐饮场所联合检查",
            approval_number="（示市）应急检审〔2026〕88号",
            certificates_shown=True,
            recusal_told=True,
        )
    )
    stage.inspect(
        work,
        (
            Found(
                "venue_fire.restaurant.dining-aisles",
                "二层大厅南侧",
                "等位长椅2条占用疏散走道，剩余宽度约0.7米",
                "杨春梅",
            ),
            Found(
                "venue_fire.restaurant.kitchen-wiring", "后厨", "2号灶上方0.4米处有明敷护套线1根，外皮已发黄", "杨春梅"
            ),
        ),
    )
    stage.clock.now = moment_in(10, 15, 10, 40)
    stage.conclude(work)
    record = stage.record(work)
    stage.clock.now = moment_in(10, 16, 9)
    attachments = f"现场检查记录{record.number}\n营业执照复印件1份"
    stage.issue(work, "lead_transfer", {"authority": "fire", "attachments": attachments})

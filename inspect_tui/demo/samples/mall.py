"""The scene at a mall with a major fire hazard, which the fire authority orders to be mended."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, day_in, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import MALL
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.beginning import VisitDraft
from inspect_tui.workflow.work import OpenInspection

_DUE = day_in(11, 19)
SYSTEMS = Found(
    "venue_fire.venue.culture-automatic-systems",
    "四层娱乐区",
    "歌舞娱乐用房12间，约860平方米，没有自动喷水灭火系统和火灾探测器",
    "蒋海燕",
    deadline=_DUE,
)
AISLES = Found("venue_fire.market.aisles-clear", "一层中庭西侧", "临时花车6台占用通向3号安全出口的通道", "陈丽华")
_FOUND = (
    SYSTEMS,
    Found("venue_fire.venue.exits-unlocked", "三层东侧", "5号安全出口用链条锁锁闭，营业中，没有值守人员", "陈丽华"),
    AISLES,
    Found("venue_fire.venue.evacuation-lighting", "三层西侧疏散走道", "断电试验，9盏应急照明灯中4盏不亮", "赵文斌"),
    Found("venue_fire.venue.extinguishers-kept", "二层、三层", "抽查32具，7具压力不足，2具出厂已满10年", "赵文斌"),
    Found("venue_fire.venue.smoke-broadcast", "三层", "手动启动2号排烟风机，不运转", "赵文斌"),
)
FACTS: dict[str, FactValue] = {
    "gas_supply": "piped",
    "basement_use": True,
    "high_rise": False,
    "rented": True,
    "venue_kind": "shop",
    "culture_venue": True,
    "key_fire_unit": True,
    "automatic_systems": True,
    "hot_work": False,
    "venue_event": False,
    "venue_tourism": "none",
}
PLACE = "消防控制室、负一层、一层中庭、三层餐饮区、四层娱乐区"


def play_mall(stage: Stage) -> None:
    """Play the visit of the fire authority."""
    stage.clock.now = moment_in(10, 20, 9, 30)
    work = stage.begin(
        VisitDraft(
            unit=MALL,
            checklists=("venue_fire.venue", "venue_fire.market"),
            facts=FACTS,
            agency=office.FIRE.id,
            inspectors=office.FIRE_INSPECTORS,
            place=PLACE,
            campaign=office.CAMPAIGN,
            task_source="消防安全重点单位监督抽查",
            approval_number="（示）消检审〔2026〕61号",
            certificates_shown=True,
            recusal_told=True,
        )
    )
    stage.inspect(work, _FOUND)
    stage.clock.now = moment_in(10, 20, 12)
    stage.conclude(work)
    record = stage.issue(
        work,
        "fire_inspection_record",
        {
            "unit_nature": "有限责任公司（消防安全重点单位）",
            "area": "28600",
            "storeys": "地上4层、地下1层，使用全部",
            "height": "21.6",
            "legality": "2、4",
            "management": "1、2、3、4、5",
            "building": "1、2×、3×、4、5、6×、7",
            "facilities": "1、2×、3、4",
            "dangerous": "1",
            "village": "不涉及",
            "measures": _orders(stage, work),
            "transferred": "无",
            "remarks": "消防控制室值班2人，均持证；四层娱乐区的问题另行制作重大火灾隐患整改通知书。",
        },
    )
    stage.hand_over(work, record, to=MALL.contact)
    at_once = stage.issue(work, "immediate_correction", {"violations": "5"})
    by_and_by = stage.issue(work, "deadline_correction", {"violations": "1、2"})
    stage.hand_over(work, at_once, by_and_by)
    stage.clock.now = moment_in(10, 22, 9)
    stage.hand_over(work, stage.issue(work, "major_fire_hazard", {"deadline": _DUE.isoformat()}))


def _orders(stage: Stage, work: OpenInspection) -> str:
    """Name the orders that go with the record, which is written first."""
    kinds: tuple[DocumentKind, ...] = ("immediate_correction", "deadline_correction")
    return "；".join(f"{DOCUMENT_NAMES[kind]}（{stage.next_number(work, kind)}）" for kind in kinds)

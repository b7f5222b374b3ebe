"""The scenes at a mall with a major fire hazard: the fire authority orders, the safety office supervises."""

from __future__ import annotations

from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.stage import Found, Stage, day_in, moment_in
from inspect_tui.demo.samples.units import MALL
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.beginning import VisitDraft
from inspect_tui.workflow.work import OpenInspection

_DUE = day_in(11, 19)
_SYSTEMS = Found(
    "venue_fire.venue.culture-automatic-systems",
    "四层娱乐区",
    "歌舞娱乐用房12间，约860平方米，没有自动喷水灭火系统和火灾探测器",
    "蒋海燕",
    deadline=_DUE,
)
_AISLES = Found("venue_fire.market.aisles-clear", "一层中庭西侧", "临时花车6台占用通向3号安全出口的通道", "陈丽华")
_FOUND = (
    _SYSTEMS,
    Found("venue_fire.venue.exits-unlocked", "三层东侧", "5号安全出口用链条锁锁闭，营业中，没有值守人员", "陈丽华"),
    _AISLES,
    Found("venue_fire.venue.fire-shutters", "负一层超市与车库之间", "2号防火卷帘下方堆放货箱，试验时落到1.1米处停住", "赵文斌"),
    Found("venue_fire.venue.evacuation-lighting", "三层西侧疏散走道", "断电试验，9盏应急照明灯中4盏不亮", "赵文斌"),
    Found("venue_fire.venue.extinguishers-kept", "二层、三层", "抽查32具，7具压力不足，2具出厂已满10年", "赵文斌"),
    Found("venue_fire.venue.smoke-broadcast", "三层", "手动启动2号排烟风机，不运转", "赵文斌"),
)
_GAS = Found(
    "venue_fire.venue.gas-alarm",
    "三层餐饮区",
    "5家餐饮商户用管道燃气，其中2家后厨没有可燃气体报警装置",
    "陈丽华",
)
_FACTS = {
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
_PLACE = "消防控制室、负一层、一层中庭、三层餐饮区、四层娱乐区"


def play_mall(stage: Stage) -> None:
    """Play the scenes at the mall."""
    _fire_authority(stage)
    _safety_office(stage)


def _fire_authority(stage: Stage) -> None:
    stage.clock.now = moment_in(10, 20, 9, 30)
    work = stage.begin(
        VisitDraft(
            unit=MALL,
            checklists=("venue_fire.venue", "venue_fire.market"),
            facts=_FACTS,
            agency=office.FIRE.id,
            inspectors=office.FIRE_INSPECTORS,
            place=_PLACE,
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
    at_once = stage.issue(work, "immediate_correction", {"violations": "2、5"})
    by_and_by = stage.issue(work, "deadline_correction", {"violations": "1、2"})
    stage.hand_over(work, at_once, by_and_by)
    stage.clock.now = moment_in(10, 22, 9)
    stage.hand_over(work, stage.issue(work, "major_fire_hazard", {"deadline": _DUE.isoformat()}))


def _orders(stage: Stage, work: OpenInspection) -> str:
    """Name the orders that go with the record, which is written first."""
    kinds: tuple[DocumentKind, ...] = ("immediate_correction", "deadline_correction")
    return "；".join(f"{DOCUMENT_NAMES[kind]}（{stage.next_number(work, kind)}）" for kind in kinds)


def _safety_office(stage: Stage) -> None:
    stage.clock.now = moment_in(10, 27, 9)
    work = stage.begin(
        VisitDraft(
            unit=MALL,
            checklists=("venue_fire.venue", "venue_fire.market"),
            facts=_FACTS,
            agency=office.OFFICE.id,
            inspectors=office.OFFICE_STAFF,
            participants=(office.FIRE_COMES_ALONG, office.GAS_COMES_ALONG),
            place=_PLACE,
            campaign=office.CAMPAIGN,
            task_source="市安委会第四季度督导",
        )
    )
    stage.inspect(work, (_SYSTEMS, _AISLES, _GAS))
    stage.clock.now = moment_in(10, 27, 11, 30)
    stage.conclude(work)
    foot = {"contact": "贺敏", "phone": office.OFFICE.phone}
    stage.clock.now = moment_in(10, 28, 9)
    stage.issue(
        work,
        "assignment",
        foot
        | {
            "to": "示例市城区人民政府",
            "answer_by": "2026-11-20",
            "demands": "请明确一名负责同志牵头，逐项落实责任单位和责任人。\n整改完成一项、核查一项，重大隐患整改情况每周五报送。",
            "attachments": "隐患现场照片",
            "copies_to": "示例市消防救援支队，示例市城市管理局",
        },
    )
    stage.issue(
        work,
        "supervision_notice",
        foot
        | {
            "to": "示例市城区人民政府",
            "level": "市级",
            "rectifying_person": f"{MALL.representative}（{MALL.post}）",
            "measures": "四层娱乐区停止营业；委托有相应资质的单位设计、安装自动喷水灭火系统和火灾自动报警系统，经检测合格后申请验收",
            "funds": "企业自筹86万元",
            "plan": "封闭四层娱乐区并切断其电源；每2小时防火巡查一次；消防控制室加派1人；修订灭火和应急疏散预案，10月31日前演练一次",
            "supervising_unit": "示例市安全生产委员会办公室、示例市消防救援支队",
            "supervising_person": "示例市人民政府副市长 方平",
            "copies_to": "示例市消防救援支队",
        },
    )
    stage.clock.now = moment_in(10, 30, 9)
    stage.issue(
        work,
        "circular",
        foot
        | {
            "to": "各县（市、区）安全生产委员会，市安全生产委员会各成员单位",
            "situation": "检查前，市消防救援支队已于10月20日责令该单位限期改正，10月22日送达重大火灾隐患整改通知书。",
            "demands": (
                "（一）举一反三，开展自查。各级各部门要组织商场、市场对照上述问题全面自查，11月15日前完成。\n"
                "（二）压实责任，限期整改。能立即整改的立即整改；不能立即整改的，落实责任、措施、资金、时限和预案。\n"
                "（三）严格执法，形成闭环。对逾期不改的，由有执法权的部门依法处理，并及时复查销号。"
            ),
            "copies_to": "示例市人民政府办公室",
        },
    )

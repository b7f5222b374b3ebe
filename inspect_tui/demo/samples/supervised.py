"""The scene in which the safety office, which may not order anything, assigns, supervises and makes known."""

from __future__ import annotations

from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, moment_in
from inspect_tui.demo.samples.mall import AISLES, FACTS, PLACE, SYSTEMS
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import MALL
from inspect_tui.workflow.beginning import VisitDraft

_GAS = Found(
    "venue_fire.venue.gas-alarm",
    "三层餐饮区",
    "5家餐饮商户用管道燃气，其中2家后厨没有可燃气体报警装置",
    "陈丽华",
)
_FOOT = {"contact": "贺敏", "phone": office.OFFICE.phone}
_ASSIGNMENT = {
    "to": "示例市城区人民政府",
    "answer_by": "2026-11-20",
    "demands": (
        "请明确一名负责同志牵头，逐项落实责任单位和责任人。\n"
        "整改完成一项、核查一项，重大隐患整改情况每周五报送。\n"
        "四层娱乐区停止营业的情况，请于2026年10月30日前先行书面反馈。"
    ),
    "attachments": "隐患现场照片",
    "copies_to": "示例市消防救援支队，示例市城市管理局",
}
_SUPERVISION = {
    "to": "示例市城区人民政府",
    "level": "市级",
    "rectifying_person": f"{MALL.representative}（{MALL.post}）",
    "measures": (
        "四层娱乐区停止营业；委托有相应资质的单位设计、安装自动喷水灭火系统和火灾自动报警系统，经检测合格后申请验收"
    ),
    "funds": "企业自筹86万元",
    "plan": (
        "封闭四层娱乐区并切断其电源；每2小时防火巡查一次；消防控制室加派1人；修订灭火和应急疏散预案，10月31日前演练一次"
    ),
    "supervising_unit": "示例市安全生产委员会办公室、示例市消防救援支队",
    "supervising_person": "方平（示例市人民政府副市长）",
    "copies_to": "示例市消防救援支队",
}
_CIRCULAR = {
    "to": "各县（市、区）安全生产委员会，市安全生产委员会各成员单位",
    "situation": "检查前，市消防救援支队已于10月20日责令该单位限期改正，10月22日送达重大火灾隐患整改通知书。",
    "demands": (
        "（一）开展自查\n"
        "各级各部门要组织商场、市场对照上述问题全面自查，11月15日前完成。\n"
        "（二）限期整改\n"
        "能立即整改的立即整改；不能立即整改的，落实责任、措施、资金、时限和预案。\n"
        "（三）严格执法\n"
        "对逾期不改的，由有执法权的部门依法处理，并及时复查销号。"
    ),
    "copies_to": "示例市人民政府办公室",
}


def play_office(stage: Stage) -> None:
    """Let the safety office look at the mall with others, and write what it may."""
    stage.clock.now = moment_in(10, 27, 9)
    work = stage.begin(
        VisitDraft(
            unit=MALL,
            checklists=("venue_fire.venue", "venue_fire.market"),
            facts=FACTS,
            agency=office.OFFICE.id,
            inspectors=office.OFFICE_STAFF,
            participants=(office.FIRE_COMES_ALONG, office.GAS_COMES_ALONG),
            place=PLACE,
            campaign=office.CAMPAIGN,
            task_source="市安委会第四季度督导",
        )
    )
    stage.inspect(work, (SYSTEMS, AISLES._replace(corrected=True), _GAS))
    stage.clock.now = moment_in(10, 27, 11, 30)
    stage.conclude(work)
    stage.clock.now = moment_in(10, 28, 9)
    stage.issue(work, "assignment", _FOOT | _ASSIGNMENT)
    stage.issue(work, "supervision_notice", _FOOT | _SUPERVISION)
    stage.clock.now = moment_in(10, 30, 9)
    stage.issue(work, "circular", _FOOT | _CIRCULAR)

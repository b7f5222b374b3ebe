"""The scenes of October at a chemical warehouse: approved, announced, inspected, and stopped."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.stage import Found, Stage, day_in, moment_in
from inspect_tui.demo.samples.units import WAREHOUSE
from inspect_tui.inspection.record import Document
from inspect_tui.workflow.beginning import VisitDraft
from inspect_tui.workflow.work import OpenInspection

_FOUND = (
    Found(
        "hazchem.storage.trade-scope",
        "3号库房",
        "存放乙酸乙酯85桶（每桶180 kg），经营许可证许可范围内没有该品种",
        "卫志强",
    ),
    Found(
        "hazchem.storage.segregated-storage",
        "2号库房",
        "过氧化氢溶液（27.5%）36桶与甲醇24桶同库存放，中间没有隔墙，相距0.8米",
        "韩立新",
    ),
    Found("hazchem.storage.storage-quantity", "1号库房", "核定储存甲醇20吨，现场清点31.7吨", "韩立新"),
    Found("hazchem.storage.explosion-proof", "1号库房", "装有普通日光灯4盏、墙壁插座2个，均通电", "吴小军"),
    Found("hazchem.storage.gas-detection", "3号库房", "库房面积约210平方米，没有可燃气体探测器", "吴小军"),
    Found("hazchem.storage.store-ledger", "2号库房", "出入库登记停在2026年9月18日，账面甲醇17桶，实有24桶", "秦玉兰"),
    Found("hazchem.storage.sds-on-sale", "办公室", "抽查9月的销售单5份，其中3份没有附安全技术说明书", "秦玉兰"),
    Found("hazchem.storage.hidden-danger-records", "", "查阅2026年7月至9月的排查台账，只有打勾，没有问题和整改记录，未公示", "韩立新"),
    Found("hazchem.storage.lightning-static", "装卸区", "2号鹤位的防静电接地夹断线，防雷检测报告2026年5月31日到期", "吴小军"),
    Found("hazchem.storage.warning-signs", "3号库房门口", "没有禁止烟火、当心爆炸标志，检查中已补挂2块", "韩立新", corrected=True),
    Found("hazchem.storage.staff-training", "", "2026年8月新到装卸工2人没有培训考核记录", "韩立新"),
    Found("hazchem.storage.emergency-drills", "", "最近一次演练在2026年1月16日", "韩立新"),
    Found("hazchem.storage.exits-clear", "1号库房东侧", "安全出口内侧堆放空桶，剩余宽度约0.4米", "吴小军"),
)
_FACTS = {
    "basement_use": False,
    "hot_work": False,
    "hazchem_business": "storage",
    "major_hazard_source": False,
    "hazard_level_high": False,
    "liquefied_hydrocarbon": False,
    "toxic_or_explosive": False,
    "special_work": False,
    "hazchem_road_loading": True,
    "hazchem_shop": False,
    "hazchem_confined_space": False,
    "hazchem_height_or_lifting": False,
    "hazchem_power_or_dig": False,
}
_ARRANGED = {
    "basis": "《中华人民共和国安全生产法》第六十五条",
    "task": "2026年度安全生产监督检查计划",
    "sort": "daily",
    "time": "2026年10月13日9时至12时",
    "industry": "危险化学品仓储、经营",
    "content": (
        "1. 证照、许可范围和人员资格\n2. 库房、装卸区的设施设备和储存情况\n"
        "3. 制度、台账、培训和应急演练资料\n4. 隐患排查治理和以往问题整改情况"
    ),
    "assistants": "2",
    "times": "2",
    "counted": "counted",
}


def play_warehouse(stage: Stage) -> tuple[OpenInspection, Document]:
    """Play the visit; return it and its order."""
    work = _before(stage)
    _visit(stage, work)
    order = _orders(stage, work)
    return work, order


def _before(stage: Stage) -> OpenInspection:
    """Have the visit approved and announced."""
    stage.clock.now = moment_in(10, 9, 9)
    work = stage.begin(
        VisitDraft(
            unit=WAREHOUSE,
            checklists=("hazchem.storage",),
            facts=_FACTS,
            began_at=moment_in(10, 13, 9, 5),
            agency=office.EMERGENCY.id,
            inspectors=office.EMERGENCY_INSPECTORS,
            participants=(office.FIRE_COMES_ALONG,),
            place="1号、2号、3号库房，装卸区，办公室",
            campaign=office.CAMPAIGN,
            task_source="2026年度安全生产监督检查计划",
            visit_code="样例JC-2026-0003",
        )
    )
    plan = {name: _ARRANGED[name] for name in ("time", "industry", "content")}
    stage.issue(work, "inspection_plan", plan | {"remarks": "检查人员穿防静电服、鞋，进库前交出火种，关闭手机。"})
    stage.issue(work, "inspection_approval", {name: told for name, told in _ARRANGED.items() if name != "industry"})
    stage.clock.now = moment_in(10, 12, 10)
    notice = stage.issue(work, "inspection_notice")
    stage.hand_over(work, notice, to=WAREHOUSE.contact)
    return work


def _visit(stage: Stage, work: OpenInspection) -> None:
    stage.clock.now = moment_in(10, 13, 9, 10)
    approval = work.inspection.documents
    number = next(one.number for one in approval.values() if one.kind == "inspection_approval")
    visit = replace(work.inspection.visit, approval_number=number, certificates_shown=True, recusal_told=True)
    work.change_visit(visit, stage.by(work))
    stage.inspect(work, _FOUND)
    outside = replace(
        work.new_finding(),
        location="配电室",
        description="配电柜前堆放纸箱，柜门不能完全打开",
        details="纸箱约20个，堆高1.5米",
        basis="《中华人民共和国安全生产法》第四十一条第二款",
        requirement="清走配电柜前的纸箱，保持柜门能完全打开",
        deadline=day_in(10, 16),
        responsible="吴小军",
    )
    work.save_finding(outside, stage.by(work))
    stage.clock.now = moment_in(10, 13, 11, 50)
    stage.conclude(work, "检查时库区正在装卸作业，现场作业人员6人，检查人员已口头要求停止装卸。")


def _orders(stage: Stage, work: OpenInspection) -> Document:
    record = stage.issue(work, "inspection_record")
    stage.hand_over(work, record, to=WAREHOUSE.contact)
    measures = stage.issue(
        work,
        "on_site_measures",
        {
            "measures": (
                "责令立即从1号、2号、3号库房和装卸区撤出全部作业人员\n"
                "责令自2026年10月13日12时起暂时停止危险化学品储存、装卸和销售经营\n"
                "责令停止使用1号库房内的普通照明灯具和插座，切断其电源"
            ),
            "until": "2026-11-12",
        },
    )
    order = stage.issue(work, "rectification_order")
    stage.hand_over(work, measures, order)
    return order

"""The scenes of October at a chemical warehouse: approved, announced, inspected, and stopped."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import day_in, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import WAREHOUSE
from inspect_tui.demo.samples.warehouse_found import FACTS, FOUND
from inspect_tui.inspection.document import Document
from inspect_tui.workflow.beginning import VisitDraft
from inspect_tui.workflow.work import OpenInspection

_ARRANGED = {
    "basis": "《中华人民共和国安全生产法》第六十五条",
    "task": "2026年度安全生产监督检查计划",
    "sort": "daily",
    "time": "2026年10月13日9时至12时",
    "industry": "危险化学品仓储、经营",
    "content": (
        "证照、许可范围和人员资格\n库房、装卸区的设施设备和储存情况\n"
        "制度、台账、培训和应急演练资料\n隐患排查治理和以往问题整改情况"
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
            facts=FACTS,
            began_at=moment_in(10, 13, 9, 5),
            agency=office.EMERGENCY.id,
            inspectors=office.EMERGENCY_INSPECTORS,
            participants=(office.FIRE_COMES_ALONG,),
            place="1号、2号、3号库房，装卸区，办公室",
            campaign=office.CAMPAIGN,
            task_source="2026年度安全生产监督检查计划",
            visit_code="样例JC20260003",
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
    stage.inspect(work, FOUND)
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

"""The scenes at a restaurant that altered its gas pipe: it loses the gas, and its owner is fined."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import EATERY
from inspect_tui.inspection.agency import Inspector
from inspect_tui.workflow.beginning import VisitDraft

_EATERY_FACTS: dict[str, FactValue] = {
    "gas_supply": "piped",
    "basement_use": False,
    "high_rise": False,
    "rented": False,
    "resident": False,
    "hot_work": False,
    "gas_heavier": False,
    "gas_cylinder_stock": 0,
}
_EATERY_ABSENT = ("gas.catering.no-building-over-pipe",)
_HOSE = Found("gas.catering.hose-through", "后厨与备餐间之间", "1根长约1.5米的软管穿过隔墙接到备餐间煮面炉", "王建国")
_ALARM = Found("gas.catering.cut-off", "后厨", "燃气表后管道上没有紧急切断阀，1具报警器单独使用", "王建国")
_OWN_WORK = Found(
    "gas.catering.no-alteration",
    "后厨",
    "经营者自行在燃气表后接出1个三通，供备餐间煮面炉用气，未告知供气企业",
    "王建国",
)


def play_gas_user(stage: Stage) -> None:
    """Play the scenes, first the enterprise's, then the department's."""
    _notice_and_cutoff(stage)
    _penalty(stage)


def _eatery(inspectors: tuple[Inspector, ...], agency: str, task: str) -> VisitDraft:
    enforces = agency == office.GAS.id
    return VisitDraft(
        unit=EATERY,
        checklists=("gas.catering",),
        facts=_EATERY_FACTS,
        agency=agency,
        inspectors=inspectors,
        place="后厨、备餐间",
        task_source=task,
        approval_number="（示市）城管检审〔2026〕37号" if enforces else "",
        certificates_shown=enforces,
        recusal_told=enforces,
    )


def _notice_and_cutoff(stage: Stage) -> None:
    stage.clock.now = moment_in(9, 9, 15)
    work = stage.begin(_eatery(office.GAS_FITTERS, office.GAS_OPERATOR.id, "2026年度非居民用户入户安检"))
    stage.inspect(work, (_OWN_WORK, _HOSE, _ALARM), _EATERY_ABSENT)
    stage.clock.now = moment_in(9, 9, 15, 50)
    stage.conclude(work)
    notice = stage.issue(work, "gas_operator_notice", {"service": "当面送达"})
    stage.hand_over(work, notice)
    stage.clock.now = moment_in(9, 18, 9, 30)
    cutoff = stage.issue(
        work,
        "gas_cutoff_notice",
        {
            "start": "2026-09-18 14:00",
            "scope": "燃气表（表号00000002）后的全部用气设施",
            "conditions": "拆除自行接出的三通和穿墙软管，装好紧急切断阀，经我公司检查合格",
            "way": "拨打服务电话，或者到望川路8号营业厅申请复查",
            "phone": office.GAS_OPERATOR.phone,
            "seal_number": "封MY-2026-0000002",
            "service": "当面送达",
        },
        about=notice,
    )
    stage.hand_over(work, cutoff)


def _penalty(stage: Stage) -> None:
    """Let the gas department order the same, and fine who did not obey it in time."""
    stage.clock.now = moment_in(9, 10, 10)
    work = stage.begin(_eatery(office.GAS_INSPECTORS, office.GAS.id, "明焰燃气有限公司2026年9月9日书面报告"))
    stage.inspect(work, (_OWN_WORK, _HOSE, _ALARM), _EATERY_ABSENT)
    stage.clock.now = moment_in(9, 10, 10, 50)
    stage.conclude(work)
    stage.record(work)
    order = stage.issue(work, "gas_correction")
    stage.hand_over(work, order)
    stage.clock.now = moment_in(9, 18, 15)
    fine = stage.issue(work, "person_spot_penalty", _fine(order.number))
    stage.hand_over(work, fine)


def _fine(order: str) -> dict[str, str]:
    return {
        "person": EATERY.representative,
        "sex": "男",
        "age": "46",
        "identity": "000000198003120000",
        "home": "示例市城区石榴巷17号后院",
        "happened_at": "2026-09-18 14:30",
        "happened_in": "示例市城区石榴巷17号后厨",
        "facts": (
            "当事人擅自在后厨燃气表后接出三通，供备餐间煮面炉用气。本机关2026年9月10日以"
            f"{order}责令其于2026年9月17日前整改完毕，9月18日14时30分到场核查，三通仍未拆除，逾期未改正。\n"
            "证据：现场检查照片2张、责令整改通知书及签收记录1份、当事人陈述1份。"
        ),
        "broken": "《城镇燃气管理条例》第二十八条（四）",
        "basis": "《城镇燃气管理条例》第四十九条",
        "penalty": "fine",
        "amount": "200",
        "payment": "bank",
        "bank": "示例银行示例市城区支行",
        "account": "0000000000000000001",
    }

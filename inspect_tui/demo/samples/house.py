"""The scenes at a restaurant in a self-built house: the town urges, the housing department stops its use."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import Found, moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import HOUSE
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.workflow.beginning import VisitDraft

_FACTS: dict[str, FactValue] = {
    "storeys": 3,
    "structure": "masonry",
    "in_town": True,
    "business_use": True,
    "altered": True,
    "house_works": False,
    "house_homestead": False,
}
_WALL_REMOVED = Found(
    "self_built.structure.altered-walls-town",
    "一层门面与后厨之间",
    "拆除横墙1道，长约3.2米，用2根型钢支顶，没有批准和设计文件",
    "杨春梅",
)
_EXTENSION = Found(
    "self_built.structure.altered-extension",
    "房屋北侧",
    "接建单层砖房1间，约18平方米，用作库房",
    "杨春梅",
)
_CANTILEVER = Found(
    "self_built.structure.cantilever",
    "二层阳台",
    "阳台根部有1条长约1.6米的裂缝，阳台上堆放空调外机和水箱",
    "杨春梅",
)
_CRACK = Found(
    "self_built.structure.compression-crack-width",
    "一层东侧承重墙",
    "竖向裂缝1条，最大缝宽1.8 mm，长约2.1米，层高3.3米",
    "杨春梅",
)
_HOUSE = {
    "responsible": "杨春梅",
    "role": "owner",
    "use": "一层、二层餐饮，三层仓储",
    "built": "1998年",
    "contact": "葛春山",
}


def _draft(agency: Agency, inspectors: tuple[Inspector, ...], task: str, approval: str) -> VisitDraft:
    return VisitDraft(
        unit=HOUSE,
        checklists=("self_built.structure",),
        facts=_FACTS,
        agency=agency.id,
        inspectors=inspectors,
        place="一层门面、后厨，二层大厅、阳台，三层库房",
        campaign=office.CAMPAIGN,
        task_source=task,
        approval_number=approval,
        certificates_shown=True,
        recusal_told=True,
    )


def play_town(stage: Stage) -> None:
    """Let the town urge who answers for the house."""
    stage.clock.now = moment_in(10, 14, 9)
    work = stage.begin(
        _draft(office.TOWN, office.TOWN_INSPECTORS, "经营性自建房月度巡查", "（示城）东街检审〔2026〕9号")
    )
    stage.inspect(work, (_WALL_REMOVED, _EXTENSION, _CANTILEVER))
    stage.clock.now = moment_in(10, 14, 10, 20)
    stage.conclude(work)
    stage.record(work)
    notice = stage.issue(
        work,
        "house_notice",
        _HOUSE | {"title": "urge", "grade": "some", "opinion": "observe", "stop_now": "no", "found_by": "排查"},
    )
    stage.hand_over(work, notice)


def play_housing(stage: Stage) -> None:
    """Let the housing department stop the use of the house."""
    stage.clock.now = moment_in(10, 21, 14, 30)
    work = stage.begin(
        _draft(
            office.HOUSING,
            office.HOUSING_INSPECTORS,
            "东街街道办事处2026年10月14日报告",
            "（示市）住建检审〔2026〕52号",
        )
    )
    stage.inspect(work, (_CRACK, _WALL_REMOVED, _EXTENSION, _CANTILEVER))
    stage.clock.now = moment_in(10, 21, 16)
    stage.conclude(work)
    stage.record(work)
    notice = stage.issue(
        work,
        "house_stop_use",
        _HOUSE
        | {
            "grade": "severe",
            "opinion": "stop",
            "stop_now": "yes",
            "evacuate": "店员7人",
            "stop_from": "2026-10-21",
            "scope": "整栋房屋（含北侧接建的砖房）",
            "contact": "武向东",
        },
    )
    stage.hand_over(work, notice)

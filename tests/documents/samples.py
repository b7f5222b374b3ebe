"""A small invented inspection of a restaurant, to fill forms from."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

from msgspec.structs import replace

from inspect_tui.checklist import Checklist, Citation, Edition, Instrument, Item, Section
from inspect_tui.documents import Source
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.event import seal
from inspect_tui.inspection.fold import Conflict, Inspection
from inspect_tui.inspection.record import (
    Answer,
    Conclusion,
    Finding,
    PinnedChecklist,
    UnitDetails,
    Visit,
)
from inspect_tui.inspection.worksheet import WorkSection, worksheet

CHINA = timezone(timedelta(hours=8))
DAY = date(2026, 11, 23)
MAJOR_BASIS = "《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条"

AGENCY = Agency(
    id="jc",
    name="晋城市应急管理局",
    kind="emergency",
    region="晋市",
    characters="应急",
    review_authority="晋城市人民政府",
    court="晋城市城区人民法院",
)
UNIT = UnitDetails(
    name="晋城某饭店",
    credit_code="91140500MA0EXAMPLE",
    address="晋城市城区泽州路 1 号",
    representative="王某",
    post="经理",
    phone="0356-1234567",
)
VISIT = Visit(
    unit_id="u-1",
    unit=UNIT,
    began_at=datetime(2026, 11, 23, 9, 30, tzinfo=CHINA),
    checklists=(PinnedChecklist("gas.small", 3, "0" * 64, "餐饮场所燃气安全检查表", "gas"),),
    agency="jc",
    inspectors=(Inspector("赵某", "04050001", "jc"), Inspector("钱某", "04050002", "jc")),
    place="一层营业厅、后厨",
    certificates_shown=True,
    recusal_told=True,
)
CONCLUSION = Conclusion(ended_at=datetime(2026, 11, 23, 11, 5, tzinfo=CHINA))

HOSE = Finding(
    id="f-1",
    item="gas.small.hose",
    location="后厨东侧灶台",
    description="燃气连接软管穿墙敷设",
    details="软管长约 2.6 米",
    basis="《城镇燃气管理条例》第二十八条第七项",
    requirement="改为硬管连接，软管不得穿墙",
    deadline=date(2026, 12, 8),
)
ALARM = Finding(
    id="f-2",
    item="gas.small.alarm",
    location="后厨",
    description="未安装可燃气体报警装置",
    basis="《中华人民共和国安全生产法》第三十六条第四款",
    major=True,
    major_basis=MAJOR_BASIS,
    requirement="立即停止用气，安装后方可使用",
    deadline=DAY,
)
EXIT = Finding(
    id="f-3",
    location="一层东门",
    description="安全出口堆放纸箱",
    basis="《中华人民共和国消防法》第二十八条",
    requirement="清除堆放物",
    deadline=date(2026, 11, 25),
    authority="fire",
)
TIDIED = Finding(
    id="f-4",
    item="gas.small.tidy",
    location="液化气瓶旁",
    description="放置打火机。",
    basis="《城镇燃气管理条例》第二十八条",
    corrected_on_site=True,
)


def edition(count: int = 4) -> Edition:
    """Make a checklist with `count` items."""
    ids = ["gas.small.alarm", "gas.small.hose", "gas.small.tidy", "gas.small.valve"]
    ids += [f"gas.small.more{index:03}" for index in range(count - len(ids))]
    items = tuple(
        Item(
            id=item_id,
            text="是否合格？",
            how=("现场：看",),
            citations=(Citation("law", "第一条", True),),
            finding="不合格",
            requirement="整改",
            deadline="15 days",
            authority="emergency",
        )
        for item_id in ids[:count]
    )
    checklist = Checklist(
        "gas.small", 3, "餐饮场所燃气安全检查表", "gas", "餐饮场所", (Section("kitchen", "后厨", items),)
    )
    return Edition(checklist, {}, {"law": Instrument("某条例")})


def sections() -> tuple[WorkSection, ...]:
    """Return the worksheet of the sample checklist."""
    return tuple(worksheet([edition()], {}))


def inspection(*findings: Finding, **changes: Any) -> Inspection:
    """Make the state of an inspection with some findings; `changes` go to the visit."""
    return Inspection(
        id="i-1",
        visit=replace(VISIT, **changes),
        answers={finding.item: Answer("noncompliant") for finding in findings if finding.item}
        | {"gas.small.valve": Answer("compliant")},
        findings={finding.id: finding for finding in findings},
        conclusion=CONCLUSION,
        documents={},
        photos={},
        clips={},
        scans={},
        conflicts=(),
        heads={},
    )


def source(*findings: Finding, agency: Agency | None = AGENCY, number: str = "", **changes: Any) -> Source:
    """Make what a form is filled from; `changes` go to the visit."""
    return Source(
        inspection=inspection(*findings, **changes),
        agency=agency,
        sections=sections(),
        number=number,
        issued_on=DAY,
        check_code="3F9A-02C7-B1D4",
    )


def usual_source() -> Source:
    """Return an inspection with a finding of each sort."""
    return source(HOSE, ALARM, EXIT, TIDIED, number="（晋市）应急责改〔2026〕12号")


def with_inspection(given: Source, **changes: Any) -> Source:
    """Change the state a form is filled from."""
    return replace(given, inspection=replace(given.inspection, **changes))


def in_conflict(given: Source) -> Source:
    """Let two devices disagree on an answer."""
    fields = {"stream": "inspection/i-1", "n": 1, "prev": "", "kind": "answered", "subject": "answer/x", "after": ()}
    times = {"by": "赵某", "at": "2026-11-23T09:40:00+08:00", "entered_at": ""}
    heads = tuple(seal(**fields, **times, device=device, body={"note": device}) for device in ("a", "b"))
    return with_inspection(given, conflicts=(Conflict("answer/x", heads),))


def many_findings(count: int) -> list[Finding]:
    """Return findings of several lines each, with three deadlines."""
    return [
        Finding(
            id=f"f-{index:03}",
            location=f"第{index + 1}号点位",
            description=f"编号ZX{index:03}的设备未定期维护，" + "外壳锈蚀，连接处松动，" * 4 + "无检测合格标志",
            basis="《中华人民共和国安全生产法》第三十六条第二款",
            requirement="停止使用，检测合格后方可使用",
            major=index % 10 == 3,
            major_basis=MAJOR_BASIS if index % 10 == 3 else "",
            deadline=(DAY, date(2026, 12, 8), date(2026, 12, 23))[index % 3],
        )
        for index in range(count)
    ]

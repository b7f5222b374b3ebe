"""What the notices on a house say of it: who answers for it, the survey and its result (documents.md 5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered, entered_day
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Cell, Row, Run, Runs, Table, words
from inspect_tui.documents.notice import pair_row, wide_row
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import boxes, boxes_in_lines
from inspect_tui.documents.wording import day_runs
from inspect_tui.inspection.record import Finding

_WIDTHS = (40, 44, 34, 38)
_SIZE, _ROOM = 11, 320
"""How large the words of a cell are, and how long a line over three columns is, in points."""
_ROLES = {"owner": "所有权人", "user": "使用人"}
_GRADES = {
    "A": "A级",
    "B": "B级",
    "C": "C级",
    "D": "D级",
    "none": "初判：未发现安全隐患",
    "some": "初判：存在一定安全隐患",
    "severe": "初判：存在严重安全隐患",
}
_OPINIONS = {"observe": "观察使用", "treat": "处理使用", "stop": "停止使用", "demolish": "整体拆除"}
_STRUCTURES = {"masonry": "砖混（砌体）", "concrete": "混凝土", "steel": "钢结构", "timber": "木结构", "mixed": "混合"}
_NOW = "立即停止经营、使用"


def _storeys(source: Source) -> str:
    return str(source.visit.facts.get("storeys", ""))


def _structure(source: Source) -> str:
    return _STRUCTURES.get(str(source.visit.facts.get("structure", "")), "")


def _options(names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(names.items())


_RESPONSIBLE = DocumentField(
    "responsible", "房屋使用安全责任人", required=True, usual=lambda source: source.unit.representative
)
_ROLE = DocumentField("role", "责任人身份", "choice", options=_options(_ROLES))
_USE = DocumentField("use", "房屋用途")
_FLOORS = DocumentField("floors", "层数", usual=_storeys)
_STRUCTURE = DocumentField("structure", "结构类型", usual=_structure)
_BUILT = DocumentField("built", "建成年份")
_SURVEYED = DocumentField(
    "surveyed_on", "排查（鉴定）日期", "day", usual=lambda source: source.visit.began_at.date().isoformat()
)
_SURVEYOR = DocumentField("surveyor", "排查（鉴定）单位", usual=lambda source: source.issuer)
_REPORT = DocumentField("report", "报告编号", hint="只作现场排查、没有鉴定报告的留空")
GRADE = DocumentField("grade", "等级或初判", "choice", options=_options(_GRADES), required=True)
_OPINION = DocumentField("opinion", "处理意见", "choice", options=_options(_OPINIONS), required=True)
_STOP_NOW = DocumentField("stop_now", _NOW, "choice", options=(("yes", "是"), ("no", "否")))
_EVACUATE = DocumentField("evacuate", "撤离人员", hint="如 3户9人")
HOUSE_FACTS = (
    _RESPONSIBLE,
    _ROLE,
    _USE,
    _FLOORS,
    _STRUCTURE,
    _BUILT,
    _SURVEYED,
    _SURVEYOR,
    _REPORT,
    GRADE,
    _OPINION,
    _STOP_NOW,
    _EVACUATE,
)


def house_findings(source: Source) -> list[tuple[int, Finding]]:
    """Return the open findings of the issuer on the house itself; those on gas have a notice of their own."""
    return [(number, finding) for number, finding in source.ordered if finding.authority != "gas"]


def addressed(source: Source) -> Runs:
    """Address who answers for the house."""
    return words(Blank(entered(source, _RESPONSIBLE), 20), "：")


def facts_table(source: Source) -> Table:
    """Write all that is told of the house.

    Raises:
        InvalidInputError: the day of the survey is no date.
    """
    return Table(_WIDTHS, tuple(_rows(source)))


def _rows(source: Source) -> Iterator[Row]:
    role = _ROLES.get(entered(source, _ROLE), "")
    who = words(Blank(entered(source, _RESPONSIBLE), 8), f"（{boxes(_ROLES.values(), {role})}）")
    yield wide_row(_RESPONSIBLE.label, who)
    yield wide_row("房屋地址", words(Blank(source.unit.address)))
    yield _pair(source, _USE, _FLOORS)
    yield _pair(source, _STRUCTURE, _BUILT)
    yield wide_row(_SURVEYED.label, day_runs(entered_day(source, _SURVEYED)))
    yield wide_row(_SURVEYOR.label, words(_filled(source, _SURVEYOR)))
    yield wide_row(_REPORT.label, words(_filled(source, _REPORT)))
    yield _choice(source, GRADE, _GRADES)
    yield _choice(source, _OPINION, _OPINIONS)
    yield wide_row("应急措施", _measures(source))


def _choice(source: Source, field: DocumentField, names: dict[str, str]) -> Row:
    chosen = {names.get(entered(source, field), "")}
    lines = boxes_in_lines(names.values(), chosen, size=_SIZE, room=_ROOM)
    return Row((Cell((words(field.label),), layout="label"), Cell(lines, span=3)), height=7)


def _measures(source: Source) -> Runs:
    stop = boxes((_NOW,), {_NOW} if entered(source, _STOP_NOW) == "yes" else ())
    people = entered(source, _EVACUATE)
    leave = boxes((_EVACUATE.label,), {_EVACUATE.label} if people else ())
    return words(f"{stop}　{leave}：", Blank(people, 8))


def _filled(source: Source, field: DocumentField) -> Run:
    return Blank(entered(source, field))


def _pair(source: Source, first: DocumentField, second: DocumentField) -> Row:
    return pair_row(first.label, words(_filled(source, first)), second.label, words(_filled(source, second)))

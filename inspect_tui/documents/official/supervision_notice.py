"""The 挂牌督办通知: a major finding under listed supervision, with the 五落实 (documents.md 4, 6.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.documents.entered import entered, entered_day
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, words
from inspect_tui.documents.official.assignment import open_findings
from inspect_tui.documents.official.letter import (
    FOOT_FIELDS,
    HEAD_FIELDS,
    Numbered,
    addressed,
    attachments,
    chosen,
    contact,
    finding_lines,
    letter,
    unit_name,
)
from inspect_tui.documents.official.sentences import heading, sentence, subheading
from inspect_tui.documents.refusal import MissingFieldError, NothingToOrderError, UnfitEntryError, refuse_nothing_open
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs

_LEVELS = ("省级", "市级", "县级")


def _last_deadline(source: Source) -> date | None:
    """Return the day by which the orders have the last of the major findings mended."""
    return max((finding.deadline for _, finding in _majors(source) if finding.deadline), default=None)


def _majors(source: Source) -> Numbered:
    return [entry for entry in open_findings(source) if entry[1].major]


def _usual_deadline(source: Source) -> str:
    day = _last_deadline(source)
    return day.isoformat() if day else ""


_LEVEL = DocumentField(
    "level", "挂牌督办级别", "choice", options=tuple((level, level) for level in _LEVELS), required=True
)
_UNIT = DocumentField("rectifying_unit", "整改责任单位", required=True, usual=lambda source: source.unit.name)
_PERSON = DocumentField(
    "rectifying_person", "整改责任人", required=True, usual=lambda source: source.unit.representative
)
_MEASURES = DocumentField("measures", "整改措施", "lines", required=True)
_FUNDS = DocumentField("funds", "整改资金", required=True, hint="如 企业自筹 12 万元")
_DEADLINE = DocumentField("deadline", "整改时限", "day", hint="与责令整改文书的期限相同", usual=_usual_deadline)
_PLAN = DocumentField("plan", "整改期间的防控措施和应急预案", "lines", required=True)
_SUPERVISOR = DocumentField("supervising_unit", "督办单位", required=True)
_LEADER = DocumentField("supervising_person", "督办责任人（包案领导）")
SUPERVISION_NOTICE_FIELDS = (
    *HEAD_FIELDS,
    _LEVEL,
    _UNIT,
    _PERSON,
    _MEASURES,
    _FUNDS,
    _DEADLINE,
    _PLAN,
    _SUPERVISOR,
    _LEADER,
    *FOOT_FIELDS,
)


def supervision_notice(source: Source) -> Form:
    """Fill the notice with the major findings.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no open finding is major, or none of those chosen.
        MissingFieldError: there is no time limit.
        UnfitEntryError: the time limit is not that of the orders.
    """
    refuse_nothing_open(source, open_findings(source), "supervision_notice")
    majors = chosen(source, _majors(source))
    if not majors and not source.blank:
        raise NothingToOrderError(
            "没有判定为重大的隐患，不能挂牌督办，没有出具文书。请先在问题上注明重大隐患和判定依据，或者改用交办单。"
        )
    _refuse_other_deadline(source, majors)
    title = (f"关于对{unit_name(source)}", "重大隐患实行挂牌督办的通知")
    return letter(source, "supervision_notice", title, body=tuple(_body(source, majors)))


def _refuse_other_deadline(source: Source, majors: Numbered) -> None:
    """Refuse no time limit, or another than that of the orders (documents.md 6.1)."""
    limit = entered_day(source, _DEADLINE)
    if limit is None and not source.blank:
        raise MissingFieldError(f"还没有填写：{_DEADLINE.label}。没有出具文书，填写后再出具。")
    ordered = max((finding.deadline for _, finding in majors if finding.deadline), default=None)
    if limit and ordered and limit != ordered:
        raise UnfitEntryError(
            f"挂牌督办的整改时限 {limit} 与问题的整改期限 {ordered} 不一致，没有出具文书。"
            "两者应当相同，请改正其中一个。"
        )


def _body(source: Source, majors: Numbered) -> Iterator[Block]:
    def filled(field: DocumentField, width: int = 10) -> Blank:
        return Blank(entered(source, field).rstrip("。"), width)

    agency = source.agency
    office = agency is None or agency.kind == "coordination"
    clause = "official.supervised_by_office" if office else "official.supervised_by_department"
    yield addressed(source)
    found = words(*day_runs(source.visited_on), "，检查发现", Blank(source.unit.name, 12), "存在重大隐患。")
    yield Paragraph((*found, *source.clause(clause, level=filled(_LEVEL, 4))))
    yield heading("一、挂牌督办的重大隐患")
    yield from finding_lines(source, majors)
    yield heading("二、整改“五落实”要求")
    yield subheading("（一）落实整改责任")
    yield sentence("整改责任单位：", filled(_UNIT), "；整改责任人：", filled(_PERSON), "。")
    yield subheading("（二）落实整改措施")
    yield sentence(filled(_MEASURES, 24), "。")
    yield subheading("（三）落实整改资金")
    yield sentence(filled(_FUNDS), "。")
    yield subheading("（四）落实整改时限")
    yield sentence("于", *day_runs(entered_day(source, _DEADLINE)), "前完成整改。")
    yield subheading("（五）落实应急预案")
    yield sentence(filled(_PLAN, 24), "。")
    yield heading("三、督办和销号")
    leader = ("；督办责任人：", filled(_LEADER)) if source.blank or entered(source, _LEADER) else ()
    yield sentence("督办级别：", filled(_LEVEL, 4), "；督办单位：", filled(_SUPERVISOR), *leader, "。")
    yield Paragraph(source.clause("official.struck_off"))
    yield from contact(source)
    yield from attachments(source)

"""The 先行登记保存证据通知书 with its list (documents.md 2.8; 行政处罚法第五十六条)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.documents.emergency.evidence_list import COLUMNS, evidence_table, read_evidence
from inspect_tui.documents.entered import entered, entered_day, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Appendix, Blank, Block, Form, Paragraph, words
from inspect_tui.documents.pieces import dated, enforcement_form, officer_pairs, seal, signature, two_copies
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, day_text
from inspect_tui.inspection.deadline import last_day

LIST_TITLE = "先行登记保存证据清单"


def _last_day(source: Source) -> date:
    """Return the last day on which it may be decided what becomes of the evidence."""
    period = source.law.period("evidence", source.issued_on)
    return last_day(source.issued_on, period.count, period.unit, source.calendar, moved=period.moved)


_ADDRESSEE = DocumentField("addressee", "被通知人（单位）", required=True, usual=lambda source: source.unit.name)
_SUSPECTED = DocumentField("suspected", "涉嫌的行为", required=True, hint="例如：未取得许可储存危险化学品")
_APPROVED_BY = DocumentField("approved_by", "批准的负责人", required=True, hint="先行登记保存须先经本机关负责人批准")
_APPROVED_ON = DocumentField("approved_on", "批准日期", "day", required=True)
_DECIDE_ON = DocumentField(
    "decide_on",
    "接受处理决定的日期",
    "day",
    hint="不晚于登记后第 7 个工作日",
    required=True,
    usual=lambda source: _last_day(source).isoformat(),
)
_DECIDE_AT = DocumentField(
    "decide_at",
    "接受处理决定的地点",
    required=True,
    usual=lambda source: (source.agency.address if source.agency else "") or source.issuer,
)
_EVIDENCE = DocumentField(
    "evidence", "证据清单", "lines", hint=f"一行一件，各栏用｜隔开：{'｜'.join(COLUMNS)}", required=True
)
EVIDENCE_REGISTRATION_FIELDS = (
    _ADDRESSEE,
    _SUSPECTED,
    _APPROVED_BY,
    _APPROVED_ON,
    _DECIDE_ON,
    _DECIDE_AT,
    _EVIDENCE,
)


def evidence_registration(source: Source) -> Form:
    """Fill the notice; the approval is kept with the document, for its own form holds it (审批表).

    Raises:
        UnfitEntryError: approved after the notice, decided too late, or the list cannot be read.
        InvalidInputError: a date cannot be read.
    """
    _refuse_unapproved(source)
    return enforcement_form(
        source,
        "evidence_registration",
        body=tuple(_body(source)),
        seal=seal(source),
        dated=dated(source),
        imprint=(signature("被通知人或者被通知单位负责人（签名）："),),
        copies=two_copies(source, "被取证人（单位）"),
        appendices=(_list(source),),
        paged=False,
        line_spacing=25,
    )


def _refuse_unapproved(source: Source) -> None:
    approved = entered_day(source, _APPROVED_ON)
    if approved and approved > source.issued_on:
        raise UnfitEntryError(
            f"批准日期{day_text(approved)}晚于文书日期{day_text(source.issued_on)}。先行登记保存须先经行政机关负责人批准"
            "（行政处罚法第五十六条），没有出具文书。请核对日期，或者先报批准。"
        )


def _decided_on(source: Source) -> date | None:
    day, last = entered_day(source, _DECIDE_ON), _last_day(source)
    if day and not source.issued_on <= day <= last:
        raise UnfitEntryError(
            f"接受处理决定的日期{day_text(day)}不对，没有出具文书：应当在登记后 7 个工作日内，"
            f"即{day_text(source.issued_on)}至{day_text(last)}（行政处罚法第五十六条、第八十五条）。"
        )
    return day


def _body(source: Source) -> Iterator[Block]:
    yield Paragraph(words(Blank(entered(source, _ADDRESSEE), 20, hand=source.blank), "："), "row")
    suspected = Blank(entered(source, _SUSPECTED).removesuffix("行为"), 20)
    yield Paragraph(source.clause("evidence.decision", suspected=suspected))
    yield Paragraph(words("请注意下列事项："), keep_with_next=True)
    place = Blank(entered(source, _DECIDE_AT), 14)
    yield Paragraph(source.clause("evidence.decided_in_time", decided_on=day_runs(_decided_on(source)), place=place))
    yield Paragraph(source.clause("evidence.kept"))
    yield Paragraph(source.clause("evidence.checked"))


def _list(source: Source) -> Appendix:
    items = read_evidence(entered_lines(source, _EVIDENCE))
    return Appendix(
        LIST_TITLE,
        body=(evidence_table(items), Paragraph(words("上述物品经核无误。"), keep_with_next=True)),
        signatures=(
            signature("被通知人或者被通知单位负责人（签名）："),
            *officer_pairs("承办人（签名）：", len(source.issuing_officers), label_end=84),
        ),
        dated=dated(source),
    )

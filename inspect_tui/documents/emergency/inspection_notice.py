"""The 行政检查通知书: no inspection without notice (documents.md 1.4).

Only the elements of the Ministry of Justice's form are known, not its wording or order.
"""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency import arranged
from inspect_tui.documents.emergency.arranged import frequency_runs, inspector_runs, sort_runs, value, within_sentence
from inspect_tui.documents.emergency.order import addressee
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Runs, words
from inspect_tui.documents.pieces import dated, enforcement_form, remedy, seal, signature, two_copies
from inspect_tui.documents.source import Source

INSPECTION_NOTICE_FIELDS = (
    arranged.BASIS,
    arranged.TASK,
    arranged.SORT,
    arranged.TIME,
    arranged.CONTENT,
    arranged.WAY,
    arranged.ASSISTANTS,
    arranged.TIMES,
    arranged.COUNTED,
)


def inspection_notice(source: Source) -> Form:
    """Fill what the unit is told of the inspection, of recusal, remedies and discipline."""
    return enforcement_form(
        source,
        "inspection_notice",
        letterhead="",
        body=tuple(_body(source)),
        signatures=(signature("被检查单位签收人（签名）："), signature("签收时间：")),
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, "被检查单位"),
        line_spacing=20,
    )


def _body(source: Source) -> Iterator[Block]:
    yield addressee(source)
    yield Paragraph(source.clause("notice.opening", basis=value(source, arranged.BASIS)), keep_with_next=True)
    for number, (name, runs) in enumerate(_told(source), 1):
        yield Paragraph(words(f"{number}. {name}：", *runs, "。"))
    yield Paragraph(source.clause("notice.recusal"))
    yield Paragraph(source.clause("notice.discipline"))
    yield remedy(source, "", "remedy.inspection")


def _told(source: Source) -> Iterator[tuple[str, Runs]]:
    agency, visit = source.agency, source.visit
    yield "检查主体", words(Blank(source.issuer, 16, hand=True))
    yield "任务来源", words(value(source, arranged.TASK))
    yield "检查类型", sort_runs(source)
    yield "检查时间", words(value(source, arranged.TIME))
    yield "检查内容", words(within_sentence(source, arranged.CONTENT))
    yield "检查方式", words(value(source, arranged.WAY))
    yield "检查人员及证号", inspector_runs(source)
    yield "协助检查人员", words(value(source, arranged.ASSISTANTS), "人")
    yield "检查频次", frequency_runs(source)
    yield "批准文号", words(Blank(_approval_number(source), 12, hand=True))
    yield "检查码", words(Blank(visit.visit_code, 8, hand=source.blank))
    yield "联系电话", words(Blank(agency.phone if agency else "", 8, hand=True))


def _approval_number(source: Source) -> str:
    approval = source.document("inspection_approval")
    return source.visit.approval_number or (approval.number if approval else "")

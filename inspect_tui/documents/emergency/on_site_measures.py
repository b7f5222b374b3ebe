"""The 现场处理措施决定书 (documents.md 2.5; 安全生产法第六十五条第一款第三项)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency.chosen import FIELD, chosen_findings, usual_choice
from inspect_tui.documents.emergency.order import addressee, lines_to_write_on, order_form
from inspect_tui.documents.entered import entered_day, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, FindingLine, Form, Paragraph, flat, words
from inspect_tui.documents.law import STATUS_NAMES, shipped_law
from inspect_tui.documents.pieces import remedy
from inspect_tui.documents.refusal import refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line

_LONGEST = next(period for period in shipped_law().periods if period.key == "measures")
_FINDINGS = DocumentField(
    FIELD,
    "问题编号",
    hint="无法保证安全的问题，例如 1、3至5",
    usual=usual_choice,
)
_MEASURES = DocumentField(
    "measures",
    "现场处理措施",
    "lines",
    hint="一行一项：从危险区域内撤出作业人员、暂时停产停业、停止使用哪些设施设备",
    required=True,
)
_UNTIL = DocumentField(
    "until",
    "措施期限至",
    "day",
    hint=f"不写期限的空着；一般不超过{_LONGEST.count}个月（{STATUS_NAMES[_LONGEST.status]}）",
)
ON_SITE_MEASURES_FIELDS = (_FINDINGS, _MEASURES, _UNTIL)
_FINDINGS_FOR_HANDWRITING = 6
_MEASURES_FOR_HANDWRITING = 4


def on_site_measures(source: Source) -> Form:
    """Fill the decision with the chosen findings and the measures.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding of the issuer is open.
        UnfitEntryError: a chosen number is none of the issuer's open findings.
        InvalidInputError: the day until which the measures hold cannot be read.
    """
    refuse_empty_order(source)
    return order_form(
        source,
        "on_site_measures",
        (addressee(source), _found(source)),
        _findings(source),
        tuple(_decided(source)),
        line_spacing=23,
    )


def _found(source: Source) -> Paragraph:
    sentence = words("本机关于", *day_runs(source.visited_on), "现场检查时，发现你单位有下列违法违规行为和事故隐患：")
    return Paragraph(sentence, keep_with_next=True)


def _findings(source: Source) -> list[FindingLine]:
    if source.blank:
        return lines_to_write_on(_FINDINGS_FOR_HANDWRITING)
    return [finding_line(number, finding) for number, finding in chosen_findings(source, source.given)]


def _decided(source: Source) -> Iterator[Block]:
    law = source.clause("law.measures")
    basis = law if source.blank else words(Blank(flat(law)))
    yield Paragraph(source.clause("measures.decision", basis=basis), keep_with_next=True)
    if source.blank:
        yield from lines_to_write_on(_MEASURES_FOR_HANDWRITING)
    else:
        measures = enumerate(entered_lines(source, _MEASURES), 1)
        yield from (
            Paragraph(words(f"{number}. ", Blank(measure.rstrip("。；;")), "。")) for number, measure in measures
        )
    if until := entered_day(source, _UNTIL):
        yield Paragraph(source.clause("measures.until", last_day=day_runs(until)))
    yield remedy(source, "决定")

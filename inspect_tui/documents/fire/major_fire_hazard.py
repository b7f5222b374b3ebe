"""The 重大火灾隐患整改通知书 (documents.md 3.2, 3.3; 消防监督检查规定第二十一条第一款)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered_day
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.fire.correction import empty_lines, fire_form
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, words
from inspect_tui.documents.refusal import NothingToOrderError, refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line

_DEADLINE = DocumentField("deadline", "整改期限", "day", hint="当地式样有期限栏时填写，没有就留空")
MAJOR_FIRE_HAZARD_FIELDS = (_DEADLINE,)


def major_fire_hazard(source: Source) -> Form:
    """Fill the notice with the major findings of the fire authority.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no open finding is major.
    """
    refuse_empty_order(source)
    return fire_form(source, "major_fire_hazard", body=tuple(_body(source)), line_spacing=24)


def _body(source: Source) -> Iterator[Block]:
    majors = [entry for entry in source.ordered if entry[1].major]
    if not majors and not source.blank:
        raise NothingToOrderError(
            "没有判定为重大的火灾隐患，不能出具重大火灾隐患整改通知书。"
            "请先在问题上注明重大隐患和判定依据，或者出具责令改正通知书。"
        )
    yield Paragraph(words(Blank(source.unit.name, 20), "："), "row")
    yield Paragraph(source.clause("fire.major"), keep_with_next=True)
    for number, finding in majors:
        yield finding_line(number, finding, with_requirement=True)
    if source.blank:
        yield from empty_lines()
    if deadline := entered_day(source, _DEADLINE):
        yield Paragraph(words("整改期限：", *day_runs(deadline), "前。"))
    yield Paragraph(source.clause("fire.major_meanwhile"))

"""The 责令限期整改指令书 (documents.md 2.6; 安全生产法第六十五条, 行政处罚法第二十八条)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from inspect_tui.documents.emergency.order import addressee, lines_to_write_on, order_form
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, words
from inspect_tui.documents.pieces import remedy
from inspect_tui.documents.refusal import refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line
from inspect_tui.inspection.finding import by_deadline, span
from inspect_tui.inspection.record import Finding

_STANDARD = "，达到有关法律法规规章和标准规定的要求。由此造成事故的，依法追究有关人员的责任。"
_MEANWHILE = "整改期间，你单位应当采取措施，确保安全生产。对安全生产违法行为，将依法予以行政处罚。"
_LINES_FOR_HANDWRITING = 8


def rectification_order(source: Source) -> Form:
    """Fill the order with the issuer's open findings.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding of the issuer is open.
    """
    refuse_empty_order(source)
    findings = [finding_line(number, finding, with_requirement=True) for number, finding in source.ordered]
    return order_form(
        source,
        "rectification_order",
        (addressee(source), Paragraph(words("经查，你单位存在下列问题："), keep_with_next=True)),
        lines_to_write_on(_LINES_FOR_HANDWRITING) if source.blank else findings,
        tuple(_ordered(source)),
        line_spacing=24,
    )


def _ordered(source: Source) -> Iterator[Block]:
    findings = source.ordered
    majors = [number for number, finding in findings if finding.major]
    if majors or source.blank:
        yield Paragraph(words("其中事故隐患第", _items(source, majors), "项属于重大隐患。"))
    if source.blank:
        yield _ordered_by(source, (), None)
    else:
        yield from _deadlines(source, max(source.visit.began_at.date(), source.issued_on))
    yield Paragraph(words(_MEANWHILE))
    yield remedy(source, "指令")


def _deadlines(source: Source, today: date) -> Iterator[Paragraph]:
    """Say once per deadline what is to be mended by it; what is due today or earlier is due at once."""
    due = [(number, replace(finding, deadline=_due(finding.deadline, today))) for number, finding in source.ordered]
    for deadline, group in by_deadline(due):
        yield _ordered_by(source, group, deadline, at_once=deadline == today)


def _ordered_by(
    source: Source, group: Iterable[tuple[int, Finding]], deadline: date | None, *, at_once: bool = False
) -> Paragraph:
    time = words("立即") if at_once else words("于", *day_runs(deadline), "前")
    items = _items(source, [number for number, _ in group])
    return Paragraph(words("现责令你单位对上述第", items, "项问题", *time, "整改完毕", _STANDARD))


def _items(source: Source, numbers: list[int]) -> Blank:
    return Blank(span(numbers), hand=source.blank)


def _due(deadline: date | None, today: date) -> date | None:
    return None if deadline is None else max(deadline, today)

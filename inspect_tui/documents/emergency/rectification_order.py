"""The 责令限期整改指令书 (documents.md 2.6; 安全生产法第六十五条, 行政处罚法第二十八条)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from inspect_tui.documents.form import Blank, Block, Form, Paragraph, words
from inspect_tui.documents.pieces import dated, enforcement_form, officers, remedy, seal, signature, two_copies
from inspect_tui.documents.refusal import refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line
from inspect_tui.inspection.finding import by_deadline, span
from inspect_tui.inspection.record import Finding

_STANDARD = "，达到有关法律法规规章和标准规定的要求。由此造成事故的，依法追究有关人员的责任。"
_MEANWHILE = "整改期间，你单位应当采取措施，确保安全生产。对安全生产违法行为，将依法予以行政处罚。"


def rectification_order(source: Source) -> Form:
    """Fill the order with the issuer's open findings.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding of the issuer is open.
    """
    refuse_empty_order(source)
    return enforcement_form(
        source,
        "rectification_order",
        body=tuple(_body(source)),
        signatures=(
            *officers("安全生产监管行政执法人员（签名）：", certificates(source), label_end=178),
            signature("被检查单位负责人（签名）："),
        ),
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, "被检查单位"),
        line_spacing=24,
    )


def certificates(source: Source) -> list[str]:
    """Return the numbers of the certificates of those who sign for the issuer."""
    return [officer.certificate for officer in source.issuing_officers]


def _body(source: Source) -> Iterator[Block]:
    findings = source.ordered
    yield Paragraph(words(Blank(source.unit.name, 20), "："), "row")
    yield Paragraph(words("经查，你单位存在下列问题："), keep_with_next=True)
    for number, finding in findings:
        yield finding_line(number, finding, with_requirement=True)
    majors = [number for number, finding in findings if finding.major]
    if majors:
        yield Paragraph(words("其中事故隐患第", Blank(span(majors)), "项属于重大隐患。"))
    yield from _deadlines(findings, max(source.visit.began_at.date(), source.issued_on))
    yield Paragraph(words(_MEANWHILE))
    yield remedy(source, "指令")


def _deadlines(findings: list[tuple[int, Finding]], today: date) -> Iterator[Paragraph]:
    """Say once per deadline what is to be mended by it; what is due today or earlier is due at once."""
    due = [(number, replace(finding, deadline=_due(finding.deadline, today))) for number, finding in findings]
    for deadline, group in by_deadline(due):
        time = words("立即") if deadline == today else words("于", *day_runs(deadline), "前")
        items = Blank(span(number for number, _ in group))
        yield Paragraph(words("现责令你单位对上述第", items, "项问题", *time, "整改完毕", _STANDARD))


def _due(deadline: date | None, today: date) -> date | None:
    return None if deadline is None else max(deadline, today)

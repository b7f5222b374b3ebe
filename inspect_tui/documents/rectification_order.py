"""The 责令限期整改指令书 (documents.md 2.6; 安全生产法第六十五条, 行政处罚法第二十八条)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from inspect_tui.documents.form import RIGHT_EDGE, Blank, Block, Form, Gap, Paragraph, Run, Runs, words
from inspect_tui.documents.refusal import refuse_conflicts, refuse_coordination, refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line, number_line
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.finding import by_deadline, ordered_findings, span
from inspect_tui.inspection.record import Finding

_STANDARD = "，达到有关法律法规规章和标准规定的要求。由此造成事故的，依法追究有关人员的责任。"
_MEANWHILE = "整改期间，你单位应当采取措施，确保安全生产。对安全生产违法行为，将依法予以行政处罚。"
_OFFICERS = 2
_LABEL_END = 178


def rectification_order(source: Source) -> Form:
    """Fill the order with the issuer's open findings.

    Raises:
        OpenConflictError: records disagree.
        NoOrderingPowerError: the issuer coordinates only.
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding of the issuer is open.
    """
    refuse_conflicts(source)
    refuse_coordination(source)
    refuse_empty_order(source)
    agency = source.agency.name if source.agency else ""
    return Form(
        kind="rectification_order",
        title=DOCUMENT_NAMES["rectification_order"],
        number=number_line(source, "rectification_order"),
        body=tuple(_body(source)),
        signatures=tuple(_signatures(source)),
        signatures_on_every_page=False,
        seal=words(agency or Blank(width=10), "（印章）"),
        dated=day_runs(source.issued_on),
        copies=words("本文书一式两份：一份由", Blank(agency, 10), "备案，一份交被检查单位。"),
        check_code=source.check_code,
        line_spacing=24,
        sample=source.sample,
        unit=source.unit.name,
        issued_on=source.issued_on,
    )


def _body(source: Source) -> Iterator[Block]:
    findings = ordered_findings(source.numbered, source.agency)
    yield Paragraph(words(Blank(source.unit.name, 20), "："), "row")
    yield Paragraph(words("经查，你单位存在下列问题："), keep_with_next=True)
    for number, finding in findings:
        yield finding_line(number, finding, with_requirement=True)
    majors = [number for number, finding in findings if finding.major]
    if majors:
        yield Paragraph(words("其中事故隐患第", Blank(span(majors)), "项属于重大隐患。"))
    yield from _deadlines(findings, max(source.visit.began_at.date(), source.issued_on))
    yield Paragraph(words(_MEANWHILE))
    yield Paragraph(_remedies(source), keep_with_next=True)


def _deadlines(findings: list[tuple[int, Finding]], today: date) -> Iterator[Paragraph]:
    """Say once per deadline what is to be mended by it; what is due today or earlier is due at once."""
    due = [(number, replace(finding, deadline=_due(finding.deadline, today))) for number, finding in findings]
    for deadline, group in by_deadline(due):
        time = words("立即") if deadline == today else words("于", *day_runs(deadline), "前")
        items = Blank(span(number for number, _ in group))
        yield Paragraph(words("现责令你单位对上述第", items, "项问题", *time, "整改完毕", _STANDARD))


def _due(deadline: date | None, today: date) -> date | None:
    return None if deadline is None else max(deadline, today)


def _remedies(source: Source) -> Runs:
    """Name the one authority that reviews and the court (行政复议法第二十条、第二十四条, 行政诉讼法第四十六条)."""
    agency = source.agency
    government = _name(agency.review_authority if agency else "", "人民政府")
    court = _name(agency.court if agency else "", "人民法院")
    return words(
        "如果不服本指令，可以依法在60日内向",
        *government,
        "申请行政复议，或者在6个月内依法向",
        *court,
        "提起行政诉讼，但本指令不停止执行，法律另有规定的除外。",
    )


def _name(known: str, kind: str) -> list[str | Run]:
    return [Blank(known)] if known else [Blank(width=8), kind]


def _signatures(source: Source) -> Iterator[Paragraph]:
    certificates = [officer.certificate for officer in source.issuing_officers]
    certificates += [""] * (_OFFICERS - len(certificates))
    for position, certificate in enumerate(certificates):
        label = Gap(_LABEL_END) if position else "安全生产监管行政执法人员（签名）："
        sign = words(label, Blank(to=280), " 证号：", Blank(certificate, to=RIGHT_EDGE))
        yield Paragraph(sign, "signature")
    yield Paragraph(words("被检查单位负责人（签名）：", Blank(to=RIGHT_EDGE)), "signature")

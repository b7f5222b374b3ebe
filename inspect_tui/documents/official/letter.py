"""What official papers share: title, who it goes to, headings, attachments, imprint (documents.md 4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspect_tui.documents.enclosures import enclosures
from inspect_tui.documents.entered import entered, entered_as, entered_day, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, FindingLine, Form, Gap, Paragraph, Run, words
from inspect_tui.documents.official.sentences import sentence
from inspect_tui.documents.pieces import UNKNOWN_ISSUER, WIDE_EDGE, dated, framed, kept_with_signatures
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import numbers_up_to
from inspect_tui.documents.wording import day_runs, finding_line, number_line
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.finding import by_deadline, span
from inspect_tui.inspection.record import Finding

Numbered = list[tuple[int, Finding]]

_TITLE_LINE = 20
"""The characters of 22 points that a line of a title has room for."""
_EMPTY_LINES = 3
_PRINTER_ENDS = 200
_DAY_BY_HAND = "　　　　年　　月　　日"

TITLE = DocumentField("title", "标题", hint="留空就用通常的标题")
TO = DocumentField("to", "主送机关", required=True, hint="如 晋城市城区人民政府")
ITEMS = DocumentField("items", "写入第几项问题", hint="如 1、3至5；留空就写入全部")
ATTACHMENTS = DocumentField("attachments", "附件", "lines", hint="一行一件")
COPIES_TO = DocumentField("copies_to", "抄送", hint="如 市纪委监委，市应急管理局；没有就留空")
PRINTED_ON = DocumentField("printed_on", "印发日期", "day", usual=lambda source: source.issued_on.isoformat())
CONTACT = DocumentField("contact", "联系人")
PHONE = DocumentField("phone", "联系电话", usual=lambda source: source.agency.phone if source.agency else "")
HEAD_FIELDS = (TITLE, TO, ITEMS)
FOOT_FIELDS = (CONTACT, PHONE, ATTACHMENTS, COPIES_TO, PRINTED_ON)


def letter(source: Source, kind: DocumentKind, title: tuple[str, str], **parts: Any) -> Form:
    """Return an official paper.

    Args:
        title: its usual title in two parts, between which a long one is broken.
    """
    whole = "".join(title)
    fitted = whole if len(whole) <= _TITLE_LINE else "\n".join(title)
    usual: dict[str, Any] = {
        "title": entered(source, TITLE) or fitted,
        "letterhead": source.issuer or UNKNOWN_ISSUER,
        "number": number_line(source, kind),
        "seal": words(Blank(source.issuer, 10, hand=True)),
        "dated": dated(source),
        "imprint": tuple(_imprint(source)),
    }
    told = usual | parts
    return framed(source, kind, "official", **told | {"body": kept_with_signatures(told["body"])})


def unit_name(source: Source) -> str:
    """Name the unit in a title."""
    return source.unit.name or "_" * 8


def addressed(source: Source) -> Paragraph:
    """Name who the paper goes to, from the edge of the page."""
    return Paragraph(words(Blank(entered(source, TO), 14), "："), "row")


def chosen(source: Source, findings: Numbered) -> Numbered:
    """Return the findings whose numbers were entered; all where none were.

    Raises:
        InvalidInputError: a number is none of the inspection's.
    """
    last = max((number for number, _ in source.numbered), default=1)
    numbers = entered_as(source, ITEMS, numbers_up_to(last))
    return [entry for entry in findings if numbers is None or entry[0] in numbers]


def finding_lines(source: Source, findings: Numbered, *, with_requirement: bool = True) -> Iterator[Block]:
    """List findings; empty lines on a blank form."""
    for number, finding in findings:
        yield finding_line(number, finding, with_requirement=with_requirement)
    if source.blank:
        for number in range(1, _EMPTY_LINES + 1):
            yield FindingLine(number, words(Blank(to=WIDE_EDGE, hand=True)))


def by_when(findings: Numbered) -> Iterator[Paragraph]:
    """Say by which day the findings are to be mended, once per deadline."""
    for deadline, group in by_deadline(entry for entry in findings if entry[1].deadline):
        items = Blank(span(number for number, _ in group), 4)
        yield sentence("第", items, "项问题的整改期限为", *day_runs(deadline), "。")


def contact(source: Source) -> Iterator[Paragraph]:
    """Say whom to ask, where that was entered."""
    told = [(field.label, entered(source, field)) for field in (CONTACT, PHONE)]
    runs: list[str | Run] = []
    for label, value in told:
        if value or source.blank:
            runs += ["；" if runs else "", f"{label}：", Blank(value, 8, hand=True)]
    if runs:
        yield Paragraph(words(*runs, "。"), keep_with_next=True)


def attachments(source: Source) -> Iterator[Paragraph]:
    """Name what is enclosed."""
    return enclosures([Blank(name) for name in entered_lines(source, ATTACHMENTS)])


def _imprint(source: Source) -> Iterator[Paragraph]:
    """Write the last lines: who else has it, who printed it and when (版记)."""
    copies = entered(source, COPIES_TO).rstrip("。")
    if copies or source.blank:
        yield Paragraph(words("抄送：", Blank(copies, 20, hand=True), "。"), "imprint")
    day = entered_day(source, PRINTED_ON) or source.dated
    written = day_runs(day) if day else words(_DAY_BY_HAND)
    printed = words(Blank(source.issuer, to=_PRINTER_ENDS, hand=True), Gap(WIDE_EDGE), *written, "印发")
    yield Paragraph(printed, "imprint")

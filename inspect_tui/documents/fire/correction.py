"""What the two correction notices of the fire authority share (documents.md 3.2, 3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspect_tui.documents.entered import entered, entered_as
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.fire.fitting import on_one_page
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Runs, flat, words
from inspect_tui.documents.pieces import UNKNOWN_ISSUER, WIDE_EDGE, dated, framed, kept_with_signatures, officers, seal
from inspect_tui.documents.refusal import MissingFieldError
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import box, numbers_up_to, two_by_two
from inspect_tui.documents.wording import day_runs, finding_line, number_line
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.record import Finding

Numbered = list[tuple[int, Finding]]

BETWEEN = "｜"
"""What stands between the options of a form in the file of its law."""
_EMPTY_LINES = 3
_OTHER = 12
_TICK_SIZE, _MIDDLE = 9.5, 224
"""How large the ticked violations are, and where the second of two side by side begins, in points."""

VIOLATIONS = DocumentField(
    "violations",
    "消防安全违法行为 (勾选第几项)",
    hint="1 至 12 的编号，如 1、5；第 12 项是其他",
    required=True,
)
OTHER = DocumentField("other", "其他违法行为的内容", hint="勾选第 12 项时填写")
CORRECTION_FIELDS = (VIOLATIONS, OTHER)


def fire_form(source: Source, kind: DocumentKind, **parts: Any) -> Form:
    """Return a form of the fire authority: its full name on top, the receipt on the archive's copy only."""
    usual: dict[str, Any] = {
        "letterhead": source.issuer or UNKNOWN_ISSUER,
        "number": number_line(source, kind),
        "seal": seal(source),
        "dated": dated(source),
        "copies": words("本通知书一式两份，一份交被检查单位（场所），一份存档。"),
        "receipt": (_receipt(),),
        "copy_names": ("存档联", "交被检查单位（场所）联"),
        "line_spacing": 17,
    }
    whole = usual | parts
    return framed(source, kind, "fire", **whole | {"body": kept_with_signatures(whole["body"])})


def _receipt() -> Paragraph:
    """Leave a line for the receiver, which the fire forms print on the copy that is kept (documents.md 3.4)."""
    sign = words("被检查单位（场所）负责人（签名）：", Blank(to=300, hand=True), "  ", *day_runs(None))
    return Paragraph(sign, "signature")


def correction_form(source: Source, kind: DocumentKind, body: tuple[Block, ...]) -> Form:
    """Return a correction notice, with lines for the fire inspectors; on one page per copy if that can be."""
    label = "检查人（签名）："
    certificates = (officer.certificate for officer in source.issuing_officers)
    lines = officers(label, certificates, label_end=12 * len(label), edge=WIDE_EDGE)
    return on_one_page(fire_form(source, kind, body=body, signatures=tuple(lines)))


def opening(source: Source, clause: str) -> Iterator[Block]:
    """Address the unit, name the violations, and tick them.

    Raises:
        InvalidInputError: what was entered names other violations than the form has.
        MissingFieldError: the twelfth is ticked and not told.
    """
    chosen = entered_as(source, VIOLATIONS, numbers_up_to(_OTHER)) or []
    if _OTHER in chosen and not entered(source, OTHER):
        raise MissingFieldError(f"勾选了第 {_OTHER} 项，还没有填写：{OTHER.label}。没有出具文书，填写后再出具。")
    agency, items = Blank(source.issuer, 10, hand=True), Blank(span(chosen), 4, hand=source.blank)
    yield Paragraph(words(Blank(source.unit.name, 20), "："), "row")
    yield Paragraph(source.clause(clause, agency=agency, on=day_runs(source.visited_on), items=items))
    for line in two_by_two(_ticks(source, chosen), size=_TICK_SIZE, middle=_MIDDLE, edge=WIDE_EDGE):
        yield Paragraph(line, "tick")


def _ticks(source: Source, chosen: list[int]) -> Iterator[Runs]:
    for number, violation in enumerate(flat(source.clause("fire.violations")).split(BETWEEN), 1):
        other = ("：", _other(source)) if number == _OTHER else ()
        yield words(f"{box(number in chosen)}{number}. {violation}", *other)


def _other(source: Source) -> Blank:
    """Tell the violation that the form has no words for; without one the blank is struck, and needs little room."""
    return Blank(width=16, hand=True) if source.blank else Blank(entered(source, OTHER), 1)


def problems(source: Source, findings: Numbered) -> Iterator[Block]:
    """List the findings, with the numbers they have in every document; empty lines on a blank form."""
    yield Paragraph(words("具体问题："), keep_with_next=True)
    for number, finding in findings:
        yield finding_line(number, finding, with_requirement=True)
    if source.blank:
        yield from empty_lines()


def empty_lines() -> Iterator[Paragraph]:
    """Leave numbered lines for findings written by hand."""
    for number in range(1, _EMPTY_LINES + 1):
        yield Paragraph(words(f"{number}. ", Blank(to=WIDE_EDGE, hand=True)), "row")

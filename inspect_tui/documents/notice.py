"""What the notices on houses and gas share: the findings, the day by which, who takes the paper (documents.md 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from inspect_tui.documents.form import Blank, Block, Cell, Form, Paragraph, Row, Runs, words
from inspect_tui.documents.pieces import UNKNOWN_ISSUER, WIDE_EDGE, dated, framed, kept_with_signatures, seal
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line, number_line
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.finding import by_deadline, span
from inspect_tui.inspection.record import Finding

Numbered = Sequence[tuple[int, Finding]]
_EMPTY_LINES = 4


def notice(source: Source, kind: DocumentKind, receiver: str, **parts: Any) -> Form:
    """Return a notice of a department, a town or an enterprise, of which the receiver gets one of two copies."""
    usual: dict[str, Any] = {
        "letterhead": source.issuer or UNKNOWN_ISSUER,
        "number": number_line(source, kind),
        "seal": seal(source),
        "dated": dated(source),
        "copies": words("本通知一式两份，一份交", receiver, "，一份由", Blank(source.issuer, 10, hand=True), "存档。"),
    }
    whole = usual | parts
    return framed(source, kind, "notice", **whole | {"body": kept_with_signatures(whole["body"])})


def finding_lines(source: Source, findings: Numbered) -> Iterator[Block]:
    """List findings with what is to be done; empty lines on a blank form."""
    for number, finding in findings:
        yield finding_line(number, finding, with_requirement=True)
    if source.blank:
        for number in range(1, _EMPTY_LINES + 1):
            yield Paragraph(words(f"{number}. ", Blank(to=WIDE_EDGE, hand=True)), "row")


def by_when(source: Source, findings: Numbered) -> Iterator[tuple[Runs, Blank]]:
    """Yield once per deadline when it is and which findings are due; what is due by the day of the paper is at once."""
    today = max(source.visit.began_at.date(), source.issued_on)
    due = [(number, replace(finding, deadline=_due(finding.deadline, today))) for number, finding in findings]
    for deadline, group in by_deadline(due):
        time = words("立即") if deadline == today else _before(deadline)
        yield time, Blank(span(number for number, _ in group), 4)
    if source.blank:
        yield _before(None), Blank(width=4, hand=True)


def _due(deadline: date | None, today: date) -> date | None:
    return None if deadline is None else max(deadline, today)


def _before(deadline: date | None) -> Runs:
    return words("于", *day_runs(deadline), "前")


def taken(signer: str) -> tuple[Paragraph, ...]:
    """Leave lines for who takes the paper, and for a refusal with its witness."""
    sign = words(f"{signer}（签名）：", Blank(to=290, hand=True), "  ", *day_runs(None))
    refused = words("拒签、无法签收的说明：", Blank(to=WIDE_EDGE, hand=True))
    witness = words("见证人（签名）：", Blank(to=290, hand=True), "  ", *day_runs(None))
    return tuple(Paragraph(line, "signature") for line in (sign, refused, witness))


def labelled(label: str, value: Runs, span_of: int = 1) -> tuple[Cell, Cell]:
    """Return a cell with a name and the one it names."""
    return Cell((words(label),), layout="label"), Cell((value,), span=span_of)


def wide_row(label: str, value: Runs, height: float = 7) -> Row:
    """Return a row of four columns with one value."""
    return Row(labelled(label, value, 3), height=height)


def pair_row(first: str, value: Runs, second: str, other: Runs, height: float = 7) -> Row:
    """Return a row of four columns with two values."""
    return Row((*labelled(first, value), *labelled(second, other)), height=height)

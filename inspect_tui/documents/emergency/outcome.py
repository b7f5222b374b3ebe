"""The second part of 检查情况: the findings, the transfers, the remarks, the end (documents.md 2.4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from inspect_tui.authority import AUTHORITY_NAMES, Authority
from inspect_tui.documents.form import Blank, Block, Paragraph, words
from inspect_tui.documents.pieces import EDGE
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import finding_line
from inspect_tui.inspection.finding import is_competent
from inspect_tui.inspection.record import Finding
from inspect_tui.inspection.worksheet import count_outcomes

Numbered = list[tuple[int, Finding]]
_LINES_FOR_HANDWRITING = 8


def outcome_blocks(source: Source) -> Iterator[Block]:
    """List the findings or say that there are none, then close what is left of the page."""
    own = [entry for entry in source.numbered if is_competent(source.agency, entry[1].authority)]
    others = [entry for entry in source.numbered if not is_competent(source.agency, entry[1].authority)]
    remarks = source.inspection.conclusion.remarks.strip() if source.inspection.conclusion else ""
    if own:
        yield Paragraph(words("检查发现下列问题："), keep_with_next=True)
        yield from (finding_line(number, finding) for number, finding in own)
    yield from _transfers(source, others)
    if not source.numbered and _all_well(source):
        yield Paragraph(words("对所检查的项目，现场未发现问题。"))
    if remarks:
        yield Paragraph(words(f"其他情况：{remarks}"))
    if _is_blank(source, remarks):
        yield from (Paragraph(words(Blank(to=EDGE, hand=True)), "row") for _ in range(_LINES_FOR_HANDWRITING))
    else:
        yield Paragraph(words("以下空白"))


def _transfers(source: Source, others: Numbered) -> Iterator[Block]:
    """List what other authorities are competent for, by authority (安全生产法第六十九条)."""
    if others:
        law = "以下问题移送有关部门处理（《中华人民共和国安全生产法》第六十九条）："
        yield Paragraph(words(law), keep_with_next=True)
    for authority, group in groupby(others, key=lambda entry: entry[1].authority):
        yield Paragraph(words(f"移送{_name(source, authority)}："), keep_with_next=True)
        yield from (finding_line(number, finding) for number, finding in group)


def _name(source: Source, authority: Authority) -> str:
    """Name an authority as it takes part in the visit, else by its kind."""
    named = [participant.name for participant in source.visit.participants if participant.authority == authority]
    if named:
        return "、".join(named)
    name = AUTHORITY_NAMES[authority]
    return name if authority in ("gas", "town") else f"{name}部门"


def _all_well(source: Source) -> bool:
    """Say whether items were checked and none was noncompliant."""
    counts = count_outcomes(source.sections, source.inspection.answers)
    return counts["noncompliant"] == 0 and counts["compliant"] + counts["not_applicable"] > 0


def _is_blank(source: Source, remarks: str) -> bool:
    """Say whether the circumstances are still to be written by hand."""
    visited = source.visit.outcome == "inspected"
    return visited and not remarks and not source.numbered and not _all_well(source)

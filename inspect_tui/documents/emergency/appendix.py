"""Which findings stand on the first page, and the 附页 for those that do not fit there (documents.md 2.5, 2.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from inspect_tui.documents import measure
from inspect_tui.documents.form import Appendix, Blank, Block, FindingLine, Paragraph, Runs, words
from inspect_tui.documents.pieces import EDGE

# In points, as the forms of 2016 were measured (documents.md 7).
_SIZE = 10.5
_INDENT = 2 * _SIZE
_PAGE, _MARGINS = 841.9, 64 + 28 + 6
_AROUND_HEAD_AND_SEAL = 8 + 6 + 6 + 12
_RULES = 14
"""The lines below the head and above the foot, and what programs differ by."""
_HEAD_LINES, _SEAL_LINES, _FOOT_LINES = 3, 2, 2


class Fitting(NamedTuple):
    """Findings that stand on the page, those that stand on the 附页, and how far the lines of both are apart."""

    here: Sequence[FindingLine]
    appended: Sequence[FindingLine]
    line_spacing: float


def fit(
    findings: Sequence[FindingLine], around: Sequence[Block], signatures: int, spacings: Sequence[float]
) -> Fitting:
    """Let the findings fit on the page, or else keep there as many as it holds.

    Where room is short each is joined with what is required; then the lines come closer together.

    Args:
        around: what else stands on the page, besides head, signatures, seal and foot.
        signatures: the lines to sign on.
        spacings: how far the lines may be apart, in points, the usual first.
    """
    others = sum(map(_lines_of_block, around)) + signatures + 1  # what closes the list
    joined = [replace(one, joined=True) for one in findings]
    tried = [
        Fitting(*split(lines, page_lines(spacing) - others), spacing)
        for spacing in spacings
        for lines in (findings, joined)
    ]
    return next((fitting for fitting in tried if not fitting.appended), tried[-1])


def split(findings: Sequence[FindingLine], lines_left: int) -> tuple[Sequence[FindingLine], Sequence[FindingLine]]:
    """Part findings into the first ones, as many as some lines hold, and the others."""
    for position, finding in enumerate(findings):
        lines_left -= finding_lines(finding)
        if lines_left < 0:
            return findings[:position], findings[position:]
    return findings, ()


def page_lines(line_spacing: float) -> int:
    """Count the lines a page has between its head and its seal."""
    lines = (_PAGE - _MARGINS - _AROUND_HEAD_AND_SEAL - _RULES) / line_spacing
    return int(lines) - _HEAD_LINES - _SEAL_LINES - _FOOT_LINES


def finding_lines(finding: FindingLine) -> int:
    """Count the lines a finding takes, with what is required."""
    runs = words(f"{finding.number}. ", *finding.runs)
    if finding.joined or not finding.requirement:
        return text_lines((*runs, *finding.requirement))
    return text_lines(runs) + text_lines(finding.requirement)


def text_lines(runs: Runs, indent: float = _INDENT) -> int:
    """Count the lines a paragraph takes."""
    return measure.text_lines(runs, size=_SIZE, edge=EDGE, indent=indent)


def list_end(fitting: Fitting) -> Paragraph:
    """Say that nothing follows on the page, or where the others stand."""
    if not fitting.appended:
        return _nothing_follows()
    which = "其余问题" if fitting.here else "问题"
    return Paragraph(words(f"{which}见附页，共", Blank(str(len(fitting.appended))), "项。"))


def appendices(
    title: str, listed: Sequence[Block], signatures: tuple[Paragraph, ...], dated: Runs
) -> tuple[Appendix, ...]:
    """Return the 附页 with what did not fit, signed and dated as the document is; none where all did."""
    if not listed:
        return ()
    return (Appendix(f"{title}（附页）", (*listed, _nothing_follows()), signatures, dated),)


def _nothing_follows() -> Paragraph:
    return Paragraph(words("（以下空白）"))


def _lines_of_block(block: Block) -> int:
    match block:
        case Paragraph():
            return text_lines(block.runs, 0 if block.layout == "row" else _INDENT)
        case FindingLine():
            return finding_lines(block)
        case _:
            raise TypeError(f"{type(block).__name__} does not stand beside findings")

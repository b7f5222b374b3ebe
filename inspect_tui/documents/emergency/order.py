"""The frame of what an authority orders or decides: findings, who signs, the seal, the 附页 (documents.md 2.5, 2.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inspect_tui.documents.emergency.appendix import Fitting, appendices, fit, list_end
from inspect_tui.documents.form import Blank, Block, FindingLine, Form, Paragraph, words
from inspect_tui.documents.pieces import EDGE, dated, enforcement_form, officers, seal, signature, two_copies
from inspect_tui.documents.source import Source
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind

OFFICERS_LABEL = "安全生产监管行政执法人员（签名）："
OFFICERS_LABEL_END = 178
_TIGHTEST = 20
"""Lines of 10.5 points may be as close together as this (documents.md 7)."""


def order_form(
    source: Source,
    kind: DocumentKind,
    before: Sequence[Block],
    findings: Sequence[FindingLine],
    after: Sequence[Block],
    *,
    line_spacing: float,
) -> Form:
    """Put an order together: what does not fit beside deadlines, remedies and signatures goes to a 附页.

    Args:
        before, after: what stands above and below the findings.
        line_spacing: how far the lines of the printed form are apart, in points.
    """
    signatures = (*issuing_officers(source), signature("被检查单位负责人（签名）："))
    fitting = fit(findings, (*before, *after), len(signatures), spacings(line_spacing))
    return enforcement_form(
        source,
        kind,
        body=(*before, *fitting.here, _list_end(source, fitting), *after),
        signatures=signatures,
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, "被检查单位"),
        line_spacing=fitting.line_spacing,
        appendices=appendices(DOCUMENT_NAMES[kind], fitting.appended, signatures, dated(source)),
    )


def issuing_officers(source: Source) -> Iterator[Paragraph]:
    """Leave lines for those who sign for the issuer."""
    certificates = [officer.certificate for officer in source.issuing_officers]
    return officers(OFFICERS_LABEL, certificates, label_end=OFFICERS_LABEL_END)


def addressee(source: Source) -> Paragraph:
    """Name the unit the document goes to."""
    return Paragraph(words(Blank(source.unit.name, 20, hand=source.blank), "："), "row")


def lines_to_write_on(count: int) -> list[FindingLine]:
    """Leave numbered lines for findings written by hand."""
    return [FindingLine(number, (Blank(to=EDGE, hand=True),)) for number in range(1, count + 1)]


def spacings(usual: float) -> tuple[float, ...]:
    """Return how far lines may be apart, from what is usual down to the tightest."""
    return usual, (usual + _TIGHTEST) / 2, _TIGHTEST


def _list_end(source: Source, fitting: Fitting) -> Paragraph:
    return Paragraph(words("（此栏不够，可另附页）")) if source.blank else list_end(fitting)

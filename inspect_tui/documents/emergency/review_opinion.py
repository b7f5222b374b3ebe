"""The 整改复查意见书 (documents.md 2.7): the order's findings that are mended, and those that are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inspect_tui.documents.emergency.appendix import appendices, fit, list_end
from inspect_tui.documents.emergency.chosen import Numbered
from inspect_tui.documents.emergency.order import addressee, issuing_officers, lines_to_write_on, spacings
from inspect_tui.documents.emergency.reviewed import (
    reviewed_document,
    reviewed_findings,
    seen_findings,
    unseen_numbers,
)
from inspect_tui.documents.form import Blank, Block, FindingLine, Form, Paragraph, words
from inspect_tui.documents.pieces import dated, enforcement_form, seal, signature, two_copies
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.record import ReviewOutcome

_GROUPS: dict[ReviewOutcome, Paragraph] = {
    "rectified": Paragraph(words("以下隐患已整改合格："), keep_with_next=True),
    "not_rectified": Paragraph(words("以下隐患未整改合格："), keep_with_next=True),
}
_LINES_FOR_HANDWRITING = 4
_SPACING = 29


def review_opinion(source: Source) -> Form:
    """Fill the opinion with what the re-inspection saw of the findings of the document it is about.

    Raises:
        NothingReviewedError: none of them was looked at.
    """
    document = reviewed_document(source)
    before = (addressee(source), _introduction(document))
    if source.blank:
        return _form(source, body=(*before, *_to_write_on()), line_spacing=_SPACING)
    return _opinion(source, before, reviewed_findings(source, document))


def _opinion(source: Source, before: tuple[Paragraph, ...], findings: Numbered) -> Form:
    """Say what was seen; what does not fit on the page goes to a 附页, which needs the pages counted."""
    seen = sorted(seen_findings(source, findings), key=lambda one: list(_GROUPS).index(one.outcome))
    after = tuple(_unseen(source, findings))
    around = (*before, *_GROUPS.values(), *after)
    fitting = fit([one.line for one in seen], around, len(_signatures(source)), spacings(_SPACING))
    outcomes = {one.line.number: one.outcome for one in seen}
    appended = tuple(_grouped(fitting.appended, outcomes))
    return _form(
        source,
        body=(*before, *_grouped(fitting.here, outcomes), list_end(fitting), *after),
        line_spacing=fitting.line_spacing,
        appendices=appendices(DOCUMENT_NAMES["review_opinion"], appended, _signatures(source), dated(source)),
        paged=bool(appended),
    )


def _form(source: Source, **parts: Any) -> Form:
    usual: dict[str, Any] = {"paged": False}
    return enforcement_form(
        source,
        "review_opinion",
        signatures=_signatures(source),
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, "被复查单位"),
        **usual | parts,
    )


def _signatures(source: Source) -> tuple[Paragraph, ...]:
    """Leave lines for those who sign: the unit before the officers."""
    return (signature("被复查单位负责人（签名）："), *issuing_officers(source))


def _introduction(document: Document | None) -> Paragraph:
    """Quote the document exactly, by its name, day and number."""
    name = DOCUMENT_NAMES[document.kind] if document else ""
    return Paragraph(
        words(
            "本机关于",
            *day_runs(document.issued_on if document else None),
            "作出了",
            Blank(name, 12, hand=True),
            "的决定[",
            Blank(document.number if document else "", 14, hand=True),
            "]，经对你单位整改情况进行复查，提出如下意见：",
        )
    )


def _grouped(lines: Sequence[FindingLine], outcomes: Mapping[int, ReviewOutcome]) -> Iterator[Block]:
    for outcome, heading in _GROUPS.items():
        if group := [line for line in lines if outcomes[line.number] == outcome]:
            yield heading
            yield from group


def _to_write_on() -> Iterator[Block]:
    for heading in _GROUPS.values():
        yield heading
        yield from lines_to_write_on(_LINES_FOR_HANDWRITING)


def _unseen(source: Source, findings: Numbered) -> Iterator[Paragraph]:
    if unseen := unseen_numbers(source, findings):
        yield Paragraph(words("上述决定中第", Blank(span(unseen)), "项问题本次未复查。"))

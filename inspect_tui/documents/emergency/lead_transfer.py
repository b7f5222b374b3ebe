"""The 问题线索移送函: what was found that is another authority's (安全生产法第六十九条; documents.md 2.10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.documents.emergency.lead_receiver import RECEIVER_FIELDS, receiver, transferred
from inspect_tui.documents.enclosures import enclosures
from inspect_tui.documents.entered import entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, FindingLine, Form, Paragraph, Runs, Text, words
from inspect_tui.documents.pieces import framed
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, day_text, finding_line, number_line
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES

_LINES_FOR_HANDWRITING = 3


def _usual_attachments(source: Source) -> str:
    record = source.document("inspection_record")
    photos = len(source.inspection.photos)
    named = [DOCUMENT_NAMES["inspection_record"] + _in_brackets(record.number)] if record else []
    return "\n".join(named + ([f"检查照片{photos}张"] if photos else []))


def _in_brackets(number: str) -> str:
    """Put a number in brackets, unless it begins with some of its own."""
    return f"（{number}）" if number and not number.startswith("（") else number


_ATTACHMENTS = DocumentField("attachments", "附件", "lines", hint="一行一件", usual=_usual_attachments)
LEAD_TRANSFER_FIELDS = (*RECEIVER_FIELDS, _ATTACHMENTS)


def lead_transfer(source: Source) -> Form:
    """Fill the letter with the findings of the chosen authority.

    Raises:
        NothingToTransferError: none belongs to it.
        MissingFieldError: nobody knows its name.
        UnfitEntryError: the receiver is another authority.
    """
    return framed(
        source,
        "lead_transfer",
        "official",
        letterhead=source.issuer,
        number=number_line(source, "lead_transfer"),
        body=tuple(_body(source)),
        seal=words(source.issuer or Blank(width=10, hand=True)),
        dated=_day(source.dated),
    )


def _body(source: Source) -> Iterator[Block]:
    unit = source.unit
    # Whether there is anything to transfer comes before whom to.
    findings = _empty_lines() if source.blank else [finding_line(*entry) for entry in transferred(source)]
    yield Paragraph(words(_plain("" if source.blank else receiver(source), 14), "："), "row")
    yield Paragraph(
        words(
            *_day(source.visited_on),
            "，我单位依法对",
            _plain(unit.name, 12),
            "（地址：",
            _plain(unit.address, 14),
            "）进行检查时，发现下列问题应当由你单位处理。根据",
            *source.clause("law.transfer"),
            "的规定，现移送你单位：",
        )
    )
    yield from findings
    yield Paragraph(words("请依法处理，并将处理情况告知我单位。"), keep_with_next=True)
    yield from enclosures([Text(name) for name in entered_lines(source, _ATTACHMENTS)])


def _plain(value: str, width: int) -> str | Blank:
    """Return a value as a letter has it, without a line below; a blank where it is not known."""
    return value.strip() or Blank(width=width)


def _day(day: date | None) -> Runs:
    return words(day_text(day)) if day else day_runs(None)


def _empty_lines() -> list[FindingLine]:
    return [FindingLine(number, words(Blank(width=24))) for number in range(1, _LINES_FOR_HANDWRITING + 1)]

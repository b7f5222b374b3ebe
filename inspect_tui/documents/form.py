"""A filled form as data: what stands where, before anything is known of Word.

Source form: the frame all 安全生产行政执法文书 share (documents.md 2.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from inspect_tui.inspection.document_kind import DocumentKind

HEAD = "安全生产行政执法文书"
SAMPLE_MARK = "样例 (仅供演示，不作执法使用)"
RIGHT_EDGE = 415
"""Where a line of the form ends, in points from the left margin (documents.md 7)."""

Layout = Literal["row", "body", "requirement", "signature"]
_PLACEHOLDER = re.compile(r"[_＿]{2,}")


class Text(Struct, frozen=True):
    """Printed words."""

    text: str


class Blank(Struct, frozen=True, omit_defaults=True):
    """An underlined space, filled or left for handwriting.

    `width` is that of an empty one, in characters; with `to` the underline runs on to that position, in points
    from the left margin.
    """

    text: str = ""
    width: int = 6
    to: int = 0


class Gap(Struct, frozen=True):
    """Empty room up to a position, in points from the left margin: blanks of several lines stand below one another."""

    to: int


Run = Text | Blank | Gap
Runs = tuple[Run, ...]


class Paragraph(Struct, frozen=True, omit_defaults=True):
    """Words and blanks that flow together."""

    runs: Runs
    layout: Layout = "body"
    keep_with_next: bool = False


class FindingLine(Struct, frozen=True, omit_defaults=True):
    """A numbered finding, and what is required; the number and the words are the same in every document."""

    number: int
    runs: Runs
    requirement: Runs = ()


Block = Paragraph | FindingLine


class Form(Struct, frozen=True):
    """A filled form: its parts from top to bottom.

    `signatures` are in the page footer where they have to stand on every page; a form without `seal` or `copies`
    has no such place.
    """

    kind: DocumentKind
    title: str
    number: Runs
    body: tuple[Block, ...]
    signatures: tuple[Paragraph, ...]
    signatures_on_every_page: bool
    seal: Runs
    dated: Runs
    copies: Runs
    check_code: str
    line_spacing: float
    sample: bool
    unit: str
    issued_on: date


def words(*parts: str | Run) -> Runs:
    """Join printed words and blanks, leaving out what is empty."""
    runs = (Text(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if not isinstance(run, Text) or run.text)


def with_blanks(text: str) -> Runs:
    """Turn each ____ a text still holds into a blank for handwriting."""
    pieces = _PLACEHOLDER.split(text)
    runs: list[str | Run] = [pieces[0]]
    for piece in pieces[1:]:
        runs += [Blank(width=4), piece]
    return words(*runs)


def flat(runs: Iterable[Run]) -> str:
    """Return runs as one text; an empty blank is ____."""
    return "".join("  " if isinstance(run, Gap) else run.text or "____" for run in runs)

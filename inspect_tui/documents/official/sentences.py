"""Headings and sentences of an official paper (documents.md 4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inspect_tui.documents.form import Blank, Layout, Paragraph, Run, words

_HEADING = re.compile(r"[一二三四五六七八九十]+、")
_SUBHEADING = re.compile(r"（[一二三四五六七八九十]+）")


def heading(text: str) -> Paragraph:
    """Write a heading of the first level."""
    return Paragraph(words(text), "heading")


def subheading(text: str) -> Paragraph:
    """Write a heading of the second level."""
    return Paragraph(words(text), "subheading")


def sentence(*parts: str | Run) -> Paragraph:
    """Write a paragraph of the text."""
    return Paragraph(words(*parts))


def composed(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Write lines typed by people, those that begin with 一、 or （一） and hold no sentence as headings."""
    for line in lines:
        yield Paragraph(words(Blank(line)), _layout(line))


def _layout(line: str) -> Layout:
    if "。" in line:
        return "body"
    return "heading" if _HEADING.match(line) else "subheading" if _SUBHEADING.match(line) else "body"

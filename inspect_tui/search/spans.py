"""Bring a span of a folded text back to the text as it was stored; folding may change the length of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from inspect_tui.text import fold


def original_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest span of a text whose folding holds the span of the folded text."""
    # Neither half width nor casefold shortens, so that equal lengths mean one character for one.
    if unicodedata.is_normalized("NFC", text) and len(fold(text)) == len(text):
        return start, end
    first, position, place = 0, 0, 0
    for cluster in clusters(text):
        if position <= start:
            first = place
        position += len(fold(cluster))
        place += len(cluster)
        if position >= end:
            break
    return first, place


def clusters(text: str) -> Iterator[str]:
    """Cut a text into the parts that fold each by itself as they do within the text."""
    cluster = ""
    for char in text:
        if cluster and not _joins(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _joins(cluster: str, char: str) -> bool:
    """Say whether a character may change what stands before it."""
    return bool(unicodedata.combining(char)) or fold(cluster + char) != fold(cluster) + fold(char)

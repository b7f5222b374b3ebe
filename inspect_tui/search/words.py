"""What it means that a word of a query matches a text; the corpus finds the same, only faster."""

from __future__ import annotations

import re
from typing import NamedTuple

from inspect_tui.search.pinyin import pinyin_end
from inspect_tui.search.spans import original_span
from inspect_tui.text import fold

# They part texts in the corpus. Both are whitespace, so no word of a query can hold them.
TEXT_BEGINS = "\x1e"
BLOCK_ENDS = "\x1f"
# How many kinds of hits there are; see `Place`.
KINDS = 4
_LATIN = re.compile("[a-z]")
_APOSTROPHES = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A folded word of a query, and how it reads as pinyin; empty where it has no Latin letter."""

    literal: str
    pinyin: str


class Place(NamedTuple):
    """Where a word stands in a folded text; a smaller kind is a better one.

    0 is a literal hit at the beginning of the text, 1 one by pinyin there, 2 a literal hit further on, 3 one by pinyin.
    """

    kind: int
    start: int
    end: int


def folded(text: str) -> str:
    """Fold a text for the search."""
    return fold(text).replace(TEXT_BEGINS, " ").replace(BLOCK_ENDS, " ")


def words_of(query: str) -> list[Word]:
    """Split a query at whitespace into folded words, each once."""
    return [
        Word(word, word.translate(_APOSTROPHES) if _LATIN.search(word) else "")
        for word in dict.fromkeys(folded(query).split())
    ]


def place(word: Word, text: str) -> Place | None:
    """Find the best hit of a word in a folded text.

    A word matches where it is a substring. One with Latin letters also matches a run of characters, each of which takes
    up from the word either itself, or one whole reading without tone (any of its readings, ü typed as ü, v or u), or
    the initial of a reading (its first letter; zh, ch and sh also whole); the last one may take up the beginning of a
    reading. Apostrophes in pinyin count for nothing. Of several runs from one character on the shortest is taken.
    """
    if text.startswith(word.literal):
        return Place(0, 0, len(word.literal))
    by_pinyin = _by_pinyin(word.pinyin, text) if word.pinyin else None
    if by_pinyin and by_pinyin.kind == 1:
        return by_pinyin
    start = text.find(word.literal)
    return Place(2, start, start + len(word.literal)) if start >= 0 else by_pinyin


def matches(word: str, text: str) -> tuple[int, int] | None:
    """Return from where to where a text matches one word, in the text as it stands; None where it does not.

    A word of whitespace only matches nothing; of several words the first counts.
    """
    found = [place(each, folded(text)) for each in words_of(word)[:1]]
    return original_span(text, found[0].start, found[0].end) if found and found[0] else None


def _by_pinyin(word: str, text: str) -> Place | None:
    """Find the first run of characters that a word stands for."""
    for start in range(len(text)):
        end = pinyin_end(word, text, start)
        if end is not None:
            return Place(3 if start else 1, start, end)
    return None

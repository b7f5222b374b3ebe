"""The definition of the search once more, straight from its words and as slow as it likes to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pypinyin import Style, pinyin

from inspect_tui.search import Field
from inspect_tui.text import fold

FIELDS: list[Field] = ["unit", "number", "address", "finding", "item"]


class PlainDocument(NamedTuple):
    """A document and all texts of it, those of its groups last."""

    key: str
    texts: list[tuple[Field, str]]


@cache
def plain_readings(char: str) -> set[str]:
    """All readings, ü as v, as u and as ü."""
    listed = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    return {
        reading.replace("ê", "e").replace("v", u)
        for readings in listed
        for reading in readings
        for u in ("v", "u", "ü")
    }


@cache
def whole(char: str) -> set[str]:
    """What a character in the middle of a word may take up."""
    initials = {reading[:1] for reading in plain_readings(char)}
    double = {reading[:2] for reading in plain_readings(char) if reading[:2] in ("zh", "ch", "sh")}
    return {char} | plain_readings(char) | initials | double


def runs(word: str, text: str) -> Iterator[int]:
    """Yield the lengths of the runs at the beginning of a text that a word stands for."""
    if not text:
        return
    if word in whole(text[0]) or any(reading.startswith(word) for reading in plain_readings(text[0])):
        yield 1
    for taken in whole(text[0]):
        if word.startswith(taken) and word != taken:
            yield from (1 + length for length in runs(word[len(taken) :], text[1:]))


def kind(word: str, text: str) -> int | None:
    """Say how a word matches a text: 0 literally at the beginning, 1 by pinyin there, 2 and 3 the same further on."""
    text = fold(text)
    latin = any("a" <= char <= "z" for char in word)
    places = [start for start in range(len(text)) if latin and any(runs(word.replace("'", ""), text[start:]))]
    ways = [text.startswith(word), 0 in places, word in text, bool(places)]
    return next((number for number, way in enumerate(ways) if way), None)


def shortest(word: str, text: str) -> int:
    """Return how much of a folded text a word takes up that matches at its beginning."""
    return len(word) if text.startswith(word) else min(runs(word.replace("'", ""), text))


def best(word: str, document: PlainDocument) -> tuple[int, int, int] | None:
    """Return the rank of the field, the kind of hit, and which text it is."""
    hits = [
        (FIELDS.index(field), how, number)
        for number, (field, text) in enumerate(document.texts)
        if (how := kind(word, text)) is not None
    ]
    return min(hits, default=None)


def plain_search(query: str, documents: Sequence[PlainDocument]) -> list[PlainDocument]:
    """Find documents in which every word matches, by their worst word, else as they stand."""
    found = []
    for document in documents:
        hits = [best(word, document) for word in fold(query).split()]
        if None not in hits:
            found.append((max((hit[:2] for hit in hits if hit), default=(0, 0)), document))
    return [document for _, document in sorted(found, key=lambda pair: pair[0])]

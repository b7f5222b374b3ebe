"""A word typed as pinyin as a regular expression over the characters that a corpus has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from inspect_tui.search.pinyin import endings, steps

# A class of characters takes a quarter of a millisecond to compile.
_MOST_CLASSES = 64
# The letters of zhuang; no reading has more.
_LONGEST = 6
# What an initial takes off the reach; a whole reading takes 1.
_INITIAL = 3
# Stands where an expression breaks off before the word ends.
_OPEN = "()"


class Alphabet(NamedTuple):
    """The characters of a corpus by what stands for them, within a word and at its end."""

    steps: Mapping[str, str]
    endings: Mapping[str, str]


class PinyinPattern(NamedTuple):
    """An expression that is found wherever the word is; where it is `exact`, nowhere else.

    Where it is not exact, a hit that fills a group is one that must be looked at.
    """

    expression: str
    exact: bool


def alphabet_of(chars: Iterable[str]) -> Alphabet:
    """Sort characters by how they may be typed."""
    listed = sorted(chars)
    return Alphabet(_sorted_by(steps, listed), _sorted_by(endings, listed))


def pinyin_pattern(word: str, alphabet: Alphabet) -> PinyinPattern | None:
    """Write a word as an expression; None where the corpus lacks the characters for it.

    The ways to cut a word into characters multiply with its length: they are followed as far as few classes allow.
    """
    cuts = _Cuts(word, alphabet)
    reach = 1
    while reach < _INITIAL * len(word) and cuts.size(0, reach + 1) <= _MOST_CLASSES:
        reach += 1
    expression = cuts.whole(reach)
    return None if expression is None else PinyinPattern(expression, _OPEN not in expression)


def _sorted_by(typed: Callable[[str], Iterable[str]], chars: list[str]) -> dict[str, str]:
    """Return the characters under each way to type them."""
    lists: dict[str, list[str]] = {}
    for char in chars:
        for way in typed(char):
            lists.setdefault(way, []).append(char)
    return {way: "".join(of_way) for way, of_way in lists.items()}


class _Cuts(NamedTuple):
    """The ways to cut a word into what stands for one character each."""

    word: str
    alphabet: Alphabet

    def branches(self, place: int) -> list[tuple[str, int]]:
        """Return the characters that may stand at a place of the word, and where each leads; longest first."""
        rest = self.word[place:]
        last = [(self.alphabet.endings[rest], len(self.word))] if rest in self.alphabet.endings else []
        lengths = range(min(len(rest) - 1, _LONGEST), 0, -1)
        inner = [(self.alphabet.steps.get(rest[:length], ""), place + length) for length in lengths]
        return last + [(chars, then) for chars, then in inner if chars]

    def size(self, place: int, reach: int) -> int:
        """Count the classes of an expression."""
        if reach <= 0:
            return 0
        return sum(1 + self.size(then, reach - _cost(then - place)) for _, then in self.branches(place))

    def expression(self, place: int, reach: int) -> str | None:
        """Write what may follow from a place, open where the reach ends; None where nothing may."""
        if place == len(self.word):
            return ""
        if reach <= 0 and self.branches(place):
            return _OPEN
        ways = [_class(chars) + rest for chars, rest in self.ways(place, reach)]
        return f"(?:{'|'.join(ways)})" if ways else None

    def whole(self, reach: int) -> str | None:
        """Write the whole word; one class comes first, because the engine skips fast to what is in one class."""
        ways = self.ways(0, reach)
        first = _class("".join({char: None for chars, _ in ways for char in chars}))
        rests = "|".join(f"(?<={_class(chars)}){rest}" for chars, rest in ways)
        return f"{first}(?:{rests})" if ways else None

    def ways(self, place: int, reach: int) -> list[tuple[str, str]]:
        """Return the characters at a place that lead somewhere, with the expression for what follows."""
        following = (
            (chars, self.expression(then, reach - _cost(then - place))) for chars, then in self.branches(place)
        )
        return [(chars, rest) for chars, rest in following if rest is not None]


def _cost(letters: int) -> int:
    """Follow whole readings farther than initials: they are what is meant in long words."""
    return 1 if letters > 1 else _INITIAL


def _class(chars: str) -> str:
    """Write any of some characters."""
    return f"[{re.escape(chars)}]"

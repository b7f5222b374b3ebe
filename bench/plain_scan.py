"""The peer of the search: one string for each inspection, looked at one after the other."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from inspect_tui.search import Corpus
from inspect_tui.search.pinyin import readings
from inspect_tui.text import fold

_LATIN = re.compile("[a-z]")


class Row(NamedTuple):
    """An inspection: its texts one below the other, the same in pinyin, and in initials."""

    key: str
    folded: str
    spelt: str
    initials: str


class PlainScan:
    """The same texts as a corpus, folded, and written in pinyin."""

    def __init__(self, corpus: Corpus) -> None:
        texts = {key: "\n".join(_texts(corpus, key)) for key in corpus._documents}
        self.keys = dict.fromkeys(texts)
        self._rows = [Row(key, text, _spelt(text), _initials(text)) for key, text in texts.items()]

    def search(self, query: str) -> list[str]:
        """Return the inspections that hold all words of a query; each word is looked for where those before are."""
        found = self._rows
        for word in fold(query).split():
            if _LATIN.search(word):
                found = [row for row in found if word in row.spelt or word in row.initials]
            else:
                found = [row for row in found if word in row.folded]
        return [row.key for row in found]


def _texts(corpus: Corpus, key: str) -> list[str]:
    """Return all that is searched of an inspection, folded."""
    document = corpus._documents[key]
    groups = (document.texts, *(corpus._shared[name] for name in document.shared))
    return [_fold(text) for texts in groups for _, text in texts]


_fold = cache(fold)


def _spelt(text: str) -> str:
    return "\n".join(map(_spelt_line, text.split("\n")))


def _initials(text: str) -> str:
    return "\n".join(map(_initials_line, text.split("\n")))


@cache
def _spelt_line(line: str) -> str:
    return "".join(map(_reading, line))


@cache
def _initials_line(line: str) -> str:
    return "".join(_reading(char)[:1] for char in line)


@cache
def _reading(char: str) -> str:
    """Return one reading of a character, itself where it has none."""
    return min(readings(char), default=char)

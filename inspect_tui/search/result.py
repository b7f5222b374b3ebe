"""What a search found, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inspect_tui.search.document import FIELDS, Field
from inspect_tui.search.finder import block
from inspect_tui.search.index import Found, Index
from inspect_tui.search.spans import original_span
from inspect_tui.search.words import KINDS, folded, place


class Hit(NamedTuple):
    """Why a document was found: a text of it as it stands, and the span in it that a word of the query matches."""

    field: Field
    text: str
    start: int
    end: int


class SearchResult:
    """The documents found, best first; it stays as it is when the corpus changes.

    Args:
        keys: the documents, as many as were asked for.
        total: how many there are without a limit.
    """

    def __init__(self, keys: Sequence[str], total: int, index: Index, words: Sequence[Found]) -> None:
        self.keys = keys
        self.total = total
        self._index = index
        self._words = words

    def hit(self, key: str) -> Hit | None:
        """Work out the best hit of the best word in one of the documents found; None for an empty query."""
        if not self._words:
            return None
        number = self._index.numbers[key]
        rank, word = min(((word.rank(number), word) for word in self._words), key=lambda pair: pair[0])
        field, finder = FIELDS[rank // KINDS], word.finders[rank % KINDS]
        for text in self._index.texts(number, field):
            hit = folded(text)
            # The finder says fast where there is no such hit.
            if finder and finder.names(block([hit], "")) and (best := place(word.word, hit)):
                return Hit(field, text, *original_span(text, best.start, best.end))
        raise LookupError(key)

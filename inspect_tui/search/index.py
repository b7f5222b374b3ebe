"""Documents put into layers, each distinct text once, and words found in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from inspect_tui.search.document import FIELDS, Document, Field, Texts
from inspect_tui.search.finder import Finder, finders
from inspect_tui.search.layers import Documents, Owned, make_layer
from inspect_tui.search.patterns import Alphabet, alphabet_of
from inspect_tui.search.words import Word, folded


class Found(NamedTuple):
    """Where a word was found.

    Args:
        finders: how each kind of hit was looked for.
        upto: for each rank, best first, the documents with a hit of that rank or a better one.
    """

    word: Word
    finders: Sequence[Finder | None]
    upto: Sequence[Documents]

    def rank(self, number: int) -> int:
        """Return the rank of the best hit in a document that has one."""
        return next(rank for rank, upto in enumerate(self.upto) if upto >> 8 * number & 1)


class Index:
    """All documents at one moment, newest first, ready to be searched."""

    def __init__(self, documents: Mapping[str, Document], shared: Mapping[str, Texts]) -> None:
        self.numbers = {key: number for number, key in enumerate(documents)}
        self._documents = list(documents.values())
        self._shared = dict(shared)
        self._layers = [make_layer(texts, len(documents)) for texts in _by_field(self._documents, self._shared)]

    def find(self, word: Word) -> Found:
        """Find a word in all fields: a better field ranks first, within it the better kind of hit."""
        ways = finders(word, self._alphabet if word.pinyin else None)
        everything = int.from_bytes(b"\1" * len(self.numbers), "little")
        upto, found = [], 0
        for layer in self._layers:
            for finder in ways:
                if finder and found != everything:
                    found |= layer.found(finder, len(self.numbers))
                upto.append(found)
        return Found(word, ways, upto)

    def ranked(self, words: Sequence[Found]) -> Iterator[str]:
        """Yield the keys of the documents that hold all words, ordered by the worst rank of a word."""
        seen = 0
        for first, *others in zip(*(word.upto for word in words), strict=True):
            reached = first
            for upto in others:
                reached &= upto
            if reached != seen:
                yield from compress(self.numbers, (reached ^ seen).to_bytes(len(self.numbers), "little"))
            seen = reached

    def texts(self, number: int, field: Field) -> Iterator[str]:
        """Yield the texts of one kind of field of a document, its own first."""
        document = self._documents[number]
        for texts in (document.texts, *(self._shared[name] for name in document.shared)):
            yield from (text for of, text in texts if of == field)

    @cached_property
    def _alphabet(self) -> Alphabet:
        return alphabet_of(set().union(*(layer.blocks for layer in self._layers)))


def _by_field(documents: Sequence[Document], shared: Mapping[str, Texts]) -> Iterator[Iterator[Owned]]:
    """Bring together, for each kind of field, the texts that have the same owners."""
    users: dict[str, list[int]] = {}
    owners: dict[Field, dict[str, list[int]]] = {field: {} for field in FIELDS}
    for number, document in enumerate(documents):
        for name in document.shared:
            users.setdefault(name, []).append(number)
        for field, text in document.texts:
            owners[field].setdefault(text, []).append(number)
    for field in FIELDS:
        groups = {name: [text for of, text in shared[name] if of == field] for name in users}
        yield _owned(owners[field], [(texts, users[name]) for name, texts in groups.items() if texts])


def _owned(owners: Mapping[str, list[int]], groups: Sequence[tuple[list[str], list[int]]]) -> Iterator[Owned]:
    """Yield texts by owners; the texts that one document alone has come together."""
    alone: dict[int, list[str]] = {}
    for text, numbers in owners.items():
        if len(numbers) == 1:
            alone.setdefault(numbers[0], []).append(folded(text))
        else:
            yield [folded(text)], numbers
    yield from ((texts, [number]) for number, texts in alone.items())
    yield from (([folded(text) for text in texts], numbers) for texts, numbers in groups)

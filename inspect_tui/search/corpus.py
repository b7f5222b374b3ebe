"""One search over all documents."""

from __future__ import annotations

from collections.abc import Container, Iterable

from inspect_tui.search.document import Document, Field, Texts
from inspect_tui.search.index import Index
from inspect_tui.search.result import SearchResult
from inspect_tui.search.words import words_of


class Corpus:
    """Documents to be searched, newest first. The first search after a change puts all in order again."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._shared: dict[str, Texts] = {}
        self._index: Index | None = None

    def add_shared(self, name: str, texts: Texts) -> None:
        """Name a group of texts that documents may share, or replace it."""
        self._shared[name] = tuple(texts)
        self._index = None

    def add(self, key: str, fields: Iterable[tuple[Field, str]], shared: Iterable[str] = ()) -> None:
        """Add a document as the oldest one, or replace it where it stands.

        Raises:
            KeyError: a group was not added before.
        """
        self._documents[key] = self._document(fields, shared)
        self._index = None

    def put(self, key: str, fields: Iterable[tuple[Field, str]], shared: Iterable[str] = ()) -> None:
        """Add a document as the newest one, or replace it where it stands.

        Raises:
            KeyError: a group was not added before.
        """
        document = self._document(fields, shared)
        if key not in self._documents:
            self._documents = {key: document, **self._documents}
        self._documents[key] = document
        self._index = None

    def remove(self, key: str) -> None:
        """Take a document out.

        Raises:
            KeyError: there is none.
        """
        del self._documents[key]
        self._index = None

    def search(self, query: str, limit: int | None = None, among: Container[str] | None = None) -> SearchResult:
        """Find the documents in which every word of the query matches some field.

        They are ordered by the worst rank of a word, then newest first. A word ranks by its best field (unit, number,
        address, finding, item); then a hit at the beginning of a text comes first; then a literal one before pinyin.
        An empty query finds everything.

        Args:
            query: words between whitespace; `words.place` says what each matches.
            limit: return no more keys than this.
            among: find only these documents.
        """
        self._index = index = self._index or Index(self._documents, self._shared)
        words = [index.find(word) for word in words_of(query)]
        ranked = index.ranked(words) if words else index.numbers
        keys = list(ranked) if among is None else [key for key in ranked if key in among]
        return SearchResult(keys[:limit], len(keys), index, words)

    def _document(self, fields: Iterable[tuple[Field, str]], shared: Iterable[str]) -> Document:
        """Hold the texts of a document; groups must be known."""
        names = tuple(shared)
        if unknown := set(names) - self._shared.keys():
            raise KeyError(*unknown)
        return Document(tuple(fields), names)

"""The fast search finds what a plain scan with the bare definition finds, in the same order, for the same reason."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspect_tui.search import Corpus, Field, patterns
from inspect_tui.text import fold
from tests.search.plain import FIELDS, PlainDocument, best, kind, plain_readings, plain_search, shortest, whole

CHARS = "燃气重庆大银行西安县女绿略长乐欸嗯𠮷一（〕12ａLNGzhangxiüß'e\u0301 \n\x1e\x1f"
TEXTS = st.text(st.sampled_from(CHARS), max_size=8)
FIELD_TEXTS: st.SearchStrategy[list[tuple[Field, str]]] = st.lists(
    st.tuples(st.sampled_from(FIELDS), TEXTS), max_size=4
)


@st.composite
def typed(draw: st.DrawFn, texts: list[str]) -> str:
    """Type a part of a text: each character as it is, by a reading, or by an initial; or type anything."""
    text = fold(draw(st.sampled_from(list(filter(None, texts)) or [""])))
    start = draw(st.integers(0, max(0, len(text) - 1)))
    part = text[start : start + draw(st.integers(1, 8))]
    # At times another character than the one that stands there, which may well sound alike.
    part = "".join(draw(st.sampled_from([*[char] * 8, *"气庆西县行"])) for char in part)
    word = draw(st.sampled_from(["", "'"])).join(draw(st.sampled_from(sorted({*whole(char), char}))) for char in part)
    begun = {reading[:length] for char in part[-1:] for reading in plain_readings(char) for length in (1, 2, 3)}
    noise = st.text(st.sampled_from(CHARS + "zhongqixianluev"), max_size=2)
    return (
        word
        + draw(st.sampled_from(["", *sorted(begun)]))
        + draw(st.one_of(st.just(""), st.just(""), st.just(""), noise))
    )


@pytest.mark.parametrize("classes", [1, 64])
@settings(max_examples=300)
@given(st.data())
def test_the_corpus_finds_what_a_plain_scan_finds(classes: int, data: st.DataObject) -> None:
    corpus, documents = data.draw(corpora())
    texts = [text for document in documents for _, text in document.texts]
    query = " ".join(data.draw(st.lists(typed(texts), min_size=1, max_size=2)))

    with patch.object(patterns, "_MOST_CLASSES", classes):
        result = corpus.search(query)

        assert result.keys == [document.key for document in plain_search(query, documents)]
        for document in documents:
            if document.key in result.keys:
                hit_is_the_best(corpus, query, document)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[Corpus, list[PlainDocument]]:
    """A corpus whose documents share texts and groups of texts, and the same with all texts written out."""
    groups = draw(st.lists(FIELD_TEXTS, max_size=2))
    pool = draw(st.lists(TEXTS, min_size=1, max_size=5))
    corpus, documents = Corpus(), []
    for name, group in enumerate(groups):
        corpus.add_shared(str(name), group)
    for key in map(str, range(draw(st.integers(1, 5)))):
        own = draw(st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(pool)), max_size=4))
        shared = [name for name in range(len(groups)) if draw(st.booleans())]
        corpus.add(key, own, map(str, shared))
        documents.append(PlainDocument(key, own + [entry for name in shared for entry in groups[name]]))
    return corpus, documents


def hit_is_the_best(corpus: Corpus, query: str, document: PlainDocument) -> None:
    """The hit shown is the first best text of the best word, and the span is what that word matches."""
    hit = corpus.search(query).hit(document.key)
    words = list(dict.fromkeys(fold(query).split()))
    ranks = {word: found for word in words if (found := best(word, document))}
    if not ranks:
        assert hit is None
        return
    word = min(ranks, key=lambda word: ranks[word][:2])
    assert hit is not None
    assert (hit.field, hit.text) == document.texts[ranks[word][2]]
    span = hit.text[hit.start : hit.end]
    assert kind(word, span) is not None
    if list(map(fold, hit.text)) == list(fold(hit.text)):
        assert shortest(word, fold(span)) == len(span)

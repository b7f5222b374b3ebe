"""Spans of folded texts brought back to the text as it was stored."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.search.spans import clusters, original_span
from inspect_tui.text import fold

# Marks and letters that join, grow or change place when they are folded.
TEXTS = st.text(st.sampled_from("aeßİŉﬁ店\u0301\u0323\u0327\u0345\u1100\u1161\u11a8ａ①") | st.characters())


@given(TEXTS)
def test_clusters_fold_each_by_itself(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert "".join(map(fold, clusters(text))) == fold(text)


@given(TEXTS, st.data())
def test_the_original_span_folds_to_a_text_with_the_span(text: str, data: st.DataObject) -> None:
    whole = fold(text)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))

    first, last = original_span(text, start, end)

    assert whole[start:end] in fold(text[first:last])
    assert len(fold(text[:first])) <= start
    assert len(fold(text[:last])) >= end

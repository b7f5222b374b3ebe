"""Search units, numbers, findings and items by Chinese text, pinyin, initials, digits and Latin text."""

from __future__ import annotations

from inspect_tui.search.corpus import Corpus
from inspect_tui.search.document import Field
from inspect_tui.search.result import Hit, SearchResult
from inspect_tui.search.words import matches

__all__ = ["Corpus", "Field", "Hit", "SearchResult", "matches"]

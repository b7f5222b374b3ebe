"""The law as the checklists cite it: find an instrument with every item that rests on it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from inspect_tui.checklist import Citation, Instrument, Item, Library
from inspect_tui.search.words import TEXT_BEGINS, Word, folded, place, words_of

Role = Literal["citations", "major", "suggests_major", "penalty"]
"""What an item cites an instrument for: the field it stands in."""
_ARTICLE = re.compile("第|附录|[0-9]")


class CitedArticle(NamedTuple):
    """An article, what for it is cited, and whether its text was seen."""

    role: Role
    article: str
    checked: bool


class CitingItem(NamedTuple):
    """An item that cites an instrument, with the list it is in."""

    item: Item
    checklist: str
    cited: tuple[CitedArticle, ...]


class FoundLaw(NamedTuple):
    """An instrument and the items that cite it."""

    id: str
    instrument: Instrument
    items: tuple[CitingItem, ...]


class LawBook:
    """All instruments with what cites them, sorted out once so that every key typed is answered at once."""

    def __init__(self, library: Library) -> None:
        self.instruments = library.instruments
        citing: dict[str, list[CitingItem]] = {name: [] for name in library.instruments}
        for edition in library.editions.values():
            for item in edition.items.values():
                for name, cited in _cited(item).items():
                    citing[name].append(CitingItem(item, edition.checklist.title, tuple(cited)))
        self._laws = [FoundLaw(name, law, tuple(citing[name])) for name, law in library.instruments.items()]
        self._names = [folded(TEXT_BEGINS.join(_names(law))) for law in self._laws]

    def find(self, text: str) -> list[FoundLaw]:
        """Return the instruments whose title, number, issuer or id holds all words, by pinyin too.

        A word that is none of these but looks like an article, such as 第三十六条 or 6.1, narrows the items down to
        those that cite it.
        """
        words = words_of(text)
        found = (_narrowed(law, names, words) for law, names in zip(self._laws, self._names, strict=True))
        return [law for law in found if law is not None]


def _names(law: FoundLaw) -> tuple[str, ...]:
    """Return what it may be called by; standards are typed with a space in the number or without."""
    number = law.instrument.number
    return (law.instrument.title, number, number.replace(" ", ""), law.instrument.issuer, law.id)


def _cited(item: Item) -> dict[str, list[CitedArticle]]:
    """Return what an item cites of each instrument."""
    cited: dict[str, list[CitedArticle]] = {}
    for role in get_args(Role):
        for one in _citations(item, role):
            cited.setdefault(one.instrument, []).append(CitedArticle(role, one.article, one.checked))
    return cited


def _citations(item: Item, role: Role) -> tuple[Citation, ...]:
    value: Citation | tuple[Citation, ...] | None = getattr(item, role)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _narrowed(law: FoundLaw, names: str, words: list[Word]) -> FoundLaw | None:
    """Return an instrument with the items meant by some words; None where it is not meant itself."""
    articles = [word.literal for word in words if place(word, names) is None]
    if not articles:
        return law
    if not all(map(_ARTICLE.match, articles)):
        return None
    items = tuple(one for one in law.items if all(_cites(one, article) for article in articles))
    return law._replace(items=items) if items else None


def _cites(citing: CitingItem, word: str) -> bool:
    """Say whether an item cites an article; 6.1 is in 6.1.7, but neither in 16.1 nor in 6.12."""
    pattern = rf"(?<![0-9.]){re.escape(word)}(?![0-9])" if word[0].isdigit() else re.escape(word)
    return any(re.search(pattern, folded(one.article)) for one in citing.cited)

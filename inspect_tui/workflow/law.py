"""The law as the checklists cite it: find an instrument, whether it is in force, and every item that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from inspect_tui.checklist import Instrument, Item, Library
from inspect_tui.search import matches


class CitingItem(NamedTuple):
    """An item that cites an instrument, with the articles."""

    item: Item
    checklist: str
    articles: tuple[str, ...]


class FoundLaw(NamedTuple):
    """An instrument and the items that cite it."""

    id: str
    instrument: Instrument
    items: tuple[CitingItem, ...]


def find_law(library: Library, text: str) -> list[FoundLaw]:
    """Return the instruments whose title, number, issuer or id holds all words, by pinyin too.

    A word that looks like an article, such as 第三十六条 or 6.1, narrows the items down to those that cite it.
    """
    words = text.split()
    articles = [word for word in words if _is_article(word)]
    named = [word for word in words if word not in articles]
    found = []
    for name, instrument in library.instruments.items():
        if all(_names(word, name, instrument) for word in named):
            items = tuple(_citing(library, name, articles))
            if items or not articles:
                found.append(FoundLaw(name, instrument, items))
    return found


def status(instrument: Instrument, day: date) -> str:
    """Say whether an instrument is in force on a day, as far as its dates are known."""
    if instrument.repealed and instrument.repealed <= day:
        return f"已废止（{instrument.repealed}）"
    if instrument.effective and instrument.effective > day:
        return f"尚未施行（{instrument.effective} 起施行）"
    if instrument.repealed:
        return f"现行（{instrument.repealed} 废止）"
    return "现行" if instrument.effective else "施行日期未核"


def law_lines(found: FoundLaw, library: Library, day: date) -> Iterator[str]:
    """Yield all that is known of an instrument, and the items that cite it."""
    law = found.instrument
    yield f"《{law.title}》" + ("" if law.checked else " [待核]")
    yield f"编号　{found.id}　文号　{law.number or '未核'}　制定机关　{law.issuer or '未核'}"
    yield f"公布　{law.issued or '未核'}　施行　{law.effective or '未核'}　状态　{status(law, day)}"
    if law.replaced_by in library.instruments:
        yield f"接替　《{library.instruments[law.replaced_by].title}》"
    if law.determines:
        yield "重大隐患判定标准"
    if law.note:
        yield f"注意　{law.note}"
    if law.forbidden:
        yield f"不得引用　{'、'.join(law.forbidden)}"
    yield f"引用它的检查项　{len(found.items)} 项"
    for one in found.items:
        yield f"  {'、'.join(one.articles)}　{one.item.id}　{one.item.text}"


def _is_article(word: str) -> bool:
    return word.startswith(("第", "附录")) or word[:1].isdigit()


def _names(word: str, name: str, instrument: Instrument) -> bool:
    return any(matches(word, text) for text in (instrument.title, instrument.number, instrument.issuer, name))


def _citing(library: Library, name: str, articles: list[str]) -> Iterator[CitingItem]:
    for edition in library.editions.values():
        for item in edition.items.values():
            cited = tuple(dict.fromkeys(one.article for one in item.cited() if one.instrument == name))
            if cited and all(any(word in article for article in cited) for word in articles):
                yield CitingItem(item, edition.checklist.title, cited)

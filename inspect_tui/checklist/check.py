"""Check a checklist against the instruments and facts it refers to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from inspect_tui.checklist.model import Checklist, Citation, Fact, Instrument, Item, Range, Requirement
from inspect_tui.checklist.problem import Place, Problem, quote, unknown

_CHAPTER = re.compile(r"^第[0-9一二三四五六七八九十]+章$")
_ARTICLE = re.compile(r"第|附录|^[0-9A-Z]")


def check_checklist(checklist: Checklist, file: str) -> Iterator[Problem]:
    """Yield what is wrong with the ids of a list and its sections."""
    if not checklist.id.startswith(checklist.sector + "."):
        yield Problem(Place(file), f"编号{quote(checklist.id)}应以行业领域{quote(checklist.sector + '.')}开头")
    seen: set[str] = set()
    for section in checklist.sections:
        if section.id in seen:
            yield Problem(Place(file, section.id), "这个检查类别编号用了两次")
        seen.add(section.id)


def check_companions(checklist: Checklist, known: Collection[str]) -> Iterator[Problem]:
    """Yield the lists to be checked together with this one that are not there."""
    for name in checklist.together_with:
        if name not in known:
            yield Problem(Place(checklist.id), unknown("检查表", name, list(known)))


def check_instruments(instruments: Mapping[str, Instrument], file: str) -> Iterator[Problem]:
    """Yield the instruments that point to others that are not there."""
    for name, instrument in instruments.items():
        for other in (instrument.yields_to, instrument.replaced_by):
            if other and other not in instruments:
                yield Problem(Place(file, item=name), unknown("法规编号", other, list(instruments)))


def check_items(
    items: Iterable[tuple[Place, Item]], instruments: Mapping[str, Instrument], facts: Mapping[str, Fact]
) -> Iterator[Problem]:
    """Yield every reference that cannot stand: unknown names, forbidden or missing articles, ids used twice."""
    seen: dict[str, str] = {}
    for place, item in items:
        if item.id in seen:
            yield Problem(place, f"这个检查项编号在检查类别 {seen[item.id]} 已经用过，请换一个")
        seen[item.id] = place.section
        yield from (Problem(place, text) for text in _check_item(item, instruments, facts))


def _check_item(item: Item, instruments: Mapping[str, Instrument], facts: Mapping[str, Fact]) -> Iterator[str]:
    for citation in item.cited():
        yield from _check_citation(citation, instruments)
    if item.measure and not item.measure.limit.removesuffix(item.measure.unit).strip():
        yield "measure 没有写限值，请写 at_least、at_most、more_than、less_than 中的至少一个"
    if item.major and _CHAPTER.match(item.major.article):
        yield f"只到章的依据{quote(item.major.article)}不能判定重大，请写到条"
    if item.major and item.major.instrument in instruments and not instruments[item.major.instrument].determines:
        yield f"《{instruments[item.major.instrument].title}》不是判定标准，不能判定重大"
    if item.major and item.suggests_major:
        yield "major 和 suggests_major 只能写一个"
    for name, requirement in item.when.items():
        if name not in facts:
            yield unknown("情况", name, list(facts))
        else:
            yield from _check_requirement(name, requirement, facts[name])


def _check_citation(citation: Citation, instruments: Mapping[str, Instrument]) -> Iterator[str]:
    instrument = instruments.get(citation.instrument)
    if instrument is None:
        yield unknown("法规编号", citation.instrument, list(instruments))
    elif citation.article in instrument.forbidden:
        yield f"《{instrument.title}》{citation.article}不得引用：{instrument.note}"
    if not _ARTICLE.search(citation.article):
        yield f"{quote(citation.article)}不是条号，应写到第几条"
    if citation.checked and _CHAPTER.match(citation.article):
        yield f"只到章的依据{quote(citation.article)}应写 checked = false"


def _check_requirement(name: str, requirement: Requirement, fact: Fact) -> Iterator[str]:
    if fact.kind == "yes_no":
        if not isinstance(requirement, bool):
            yield f"情况{quote(name)}的要求应为 true 或 false"
    elif fact.kind == "number":
        if isinstance(requirement, bool) or not isinstance(requirement, int | Range):
            yield f"情况{quote(name)}的要求应为整数或 {{ at_least = N }}、{{ at_most = N }}"
        elif isinstance(requirement, Range) and _is_empty(requirement):
            yield f"没有单位能符合情况{quote(name)}的要求：at_least 大于 at_most，或两个都没有写"
    elif requirement == ():
        yield f"没有单位能符合情况{quote(name)}的要求：一个选项也没有写"
    else:
        wanted = requirement if isinstance(requirement, tuple) else (requirement,)
        for value in wanted:
            if value not in fact.choices:
                yield f"情况{quote(name)}没有选项{quote(value)}，可用的有：" + "、".join(fact.choices)


def _is_empty(wanted: Range) -> bool:
    least, most = wanted.at_least, wanted.at_most
    return (least is None and most is None) or (least is not None and most is not None and least > most)

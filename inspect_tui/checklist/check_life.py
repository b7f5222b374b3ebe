"""Check a checklist over time: a clause in force on every day it is used, and no change without a new version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from inspect_tui.checklist.model import Checklist, Instrument, Item
from inspect_tui.checklist.problem import Place, Problem, quote
from inspect_tui.checklist.published import Published, digest_of


def check_life(
    items: Iterable[tuple[Place, Item]], instruments: Mapping[str, Instrument], since: date
) -> Iterator[Problem]:
    """Yield the items that on some day have no citation in force.

    Args:
        since: the first day of visits the list is used for; it has no last one.
    """
    for place, item in items:
        cited = [instruments[one.instrument] for one in item.citations if one.instrument in instruments]
        changes = {day for one in cited for day in (one.effective, one.repealed) if day and day > since}
        bare = [day for day in sorted({since, *changes}) if cited and not any(one.in_force(day) for one in cited)]
        if bare:
            yield Problem(place, f"{bare[0]} 起没有有效的依据：引用的法规那时还没有施行或已经废止")


def check_published(checklist: Checklist, file: str, published: Published) -> Iterator[Problem]:
    """Yield what must not change once a version was used: its content, and what an id stands for."""
    place = Place(file)
    known = published.versions.get(str(checklist.version))
    if known and known != digest_of(checklist):
        yield Problem(place, f"第 {checklist.version} 版的内容改过，请把 version 改为 {checklist.version + 1}")
    newest = max((int(version) for version in published.versions), default=0)
    if checklist.version < newest:
        yield Problem(place, f"version 是 {checklist.version}，但已经有过第 {newest} 版，请写更大的数")
    present = {item.id.removeprefix(f"{checklist.id}.") for item in checklist.items()}
    for name in published.items:
        if name not in present and name not in checklist.retired:
            yield Problem(place, f"以前的检查项{quote(name)}不见了：不再使用的编号请写进 retired")
    for name in checklist.retired:
        if name in present:
            yield Problem(place, f"编号{quote(name)}已经停用，不能再用，请换一个")

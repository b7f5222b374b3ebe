"""What changed between two editions of a checklist: items added, removed, and changed field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist.edition import CitedText, Edition
from inspect_tui.checklist.model import Citation, Fact, FactValue, Instrument, Item, Measurement, Range

FIELD_NAMES = {
    "section": "检查类别",
    "text": "检查内容",
    "how": "怎么查",
    "citations": "依据",
    "finding": "问题描述",
    "requirement": "整改要求",
    "deadline": "整改期限",
    "authority": "主管部门",
    "deadline_reason": "期限理由",
    "major": "重大判定依据",
    "suggests_major": "可能构成重大的依据",
    "penalty": "罚则",
    "details": "具体事实提示",
    "photo": "要求拍照",
    "measure": "实测限值",
    "when": "适用条件",
    "same_as": "与他表同项",
}
"""What people call the fields of an item, in the order they are told of."""


class FieldChange(NamedTuple):
    """A field that says something else, in words; empty where nothing was said."""

    name: str
    old: str
    new: str


class ItemChange(NamedTuple):
    """An item that both editions have, and what of it changed."""

    item: Item
    fields: tuple[FieldChange, ...]


class Difference(NamedTuple):
    """All that is different in a later edition; `law` names instruments whose dates or titles changed."""

    added: tuple[Item, ...]
    changed: tuple[ItemChange, ...]
    removed: tuple[Item, ...]
    law: tuple[FieldChange, ...]


def compare(old: Edition, new: Edition) -> Difference:
    """Compare an edition of a checklist with a later one."""
    before, after = _described(old), _described(new)
    changed = ((item, _changes(before[name], after[name])) for name, item in new.items.items() if name in before)
    return Difference(
        added=tuple(item for name, item in new.items.items() if name not in before),
        changed=tuple(ItemChange(item, fields) for item, fields in changed if fields),
        removed=tuple(item for name, item in old.items.items() if name not in after),
        law=tuple(_law(old.instruments, new.instruments)),
    )


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    pairs = ((name, before[field], after[field]) for field, name in FIELD_NAMES.items())
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)


def _described(edition: Edition) -> dict[str, dict[str, str]]:
    """Return the fields of all items in words."""
    return {
        item.id: {"section": section.title} | {field: _words(edition, item, field) for field in item.__struct_fields__}
        for section in edition.checklist.sections
        for item in section.items
    }


def _words(edition: Edition, item: Item, field: str) -> str:
    """Say in words what a field of an item holds."""
    value = getattr(item, field)
    say: dict[str, Callable[[Any], str]] = {
        "authority": AUTHORITY_NAMES.__getitem__,
        "deadline": lambda _: item.deadline_text,
        "when": lambda wanted: "；".join(_condition(edition.facts, name, one) for name, one in sorted(wanted.items())),
        "photo": lambda wanted: "是" if wanted else "否",
    }
    return say[field](value) if field in say else _any(edition, value)


def _any(edition: Edition, value: Any) -> str:
    if isinstance(value, Citation):
        cited = CitedText(value, edition.instruments[value.instrument])
        return cited.with_number + ("" if value.checked else "[待核]")
    if isinstance(value, Measurement):
        return f"{value.quantity} {value.limit}"
    if isinstance(value, tuple):
        return "；".join(_any(edition, part) for part in value)
    return "" if value is None else str(value)


def _condition(facts: Mapping[str, Fact], name: str, wanted: object) -> str:
    """Say what a condition asks of a fact."""
    fact = facts[name]
    if isinstance(wanted, Range):
        bounds = {"不小于": wanted.at_least, "不大于": wanted.at_most}
        return fact.question + "、".join(f"{word} {bound}" for word, bound in bounds.items() if bound is not None)
    values: Iterable[FactValue] = wanted if isinstance(wanted, tuple) else (wanted,)
    return f"{fact.question}：{'、'.join(_value(fact, value) for value in values)}"


def _value(fact: Fact, value: FactValue) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return fact.choices.get(str(value), str(value))


def _law(old: Mapping[str, Instrument], new: Mapping[str, Instrument]) -> Iterator[FieldChange]:
    """Yield the instruments of both editions that are described in another way; by these clauses are in force."""
    for name in (name for name in new if name in old):
        before, after = _dates(old[name]), _dates(new[name])
        if before != after:
            yield FieldChange(f"《{new[name].title}》", before, after)


def _dates(law: Instrument) -> str:
    told = {"施行": law.effective, "废止": law.repealed}
    names = f"《{law.title}》{law.number}{'' if law.checked else '[待核]'}"
    return "，".join((names, *(f"{day} {word}" for word, day in told.items() if day)))

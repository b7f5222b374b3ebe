"""Decide from the unit's facts which items apply. Declarative conditions only, nothing is evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inspect_tui.checklist.model import Fact, FactValue, Item, Range, Requirement
from inspect_tui.errors import InvalidInputError
from inspect_tui.text import half_width


def item_applies(item: Item, facts: Mapping[str, FactValue]) -> bool:
    """Say whether an item applies; a fact not known excludes nothing, because nothing may be missed."""
    return all(name not in facts or _meets(facts[name], requirement) for name, requirement in item.when.items())


def _meets(value: FactValue, requirement: Requirement) -> bool:
    if isinstance(requirement, Range):
        return (
            isinstance(value, int)
            and (requirement.at_least is None or value >= requirement.at_least)
            and (requirement.at_most is None or value <= requirement.at_most)
        )
    return value in requirement if isinstance(requirement, tuple) else value == requirement


def asked_facts(items: Iterable[Item], facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the facts that some item depends on, in the order of `facts`."""
    named = {name for item in items for name in item.when}
    return {name: fact for name, fact in facts.items() if name in named}


def read_fact(name: str, fact: Fact, text: str) -> FactValue:
    """Turn what was typed into the value of a fact.

    Raises:
        InvalidInputError: it is none of the values the fact takes.
    """
    typed = half_width(text).strip()
    if fact.kind == "yes_no":
        if typed.casefold() in {"是", "有", "yes", "true", "y", "1"}:
            return True
        if typed.casefold() in {"否", "无", "没有", "no", "false", "n", "0"}:
            return False
        raise InvalidInputError(f"“{fact.question}”（{name}）请填 是 或 否，填的是“{text}”。")
    if fact.kind == "number":
        if typed.isdecimal() and len(typed) < 10:
            return int(typed)
        raise InvalidInputError(f"“{fact.question}”（{name}）请填整数，填的是“{text}”。")
    for key, label in fact.choices.items():
        if typed in {key, label}:
            return key
    allowed = "、".join(f"{key}（{label}）" for key, label in fact.choices.items())
    raise InvalidInputError(f"“{fact.question}”（{name}）可填：{allowed}，填的是“{text}”。")

"""Conditions in one cell: one circumstance per line, such as gas_supply = piped, cylinder or storeys >= 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from inspect_tui.checklist.model import Fact, FactValue, Range, Requirement
from inspect_tui.checklist.problem import unknown
from inspect_tui.tables.notation import key, lines, yes_no
from inspect_tui.tables.problem import UnreadableError

_LINE = re.compile(r"([^<>=≥≤]+?)\s*(>=|<=|≥|≤|=)\s*(.+)")
_BOUNDS = {">=": "at_least", "≥": "at_least", "<=": "at_most", "≤": "at_most"}
Condition = dict[str, object]


def when_text(when: Mapping[str, Requirement]) -> str:
    """Write a condition, one circumstance per line."""
    return "\n".join(one for name, requirement in when.items() for one in _written(name, requirement))


def _written(name: str, requirement: Requirement) -> Iterator[str]:
    if isinstance(requirement, Range):
        bounds = {">=": requirement.at_least, "<=": requirement.at_most}
        yield from (f"{name} {sign} {bound}" for sign, bound in bounds.items() if bound is not None)
    elif isinstance(requirement, bool):
        yield f"{name} = {'是' if requirement else '否'}"
    elif isinstance(requirement, tuple):
        # A comma at the end tells a list of one from a single value.
        yield f"{name} = {', '.join(requirement)}" + ("," if len(requirement) == 1 else "")
    else:
        yield f"{name} = {requirement}"


def when(text: str, facts: Mapping[str, Fact]) -> Condition:
    """Read a condition; circumstances and choices may be written with their names or as people are asked."""
    read: Condition = {}
    for one in lines(text):
        found = _LINE.fullmatch(key(one))
        if found is None:
            raise UnreadableError("")
        name = _named(found[1], {name: fact.question for name, fact in facts.items()})
        if name not in facts:
            raise UnreadableError(unknown("情况", name, list(facts)))
        _add(read, name, _BOUNDS.get(found[2], ""), found[3], facts[name])
    return read


def _add(read: Condition, name: str, bound: str, typed: str, fact: Fact) -> None:
    before = read.get(name, {})
    if bound and fact.kind == "number" and isinstance(before, dict) and bound not in before:
        read[name] = {**before, bound: _whole(name, typed)}
    elif bound or name in read:
        raise UnreadableError(f"情况“{name}”写了两次，或者不能比大小")
    else:
        read[name] = _value(name, typed, fact)


def _value(name: str, typed: str, fact: Fact) -> FactValue | list[str]:
    if fact.kind == "yes_no":
        try:
            return yes_no(typed)
        except UnreadableError:
            raise UnreadableError(f"情况“{name}”的要求应为 是 或 否") from None
    if fact.kind == "number":
        return _whole(name, typed)
    parts = [_named(part.strip(), fact.choices) for part in typed.split(",") if part.strip()]
    return parts if "," in typed else parts[0]


def _whole(name: str, typed: str) -> int:
    if not re.fullmatch(r"[-+]?[0-9]{1,18}", typed):
        raise UnreadableError(f"情况“{name}”的要求应为整数")
    return int(typed)


def _named(typed: str, names: Mapping[str, str]) -> str:
    """Return the name meant: itself, or what it is called."""
    called = {key(label): name for name, label in names.items()}
    return typed if typed in names else called.get(typed, typed)

"""What is wrong with a checklist file, said to its author."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from inspect_tui.text import shorten


class Place(NamedTuple):
    """Where in the checklists something stands."""

    file: str
    section: str = ""
    item: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        if self.section:
            parts.append(f"检查类别 {self.section}")
        if self.item:
            parts.append(f"检查项 {self.item}")
        return "，".join(parts)


class Problem(NamedTuple):
    """One error: where it stands, and what is wrong and allowed."""

    place: Place
    text: str

    def __str__(self) -> str:
        return f"{self.place}：{self.text}"


def quote(value: object) -> str:
    """Show a value of a file in a message; tables are not spelt out."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "、".join(value)
    if isinstance(value, dict | list):
        return "这里写的内容"
    return f"“{shorten(str(value), 40)}”"


def unknown(what: str, name: str, known: list[str]) -> str:
    """Say that a name is not known, with the nearest known one or all of them."""
    near = get_close_matches(name, known, n=1)
    hint = (
        f"是不是{quote(near[0])}？"
        if near
        else "可用的有：" + "、".join(known[:12]) + ("等" if len(known) > 12 else "")
    )
    return f"没有{what}{quote(name)}，{hint}"

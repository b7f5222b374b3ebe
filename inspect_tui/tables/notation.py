"""How the parts of an item are written in one cell, in words people type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from inspect_tui.checklist.model import Citation, Measurement
from inspect_tui.tables.problem import UnreadableError
from inspect_tui.text import clean, clean_line, half_width

K = TypeVar("K", bound=str)
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_CITATION = re.compile(r"(\S+)\s+(\S|\S.*\S)", re.DOTALL)
_MARK = re.compile(r"(.*\S)\s*(已核|待核)", re.DOTALL)
_STEP = re.compile(r"(现场|资料|人员|仪器)\s*[:：]\s*")
_DEADLINE = re.compile(r"0*([0-9]+)\s*(个?工作日|working days|天|日|days)")
_NUMBER = r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"
_LIMIT = re.compile(rf"(不小于|不大于|大于|小于|>=|<=|≥|≤|>|<)\s*({_NUMBER})")
_LIMITS = {
    **{"不小于": "at_least", ">=": "at_least", "≥": "at_least"},
    **{"不大于": "at_most", "<=": "at_most", "≤": "at_most"},
    **{"大于": "more_than", ">": "more_than", "小于": "less_than", "<": "less_than"},
}
_LIMIT_WORDS = {"at_least": "不小于", "at_most": "不大于", "more_than": "大于", "less_than": "小于"}
_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_YES, _NO = {"是", "TRUE", "YES", "Y", "1", "√"}, {"否", "FALSE", "NO", "N", "0", "×", ""}


def key(text: str) -> str:
    """Tidy a name or number: half width, nothing invisible."""
    return half_width(text).translate(_INVISIBLE).strip()


def line(text: str) -> str:
    """Tidy text that stands on one line; its punctuation stays as it is."""
    return clean_line(text).text


def paragraph(text: str) -> str:
    """Tidy text of several lines."""
    return clean(text).text.strip()


def lines(text: str) -> list[str]:
    """Return the lines of a cell that hold something."""
    return [tidy for part in clean(text).text.split("\n") if (tidy := part.strip())]


def keys(text: str) -> list[str]:
    """Read names, one per line."""
    return [key(one) for one in lines(text)]


def steps(text: str) -> list[str]:
    """Read how something is checked, one step per line."""
    return [_STEP.sub(lambda found: f"{found[1]}：", one, count=1) if _STEP.match(one) else one for one in lines(text)]


def citation_text(citation: Citation | None) -> str:
    """Write a citation, such as work-safety-law 第三十六条第四款 已核."""
    if citation is None:
        return ""
    return f"{citation.instrument} {citation.article} {'已核' if citation.checked else '待核'}"


def citations_text(citations: Iterable[Citation]) -> str:
    """Write citations, one per line."""
    return "\n".join(map(citation_text, citations))


def citation(text: str) -> dict[str, object]:
    """Read one citation; without a mark nobody has seen the clause."""
    mark = _MARK.fullmatch(text.strip())
    found = _CITATION.fullmatch(mark[1] if mark else text.strip())
    if found is None:
        raise UnreadableError(f"“{line(text)}”应写成“法规编号 条号 已核”或“法规编号 条号 待核”")
    return {"instrument": key(found[1]), "article": found[2], "checked": bool(mark and mark[2] == "已核")}


def citations(text: str) -> list[dict[str, object]]:
    """Read citations, one per line."""
    return [citation(one) for one in lines(text)]


def limits_text(measure: Measurement) -> str:
    """Write limits, one per line, such as 不大于 0.7."""
    named = ((word, getattr(measure, name)) for name, word in _LIMIT_WORDS.items())
    return "\n".join(f"{word} {value}" for word, value in named if value is not None)


def limits(text: str) -> dict[str, str]:
    """Read limits, one per line, each kind once."""
    read: dict[str, str] = {}
    for one in lines(text):
        found = _LIMIT.fullmatch(key(one))
        if found is None or _LIMITS[found[1]] in read:
            raise UnreadableError("")
        read[_LIMITS[found[1]]] = found[2]
    return read


def deadline_text(deadline: str) -> str:
    """Write the usual deadline: 立即, 15 天, 15 个工作日."""
    count, _, unit = deadline.partition(" ")
    return f"{count} {'个工作日' if unit == 'working days' else '天'}" if unit else "立即"


def deadline(text: str) -> str:
    """Read the usual deadline as the format spells it."""
    typed = key(text)
    if typed in {"立即", "immediate"}:
        return "immediate"
    found = _DEADLINE.fullmatch(typed)
    if found is None:
        raise UnreadableError("")
    return f"{found[1]} {'working days' if 'work' in found[2] or '工作' in found[2] else 'days'}"


def yes_no(text: str) -> bool:
    """Read 是 or 否; nothing written is no."""
    typed = key(text).upper()
    if typed not in _YES | _NO:
        raise UnreadableError("")
    return typed in _YES


def named(text: str, names: Mapping[K, str]) -> str:
    """Read one of some words, in Chinese or as the format spells it."""
    typed = key(text)
    return next((word for word, name in names.items() if typed in (word, name)), typed)


def day(text: str) -> str:
    """Read a date as 2026-01-01."""
    found = _DATE.fullmatch(key(text))
    if found is None:
        raise UnreadableError("")
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"

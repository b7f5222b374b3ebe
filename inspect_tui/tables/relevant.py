"""The `relevant` of an XLSForm as a condition of this program: simple comparisons joined by `and`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from inspect_tui.checklist import Fact
from inspect_tui.tables.problem import UnreadableError

REFERENCE = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_VALUE = r"(?:'([^']*)'|\"([^\"]*)\"|(-?[0-9]{1,9}))"
_NAME = r"\$\{\s*([^}\s]+)\s*\}"
_COMPARED = re.compile(rf"{_NAME}\s*(>=|<=|=|>|<)\s*{_VALUE}")
_SELECTED = re.compile(rf"selected\s*\(\s*{_NAME}\s*,\s*(){_VALUE}\s*\)")
_AND = re.compile(r"\s+and\s+")
_YES = frozenset({"yes", "y", "true", "1", "ok", "pass", "是", "有", "符合", "合格", "通过"})
_NO = frozenset({"no", "n", "false", "0", "fail", "否", "无", "没有", "不符合", "不合格", "未通过"})
_NEITHER = frozenset({"na", "n/a", "n_a", "not_applicable", "不适用", "不涉及"})
Choices = Mapping[str, str]


def is_yes(name: str, label: str) -> bool:
    """Say whether a choice means yes."""
    return bool({name.casefold(), label.casefold()} & _YES)


def is_yes_no(choices: Choices) -> bool:
    """Say whether a question with these choices is answered with yes, no, or that it does not apply."""
    meant = [{name.casefold(), label.casefold()} for name, label in choices.items()]
    alike = all(words & (_YES | _NO | _NEITHER) for words in meant)
    return alike and any(words & _YES for words in meant) and any(words & _NO for words in meant)


def condition_of(relevant: str, facts: Mapping[str, Fact], choices: Mapping[str, Choices]) -> list[str]:
    """Return the lines of a condition.

    Args:
        facts: the circumstances that questions of the form became, by name of the question.
        choices: the choices of those questions.

    Raises:
        UnreadableError: it says what a condition here cannot say.
    """
    return [_line(term.strip(), facts, choices) for term in _AND.split(relevant.strip())]


def _line(term: str, facts: Mapping[str, Fact], choices: Mapping[str, Choices]) -> str:
    found = _COMPARED.fullmatch(term) or _SELECTED.fullmatch(term)
    if found is None:
        raise UnreadableError(f"“{term}”不是简单的比较")
    name, sign, value = found[1], found[2] or "=", found[3] or found[4] or found[5] or ""
    if name not in facts:
        raise UnreadableError(f"“{name}”不是选择题或整数题，不能作为情况")
    return _compared(name, sign, value, facts[name].kind, choices.get(name, {}))


def _compared(name: str, sign: str, value: str, kind: str, choices: Choices) -> str:
    if kind == "number":
        if not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise UnreadableError(f"“{value}”不是整数")
        whole = int(value) + {">": 1, "<": -1}.get(sign, 0)
        return f"{name.lower()} {sign if sign == '=' else sign[0] + '='} {whole}"
    if sign != "=" or value not in choices:
        raise UnreadableError(f"“{name}”没有选项“{value}”，或者不能比大小")
    if kind == "yes_no":
        if {value.casefold(), choices[value].casefold()} & _NEITHER:
            raise UnreadableError(f"情况只有是和否，没有“{choices[value]}”")
        return f"{name.lower()} = {'是' if is_yes(value, choices[value]) else '否'}"
    return f"{name.lower()} = {value.lower()}"

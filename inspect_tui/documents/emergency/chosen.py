"""The findings a decision is about, chosen by their numbers as forms write them: 1、3至5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.record import Finding

Numbered = list[tuple[int, Finding]]
FIELD = "findings"
_SEPARATORS = re.compile(r"[、，,；;\s]+")
_RANGE = re.compile(r"([0-9]{1,6})(?:\s*(?:至|-|—|~|～)\s*([0-9]{1,6}))?")


def usual_choice(source: Source) -> str:
    """Return the numbers of the issuer's open major findings; without any, of all its open ones."""
    majors = [number for number, finding in source.ordered if finding.major]
    return span(majors or [number for number, _ in source.ordered])


def chosen_findings(source: Source, given: Mapping[str, str]) -> Numbered:
    """Return the findings whose numbers were given; without any those usual.

    Raises:
        UnfitEntryError: a number is none of the issuer's open findings.
    """
    chosen = set(_numbers(given.get(FIELD, "").strip() or usual_choice(source), dict(source.ordered)))
    return [entry for entry in source.ordered if entry[0] in chosen]


def _numbers(text: str, known: Mapping[int, Finding]) -> Iterator[int]:
    for part in filter(None, _SEPARATORS.split(text)):
        match = _RANGE.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        within = [number for number in known if first <= number <= last]
        if first not in within or last not in within:
            raise UnfitEntryError(
                f"问题编号“{part}”不对，没有出具文书：能选的是本机关未整改的问题 {span(known)}。请写成 1、3至5 这样。"
            )
        yield from within

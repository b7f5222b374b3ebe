"""Boxes to tick, and the numbers people enter for them: 1、3至5, with × behind what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from inspect_tui.documents.form import Gap, Runs, words
from inspect_tui.documents.measure import printed, text_width
from inspect_tui.errors import InvalidInputError
from inspect_tui.text import half_width

_TICKED, _OPEN = "☑", "□"
_BETWEEN = re.compile(r"[、,;\s]+")
_PART = re.compile(r"(\d{1,4})(?:[-~至到](\d{1,4}))?")
_WRONG = re.compile(r"[×xX✗]$")


def box(ticked: bool) -> str:
    """Draw a box."""
    return _TICKED if ticked else _OPEN


def boxes(options: Iterable[str], chosen: Collection[str]) -> str:
    """Write options on one line, each with its box."""
    return "　".join(f"{box(option in chosen)}{option}" for option in options)


def boxes_in_lines(options: Iterable[str], chosen: Collection[str], *, size: float, room: float) -> tuple[Runs, ...]:
    """Write options, each with its box, on as few lines as hold them whole.

    No character keeps a box and its words together: in Chinese LibreOffice breaks lines behind all of them.

    Args:
        size: that of the words, in points.
        room: how long a line may be, in points.
    """
    lines: list[list[str]] = [[]]
    for option in options:
        if lines[-1] and text_width(boxes((*lines[-1], option), chosen), size) > room:
            lines.append([])
        lines[-1].append(option)
    return tuple(words(boxes(line, chosen)) for line in lines)


def two_by_two(lines: Iterable[Runs], *, size: float, middle: int, edge: float) -> Iterator[Runs]:
    """Set lines side by side, in order; one too long for half the room stands alone.

    Args:
        middle: where the right ones begin, in points from the left margin.
        edge: where they end at most.
    """

    def fits(line: Runs, room: float) -> bool:
        return text_width(printed(line), size) <= room

    rest = list(lines)
    while rest:
        first, *rest = rest
        if rest and fits(first, middle) and fits(rest[0], edge - middle):
            second, *rest = rest
            yield (*first, Gap(middle), *second)
        else:
            yield first


def numbers_up_to(last: int) -> Callable[[str], list[int]]:
    """Return what reads numbers such as 1、3至5, each once and in order.

    Raises:
        InvalidInputError: there is something else, or a number beyond the last.
    """

    def read(text: str) -> list[int]:
        return sorted({number for part in _parts(text) for number in _range(part, last)})

    return read


def marks_up_to(last: int) -> Callable[[str], dict[int, bool]]:
    """Return what reads which numbers are in order and, with × behind them, which are not."""

    def read(text: str) -> dict[int, bool]:
        marks: dict[int, bool] = {}
        for part in _parts(text):
            marks |= dict.fromkeys(_range(_WRONG.sub("", part), last), not _WRONG.search(part))
        return marks

    return read


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(half_width(text)) if part]


def _range(part: str, last: int) -> range:
    match = _PART.fullmatch(part)
    first, end = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= first <= end <= last:
        raise InvalidInputError(f"“{part}”不是 1 至 {last} 的编号，请写成 1、3 或 1至3。")
    return range(first, end + 1)

"""The ticked blocks of the 消防监督检查记录 (documents.md 3.2).

The form of the fire agency itself was never seen; these follow the verified one of the police stations, and the names
within the blocks are marked so in the file of the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from inspect_tui.documents.entered import entered_as
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.fire.correction import BETWEEN
from inspect_tui.documents.form import Cell, Gap, Row, Runs, flat, words
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import box, marks_up_to, numbers_up_to

_MARKED = "写编号；不符合的在编号后加×，如 1、2×；没写的留给手工勾选"
_CHOSEN = "写符合的编号，如 2；留空则手工勾选"
_MIDDLE = 165
"""Where the second of two lines side by side begins, in points."""


class TickBlock(NamedTuple):
    """A block: its name, the field its ticks are entered in, and whether each line is judged or only chosen."""

    name: str
    field: DocumentField
    judged: bool = True


BLOCKS = (
    TickBlock("合法性", DocumentField("legality", "合法性", hint=_CHOSEN), judged=False),
    TickBlock("消防安全管理", DocumentField("management", "消防安全管理", hint=_MARKED)),
    TickBlock("建筑防火", DocumentField("building", "建筑防火", hint=_MARKED)),
    TickBlock("消防设施", DocumentField("facilities", "消防设施", hint=_MARKED)),
    TickBlock("危险品管理", DocumentField("dangerous", "危险品管理", hint=_MARKED)),
)


def block_rows(source: Source) -> Iterator[Row]:
    """Write the blocks, one row each.

    Raises:
        InvalidInputError: a number was entered that the block does not have.
    """
    for block in BLOCKS:
        names = flat(source.clause(f"fire.record.{block.field.name}")).split(BETWEEN)
        lines = _judged(source, block, names) if block.judged else _chosen(source, block, names)
        cell = Cell(tuple(_two_by_two(list(lines))), span=3, layout="small")
        yield Row((Cell((words(block.name),), layout="label"), cell))


def _two_by_two(lines: list[str]) -> Iterator[Runs]:
    for first in range(0, len(lines), 2):
        left, *right = lines[first : first + 2]
        yield words(left, *(part for one in right for part in (Gap(_MIDDLE), one)))


def _chosen(source: Source, block: TickBlock, names: list[str]) -> Iterator[str]:
    chosen = entered_as(source, block.field, numbers_up_to(len(names))) or []
    for number, name in enumerate(names, 1):
        yield f"{box(number in chosen)}{number}. {name}"


def _judged(source: Source, block: TickBlock, names: list[str]) -> Iterator[str]:
    marks = entered_as(source, block.field, marks_up_to(len(names))) or {}
    for number, name in enumerate(names, 1):
        good = marks.get(number)
        yield f"{number}. {name}：{box(good is True)}符合　{box(good is False)}不符合"

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
from inspect_tui.documents.form import Cell, Row, Runs, flat, words
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import box, marks_up_to, numbers_up_to, two_by_two

_MARKED = "写编号；不符合的在编号后加×，如 1、2×；没写的留给手工勾选"
_CHOSEN = "写符合的编号，如 2；留空则手工勾选"
_SIZE, _MIDDLE, _EDGE = 9, 165, 317
"""How large the lines are, where the second of two side by side begins, and where it ends, in points."""


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
        paragraphs = tuple(two_by_two(lines, size=_SIZE, middle=_MIDDLE, edge=_EDGE))
        cell = Cell(paragraphs, span=3, layout="small")
        yield Row((Cell((words(block.name),), layout="label"), cell))


def _chosen(source: Source, block: TickBlock, names: list[str]) -> Iterator[Runs]:
    chosen = entered_as(source, block.field, numbers_up_to(len(names))) or []
    for number, name in enumerate(names, 1):
        yield words(f"{box(number in chosen)}{number}. {name}")


def _judged(source: Source, block: TickBlock, names: list[str]) -> Iterator[Runs]:
    marks = entered_as(source, block.field, marks_up_to(len(names))) or {}
    for number, name in enumerate(names, 1):
        good = marks.get(number)
        yield words(f"{number}. {name}：{box(good is True)}符合　{box(good is False)}不符合")

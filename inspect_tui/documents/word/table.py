"""Tables that print as forms do: fixed columns, a head on every page, and no row torn in two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from inspect_tui.documents.form import Runs

_TWIPS_PER_MM = 1440 / 25.4
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in {"top": 28, "left": 57, "bottom": 28, "right": 57}.items()
)
_DOWN = {"begins": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/>'

WriteParagraph = Callable[[str, Runs], str]


class TableCell(NamedTuple):
    """The paragraphs of a cell, each with its style; `span` is how many columns it takes."""

    paragraphs: tuple[tuple[str, Runs], ...]
    span: int = 1
    shaded: bool = False
    down: str = ""


class TableRow(NamedTuple):
    """The cells of a row: `head` stands on every page, `whole` keeps it on one; `height` is the least, in mm."""

    cells: tuple[TableCell, ...]
    head: bool = False
    whole: bool = True
    height: float = 0


def table(widths: Sequence[float], rows: Iterable[TableRow], write: WriteParagraph) -> str:
    """Write a table with columns of these widths, in millimetres.

    Args:
        write: writes a paragraph of a style.
    """
    twips = tuple(round(width * _TWIPS_PER_MM) for width in widths)
    return f"{_properties(twips)}{''.join(_row(row, twips, write) for row in rows)}</w:tbl>"


@cache
def _properties(twips: tuple[int, ...]) -> str:
    """Fix the widths, draw all lines, and leave little room around the text."""
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _row(row: TableRow, twips: Sequence[int], write: WriteParagraph) -> str:
    whole = "<w:cantSplit/>" if row.whole else ""
    height = f'<w:trHeight w:val="{round(row.height * _TWIPS_PER_MM)}" w:hRule="atLeast"/>' if row.height else ""
    head = "<w:tblHeader/>" if row.head else ""
    cells, first = [], 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(twips[first : first + cell.span]), write))
        first += cell.span
    return f"<w:tr><w:trPr>{whole}{height}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: TableCell, width: int, write: WriteParagraph) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    down, shade = _DOWN.get(cell.down, ""), _SHADE if cell.shaded else ""
    written = "".join(write(style, runs) for style, runs in cell.paragraphs)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{down}{shade}<w:vAlign w:val="center"/></w:tcPr>'
        f"{written}</w:tc>"
    )

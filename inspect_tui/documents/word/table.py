"""Tables that print as forms do: fixed columns, a head on every page, and no row torn in two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.table import Table, _Cell

from inspect_tui.documents.form import Runs
from inspect_tui.documents.word.paragraphs import add_paragraph

_TWIPS_PER_MM = 1440 / 25.4
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGINS = {"top": 28, "left": 57, "bottom": 28, "right": 57}


class Cell(NamedTuple):
    """The paragraphs of a cell, each with its style; `span` is how many columns it takes."""

    paragraphs: tuple[tuple[str, Runs], ...]
    span: int = 1
    shaded: bool = False


class Row(NamedTuple):
    """The cells of a row: `head` stands on every page, `whole` keeps it on one; `height` is the least, in mm."""

    cells: tuple[Cell, ...]
    head: bool = False
    whole: bool = True
    height: float = 0


def add_table(document: Document, widths: Sequence[float], rows: Iterable[Row]) -> None:
    """Add a table with columns of these widths, in millimetres."""
    table = document.add_table(rows=0, cols=len(widths))
    twips = [round(width * _TWIPS_PER_MM) for width in widths]
    _set_up(table, twips)
    for row in rows:
        _add_row(table, row, twips)


def _set_up(table: Table, twips: Sequence[int]) -> None:
    """Fix the widths, draw all lines, and leave little room around the text."""
    table.autofit = False
    properties = table._tbl.tblPr
    properties.find(qn("w:tblW")).attrib.update({qn("w:type"): "dxa", qn("w:w"): str(sum(twips))})
    borders = _element("tblBorders")
    borders.extend(_element(side, val="single", sz="4", space="0", color="auto") for side in _SIDES)
    margins = _element("tblCellMar")
    margins.extend(_element(side, w=str(width), type="dxa") for side, width in _MARGINS.items())
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    layout.addnext(margins)
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, twips, strict=True):
        column.set(qn("w:w"), str(width))


def _add_row(table: Table, row: Row, twips: Sequence[int]) -> None:
    element, properties = _element("tr"), _element("trPr")
    if row.whole:
        properties.append(_element("cantSplit"))
    if row.height:
        properties.append(_element("trHeight", val=str(round(row.height * _TWIPS_PER_MM)), hRule="atLeast"))
    if row.head:
        properties.append(_element("tblHeader"))
    element.append(properties)
    table._tbl.append(element)
    first = 0
    for cell in row.cells:
        _add_cell(table, element, cell, sum(twips[first : first + cell.span]))
        first += cell.span


def _add_cell(table: Table, row: Any, cell: Cell, width: int) -> None:
    element, properties = _element("tc"), _element("tcPr")
    properties.append(_element("tcW", w=str(width), type="dxa"))
    if cell.span > 1:
        properties.append(_element("gridSpan", val=str(cell.span)))
    if cell.shaded:
        properties.append(_element("shd", val="clear", color="auto", fill="E8E8E8"))
    properties.append(_element("vAlign", val="center"))
    element.append(properties)
    row.append(element)
    holder = _Cell(element, table)
    for style, runs in cell.paragraphs:
        add_paragraph(holder, style, runs)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element

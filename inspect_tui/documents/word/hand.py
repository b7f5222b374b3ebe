"""Write the blocks of a form in the styles of its frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Unpack

from inspect_tui.documents.form import (
    Blank,
    Block,
    Cell,
    FindingLine,
    Gap,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Runs,
    Table,
    Text,
)
from inspect_tui.documents.word.looks import STYLE_OF, Frame
from inspect_tui.documents.word.markup import ParagraphLayout, paragraph
from inspect_tui.documents.word.picture import drawing
from inspect_tui.documents.word.table import TableCell, TableRow, table

_CELLS = {"cell": "Form Cell", "label": "Form Label", "small": "Form Small"}
# Part of the paragraph that follows would leave an empty line at the head of the page: one so low that nobody sees it.
_PAGE_BREAK = '<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
_LINES_OF_A_PAGE = 30
_MM_OF_A_CHARACTER = 4.5


class Hand:
    """Writes what a form says, and remembers the pictures it showed."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.pictures: list[Picture] = []

    def font(self, style: str) -> str:
        """Return the font of a style."""
        return self.frame.looks[style].font

    def paragraph(self, style: str, runs: Runs, **layout: Unpack[ParagraphLayout]) -> str:
        """Write a paragraph of a style; an official paper draws no lines below what is filled in."""
        shown = _without_lines(runs) if self.frame.official else runs
        return paragraph(style, self.font(style), shown, **layout)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Write blocks one after the other."""
        return "".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """Write a block."""
        match block:
            case Paragraph():
                return self.paragraph(STYLE_OF[block.layout], block.runs, keep_with_next=block.keep_with_next)
            case FindingLine():
                return self._finding(block)
            case Table():
                rows = (self._row(row, block.widths) for row in block.rows)
                return table(block.widths, rows, self.paragraph)
            case Picture():
                return self._picture(block)
            case PageBreak():
                return _PAGE_BREAK

    def _finding(self, line: FindingLine) -> str:
        runs = (Text(f"{line.number}. "), *line.runs)
        if line.joined:
            return self.paragraph("Form Body", (*runs, *line.requirement))
        written = self.paragraph("Form Body", runs)
        return written + (self.paragraph("Form Requirement", line.requirement) if line.requirement else "")

    def _picture(self, picture: Picture) -> str:
        self.pictures.append(picture)
        # A line of fixed height would cut the picture off.
        return self.paragraph("Picture", (), keep_with_next=True, tail=drawing(len(self.pictures), picture))

    def _row(self, row: Row, widths: Sequence[float]) -> TableRow:
        cells = tuple(map(self._cell, row.cells))
        return TableRow(cells, head=row.head, whole=_lines(row, widths) <= _LINES_OF_A_PAGE, height=row.height)

    def _cell(self, cell: Cell) -> TableCell:
        style = _CELLS[cell.layout]
        return TableCell(tuple((style, _ruled(runs)) for runs in cell.paragraphs), span=cell.span, down=cell.down)


def _ruled(runs: Runs) -> Runs:
    """Leave out the lines below what fills a cell, and below nothing: the cell has its own."""
    if len(runs) == 1 and isinstance(runs[0], Blank) and not runs[0].text:
        return ()
    return _without_lines(runs)


def _without_lines(runs: Runs) -> Runs:
    return tuple(Text(run.text) if isinstance(run, Blank) and run.text else run for run in runs)


def _lines(row: Row, widths: Sequence[float]) -> int:
    """Guess how many lines a row has: one longer than a page must be let flow, or its end would be cut off."""
    lines = first = 0
    for cell in row.cells:
        room = max(1, int(sum(widths[first : first + cell.span]) / _MM_OF_A_CHARACTER))
        lines = max(lines, sum(_lines_of(runs, room) for runs in cell.paragraphs))
        first += cell.span
    return lines


def _lines_of(runs: Runs, characters: int) -> int:
    text = "".join(run.text for run in runs if not isinstance(run, Gap))
    return len(text) // characters + text.count("\n") + 1

"""Write on one sheet: everything is text, so that no number, date or formula is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

_TEXT = "@"


class Paper:
    """A sheet being written."""

    def __init__(self, sheet: Any, title: str) -> None:
        self.sheet = sheet
        sheet.title = title

    def headings(self, headings: Sequence[str], widths: Sequence[int]) -> None:
        """Write the first row, and let whatever is typed below it be text."""
        from openpyxl.styles import Alignment, Font, PatternFill

        self.row(1, headings)
        for number, width in enumerate(widths, 1):
            column = self.sheet.column_dimensions[self.letter(number)]
            column.width, column.number_format = width, _TEXT
            column.alignment = Alignment(vertical="top", wrap_text=True)
            cell = self.sheet.cell(1, number)
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color="DDEBF7")
        self.freeze("A2")

    def row(self, number: int, texts: Iterable[str]) -> None:
        """Write texts as they are, also those that look like a formula."""
        from openpyxl.styles import Alignment

        wrapped = Alignment(vertical="top", wrap_text=True)
        for column, text in enumerate(texts, 1):
            if text:
                cell = self.sheet.cell(number, column, text)
                cell.data_type, cell.number_format, cell.alignment = "s", _TEXT, wrapped

    def note(self, column: int, text: str) -> None:
        """Leave a note at a heading."""
        from openpyxl.comments import Comment

        self.sheet.cell(1, column).comment = Comment(text, "inspect-tui", height=150, width=320)

    def offer(self, cells: str, choices: Sequence[str], error: str, *, binding: bool) -> None:
        """Offer choices to drop down; where they are binding, nothing else is taken."""
        from openpyxl.worksheet.datavalidation import DataValidation

        offered = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=binding)
        offered.error, offered.errorTitle = error, "填写有误"
        self.sheet.add_data_validation(offered)
        offered.add(cells)

    def freeze(self, cell: str) -> None:
        """Keep what stands above and left of a cell in sight."""
        self.sheet.freeze_panes = cell

    def letter(self, number: int) -> str:
        """Return the letter of a column."""
        from openpyxl.utils import get_column_letter

        return str(get_column_letter(number))

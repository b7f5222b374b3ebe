"""A workbook of the invented kitchen to spoil as people and programs do."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from inspect_tui.checklist import Library
from inspect_tui.tables import Reading, open_workbook, read_workbook, workbook_of


class Book:
    """A workbook that is changed before it is read."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.checklist = library.editions["gas.kitchen"].checklist
        self.book = open_workbook(workbook_of(self.checklist, library))
        self.head, self.items = self.book["检查表"], self.book["检查项"]

    def column(self, heading: str) -> int:
        """Return the number of a column of the items."""
        return int(next(cell.column for cell in self.items[1] if cell.value == heading))

    def put(self, row: int, heading: str, value: Any) -> Any:
        """Type something into a cell of the items, whose text format is gone as in a sheet of one's own."""
        cell = self.items.cell(row, self.column(heading))
        cell.number_format = "General"
        cell.value = value
        return cell

    def put_head(self, heading: str, value: Any) -> Any:
        """Type something into a line about the list."""
        row = next(row for row in self.head.iter_rows() if row[0].value == heading)
        row[1].number_format = "General"
        row[1].value = value
        return row[1]

    def saved(self) -> bytes:
        """Save it."""
        target = io.BytesIO()
        self.book.save(target)
        return target.getvalue()

    def read(self, content: bytes | None = None) -> Reading:
        """Read it as it was saved."""
        return read_workbook(open_workbook(self.saved() if content is None else content), self.library)

    def problems(self) -> list[str]:
        """Return what is wrong, as its author is told."""
        return [str(problem) for problem in self.read().problems]

    def is_the_same(self, content: bytes | None = None) -> Reading:
        """Read it, and hold it against the list it was made from."""
        reading = self.read(content)
        assert [str(problem) for problem in reading.problems] == []
        assert reading.checklist == self.checklist
        return reading


def rewritten(content: bytes, change: Callable[[str, str], str], *, without: str = "$^") -> bytes:
    """Write the parts of a workbook anew, as another program would."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for entry in source.infolist():
            if not re.search(without, entry.filename):
                made.writestr(entry.filename, change(entry.filename, source.read(entry).decode()))
    return target.getvalue()


@pytest.fixture
def book(library: Library) -> Book:
    """The invented kitchen as a workbook."""
    return Book(library)

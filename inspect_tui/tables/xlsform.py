"""Turn an XLSForm into a draft in the layout of this program, and list all that has no counterpart here.

A form asks; it cites no law. What it cannot say stays empty in the draft and is listed for each item.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from inspect_tui.checklist import Library
from inspect_tui.tables.form import CHOICES, SETTINGS, SURVEY, entries, sheet_named
from inspect_tui.tables.form_items import FormItems
from inspect_tui.tables.form_settings import head_of
from inspect_tui.tables.opening import open_workbook
from inspect_tui.tables.problem import CellProblem
from inspect_tui.tables.questions import Questions
from inspect_tui.tables.read import read_workbook
from inspect_tui.tables.sheet import Findings
from inspect_tui.tables.write import write_workbook


class Draft(NamedTuple):
    """A workbook with all that could be taken over of a form."""

    content: bytes
    left_out: tuple[CellProblem, ...]
    """What has no counterpart, by row and column of the form."""
    missing: tuple[CellProblem, ...]
    """What the office has to fill in, by row and column of the draft."""
    notices: tuple[str, ...]


def is_xlsform(book: Any) -> bool:
    """Say whether an open workbook is an XLSForm."""
    return sheet_named(book, SURVEY) is not None


def draft_of(book: Any, library: Library) -> Draft:
    """Turn an open XLSForm into a draft."""
    findings = Findings()
    survey = list(entries(book, SURVEY, findings))
    head = head_of(list(entries(book, SETTINGS, findings)), findings)
    questions = Questions(survey, list(entries(book, CHOICES, findings)), library, findings)
    items = FormItems(questions, head.get("title", ""), findings)
    for entry in survey:
        items.take(entry)
    items.end()
    _tell_of_other_sheets(book, findings)
    rows = items.rows
    missing = read_workbook(open_workbook(write_workbook(head, rows, library)), library).problems
    todo = [*_todo(findings.problems), *_todo(missing)]
    content = write_workbook(head, rows, library, todo)
    return Draft(content, tuple(findings.problems), missing, tuple(dict.fromkeys(findings.notices)))


def _tell_of_other_sheets(book: Any, findings: Findings) -> None:
    for title in book.sheetnames:
        if title.strip().casefold() not in {SURVEY, CHOICES, SETTINGS}:
            findings.notices.append(f"工作表“{title}”没有读入。")


def _todo(problems: Iterable[CellProblem]) -> list[tuple[str, str, str, str]]:
    return [
        (spot.sheet, f"{f'第 {spot.row} 行' if spot.row else ''}{spot.column}", spot.value, text)
        for spot, text in problems
    ]

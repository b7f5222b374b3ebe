"""Checklists as tables people fill in: a workbook and back, an XLSForm in, TOML out."""

from inspect_tui.tables.export import template, workbook_of
from inspect_tui.tables.opening import open_workbook
from inspect_tui.tables.problem import CellProblem, Spot
from inspect_tui.tables.read import Reading, read_workbook
from inspect_tui.tables.toml import toml_of
from inspect_tui.tables.xlsform import Draft, draft_of, is_xlsform

__all__ = [
    "CellProblem",
    "Draft",
    "Reading",
    "Spot",
    "draft_of",
    "is_xlsform",
    "open_workbook",
    "read_workbook",
    "template",
    "toml_of",
    "workbook_of",
]

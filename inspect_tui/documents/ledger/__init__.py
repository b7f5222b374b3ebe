"""The ledger (隐患台账, documents.md 6.2): findings as rows, and the workbook they are written to. Pure but for it."""

from __future__ import annotations

from inspect_tui.documents.ledger.book import write_book
from inspect_tui.documents.ledger.notes import About, notes
from inspect_tui.documents.ledger.row import LedgerRow
from inspect_tui.documents.ledger.rows import Case, Headings, ledger_rows
from inspect_tui.documents.ledger.state import FindingState, state_of
from inspect_tui.documents.ledger.written import Written

__all__ = [
    "About",
    "Case",
    "FindingState",
    "Headings",
    "LedgerRow",
    "Written",
    "ledger_rows",
    "notes",
    "state_of",
    "write_book",
]

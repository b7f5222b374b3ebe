"""A checklist on paper as data: what stands in which row, before anything is known of Word."""

from __future__ import annotations

from msgspec import Struct

from inspect_tui.documents.form import Runs
from inspect_tui.inspection.record import Outcome

TICKED: tuple[Outcome, ...] = ("compliant", "noncompliant", "not_applicable")
"""The outcomes that have a box of their own; where none is ticked the item was not checked."""


class PaperRow(Struct, frozen=True, omit_defaults=True):
    """An item, or an empty row to write in; `measured` is a line for a value, `how` what to look at."""

    number: str = ""
    text: str = ""
    measured: Runs = ()
    how: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    outcome: Outcome = "unanswered"
    remarks: str = ""


class PaperSection(Struct, frozen=True):
    """A heading within a list, with its rows; without a title they stand right below the columns."""

    title: str
    rows: tuple[PaperRow, ...]


class PaperList(Struct, frozen=True):
    """A checklist; several may stand on one paper."""

    title: str
    sections: tuple[PaperSection, ...]


class PaperForm(Struct, frozen=True):
    """A paper form: whom it is about, the lists, the lines to sign, and notes; `subject` stands on every page."""

    title: str
    subject: str
    head: tuple[Runs, ...]
    lists: tuple[PaperList, ...]
    signatures: tuple[Runs, ...]
    notes: tuple[str, ...]
    sample: bool

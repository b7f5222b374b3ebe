"""Documents: forms filled from the state of an inspection, and written for Word. Pure; returns data and bytes."""

from __future__ import annotations

from inspect_tui.documents.form import Form
from inspect_tui.documents.forms import FORMS, build
from inspect_tui.documents.naming import file_name, paper_name
from inspect_tui.documents.paper_form import Earlier, answered_form, empty_form
from inspect_tui.documents.plain import plain_text
from inspect_tui.documents.source import Source
from inspect_tui.documents.word import write_paper, write_word

__all__ = [
    "FORMS",
    "Earlier",
    "Form",
    "Source",
    "answered_form",
    "build",
    "empty_form",
    "file_name",
    "paper_name",
    "plain_text",
    "write_paper",
    "write_word",
]

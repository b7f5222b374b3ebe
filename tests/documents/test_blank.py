"""Blank forms: the printed words of a form, and nothing of anybody."""

from __future__ import annotations

import re

import pytest

from inspect_tui.documents import plain_text, write_word
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.form import Blank, FindingLine, Form, Paragraph, Runs, Table
from inspect_tui.documents.forms import FORMS
from inspect_tui.documents.law import shipped_law
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.samples import DAY

KINDS = list(FORMS)


def runs_of(form: Form) -> list[Runs]:
    """Return all runs of a form, paragraph by paragraph."""
    found: list[Runs] = [form.number, form.seal, form.dated, form.copies]
    blocks = [*form.body, *form.signatures, *form.receipt, *form.imprint]
    for appendix in form.appendices:
        blocks += [*appendix.body, *appendix.signatures]
        found.append(appendix.dated)
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.runs)
        elif isinstance(block, FindingLine):
            found += [block.runs, block.requirement]
        elif isinstance(block, Table):
            found += [runs for row in block.rows for cell in row.cells for runs in cell.paragraphs]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_blank__nothing_is_filled_and_nothing_struck(kind: DocumentKind) -> None:
    form = blank_form(kind, None, DAY, shipped_law())
    filled = [run.text for runs in runs_of(form) for run in runs if isinstance(run, Blank) and run.text]
    assert filled == []
    assert "／" not in plain_text(form)


@pytest.mark.parametrize("kind", KINDS)
def test_blank__has_no_day_in_it(kind: DocumentKind) -> None:
    # A day the printed form itself names: what was finished before it needed no acceptance (documents.md 3.2).
    text = plain_text(blank_form(kind, None, DAY, shipped_law())).replace("1998年9月1日", "")
    assert re.findall(r"\d{1,4}年\d|\d月\d|2000", text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_blank__is_a_document(kind: DocumentKind) -> None:
    assert write_word(blank_form(kind, None, DAY, shipped_law())).startswith(b"PK")

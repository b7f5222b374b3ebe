"""The home list says what is missing about documents, also of files written before it did."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inspect_tui.evidence import read_scan
from inspect_tui.inspection.document import Document, Printed, Signature
from inspect_tui.store.index import Index
from inspect_tui.store.inspections import OpenStep, Summary, summarize
from inspect_tui.workflow.exhibits import attach_scan
from inspect_tui.workflow.life import print_document, sign_document, void_document
from inspect_tui.workflow.work import OpenInspection
from tests.builders import DATA, NOW, OPERATOR
from tests.exhibits import make_scan
from tests.issuing import issue_document

STEPS = tuple(OpenStep("inspection_record", step) for step in ("printed", "signature", "scan"))


@pytest.fixture
def record(work: OpenInspection) -> Document:
    """A record that was issued."""
    return issue_document(work, "inspection_record", OPERATOR, number="（示）城管检记〔2026〕1号").document


def listed(work: OpenInspection) -> Summary:
    [row] = work.workspace.index.listing().rows
    return row


def test_every_step_that_is_missing_is_listed_until_it_is_taken(
    work: OpenInspection, record: Document, tmp_path: Path
) -> None:
    assert listed(work).open_steps == summarize(work.case).open_steps == STEPS

    print_document(work, record.id, Printed(2, NOW), OPERATOR)
    assert listed(work).open_steps == STEPS[1:]
    sign_document(work, record.id, Signature("nobody_there", NOW), OPERATOR)
    assert listed(work).open_steps == STEPS[2:]
    attach_scan(work, read_scan(make_scan(tmp_path / "签收.pdf")), record.id, OPERATOR)
    assert listed(work).open_steps == ()


def test_a_voided_document_is_listed_no_more_but_found_by_its_number(work: OpenInspection, record: Document) -> None:
    void_document(work, record.id, "写坏", OPERATOR)

    row = listed(work)
    assert (row.open_steps, row.documents, row.numbers) == ((), (), (record.number,))


@pytest.mark.parametrize("version", ["1", "2"])
def test_a_file_of_before_shows_them_too(tmp_path: Path, version: str) -> None:
    shutil.copytree(DATA / "formats" / version, tmp_path / "w")

    rows = Index(tmp_path / "w", lambda digest: []).listing().rows
    assert [row.open_steps for row in rows] == [(), STEPS]

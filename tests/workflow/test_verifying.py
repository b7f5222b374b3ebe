"""Verify: the file against what was issued, the log against the code on the paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.verifying import verify
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.issuing import issue_document


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """An inspection with one finding."""
    begun = begin_work(workspace)
    begun.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    return begun


def test_an_issued_file__agrees_with_the_log(work: OpenInspection) -> None:
    document, path = issue_document(work, "rectification_order", OPERATOR)
    work.answer("gas.kitchen.rules", "compliant", OPERATOR)

    found = verify(work.workspace, path)

    assert (found.document.id, found.same_file, found.same_log) == (document.id, True, True)


def test_a_file_that_was_edited__is_known_by_its_code(work: OpenInspection) -> None:
    document, path = issue_document(work, "rectification_order", OPERATOR)
    edited = WordDocument(str(path))
    edited.paragraphs[4].add_run("改过")
    edited.save(str(path))

    found = verify(work.workspace, path)

    assert (found.document.id, found.same_file, found.same_log) == (document.id, False, True)


def test_another_code_in_the_log__is_said(work: OpenInspection, monkeypatch: pytest.MonkeyPatch) -> None:
    _, path = issue_document(work, "rectification_order", OPERATOR)
    monkeypatch.setattr("inspect_tui.workflow.verifying.check_code", lambda events: "0000-0000-0000")

    assert not verify(work.workspace, path).same_log


def test_a_foreign_document__is_not_found(work: OpenInspection, tmp_path: Path) -> None:
    issue_document(work, "rectification_order", OPERATOR)
    content = BytesIO()
    WordDocument().save(content)
    path = tmp_path / "别的.docx"
    path.write_bytes(content.getvalue())

    with pytest.raises(NotFoundError, match=r"^别的\.docx 不是这个工作区出具的文书，或者校验码已被改动"):
        verify(work.workspace, path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "不是文档".encode()])
def test_no_word_document__is_refused(work: OpenInspection, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(content)

    with pytest.raises(InvalidInputError, match=r"^坏\.docx 不是 Word 文档（\.docx），或已损坏，没有核对。$"):
        verify(work.workspace, path)


def test_a_missing_file__is_said(work: OpenInspection, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"^读不了 "):
        verify(work.workspace, tmp_path / "没有.docx")

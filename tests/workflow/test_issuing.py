"""Issuing a document: the number is taken once, then the file is made, then the event is written."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import Final

import msgspec
import pytest

from inspect_tui.documents import write_word
from inspect_tui.errors import InspectError, InvalidInputError, NotSavedError, ReadOnlyError
from inspect_tui.inspection import change
from inspect_tui.inspection.document import Printed
from inspect_tui.inspection.event import check_code
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.blobs import Blobs
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow import issuing
from inspect_tui.workflow.document_source import source_of
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.issuing import differs_from_record, hand_out
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, begin_work, make_finding, make_workspace
from tests.issuing import draft, issue_document

ORDER: Final = "rectification_order"
NUMBER = "（示）城管责改〔2026〕1号"
HOSE = "gas.kitchen.hose"


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """An inspection with one finding."""
    begun = begin_work(workspace)
    begun.answer(HOSE, "noncompliant", OPERATOR)
    return begun


def test_an_issued_document_is_a_file_a_blob_and_an_event(work: OpenInspection) -> None:
    log = work.stream.events

    document, path = issue_document(work, ORDER, OPERATOR, number=NUMBER)

    assert path.parent == work.workspace.locations.exports
    assert hashlib.sha256(path.read_bytes()).hexdigest() == document.sha256
    assert work.workspace.blobs.get(document.sha256) == path.read_bytes()
    assert (document.kind, document.number, document.issued_on) == (ORDER, NUMBER, TODAY)
    assert document.check_code == check_code(log)
    assert OpenInspection(work.workspace, work.inspection.id).inspection.documents == {document.id: document}


@pytest.mark.parametrize("again", [NUMBER, "(示)城管责改[2026]1号", "（示）城管责改〔２０２６〕０１号"])
def test_a_number_is_given_once_however_it_is_typed(work: OpenInspection, again: str) -> None:
    issue_document(work, ORDER, OPERATOR, number=NUMBER)
    before = work.stream.events

    with pytest.raises(InvalidInputError, match=r"已经用过，没有出具文书。请换一个文号，或留空手写。$"):
        issue_document(work, ORDER, OPERATOR, number=again)

    assert work.stream.events == before
    assert list(used_numbers(work.workspace)) == [NUMBER]


def test_a_number_used_by_another_agency_is_refused_too(work: OpenInspection) -> None:
    issue_document(work, ORDER, OPERATOR, number=NUMBER)
    other = begin_work(work.workspace, agency="emergency-bureau")
    other.answer("gas.kitchen.training", "noncompliant", OPERATOR)

    with pytest.raises(InvalidInputError, match="已经用过"):
        issue_document(other, ORDER, OPERATOR, number=NUMBER)


def test_a_number_left_blank_for_handwriting_takes_none(work: OpenInspection) -> None:
    first, _ = issue_document(work, ORDER, OPERATOR)
    second, _ = issue_document(work, ORDER, OPERATOR)

    assert (first.number, second.number) == ("", "")
    assert used_numbers(work.workspace) == {}


def test_the_number_is_taken_before_the_file_and_the_event_comes_last(
    work: OpenInspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def note(step: str) -> None:
        events = {event.kind for event in OpenInspection(work.workspace, work.inspection.id).stream.events}
        seen.append((step, NUMBER in used_numbers(work.workspace), "document_issued" in events))

    put, copy = Blobs.put, write_copy

    def noted_put(blobs: Blobs, content: bytes) -> str:
        note("kept")
        return put(blobs, content)

    def noted_copy(content: bytes, path: Path, *, exact: bool) -> Path:
        note("file")
        return copy(content, path, exact=exact)

    monkeypatch.setattr(Blobs, "put", noted_put)
    monkeypatch.setattr("inspect_tui.workflow.issuing.write_copy", noted_copy)

    issue_document(work, ORDER, OPERATOR, number=NUMBER)

    note("done")
    assert seen == [("kept", True, False), ("file", True, False), ("done", True, True)]


def test_a_form_that_refuses_takes_no_number_and_makes_no_file(workspace: Workspace) -> None:
    empty = begin_work(workspace)

    with pytest.raises(InspectError, match="没有需要责令整改的问题"):
        issue_document(empty, ORDER, OPERATOR, number=NUMBER)

    assert used_numbers(workspace) == {}
    assert empty.inspection.documents == {}
    assert not workspace.locations.exports.exists()


def test_a_disk_that_refuses_the_number_issues_nothing(work: OpenInspection, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(NotSavedError):
            issue_document(work, ORDER, OPERATOR, number=NUMBER)

    assert used_numbers(work.workspace) == {}
    assert work.inspection.documents == {}
    issue_document(work, ORDER, OPERATOR, number=NUMBER)
    assert [document.number for document in work.inspection.documents.values()] == [NUMBER]


def test_a_read_only_workspace_issues_nothing(work: OpenInspection) -> None:
    with make_workspace(work.workspace.root, work.workspace.library) as second:
        assert second.read_only
        with pytest.raises(ReadOnlyError):
            issue_document(OpenInspection(second, work.inspection.id), ORDER, OPERATOR, number=NUMBER)

    assert used_numbers(work.workspace) == {}


def test_handing_out_again_gives_the_same_bytes_after_the_file_was_lost(work: OpenInspection) -> None:
    document, path = issue_document(work, ORDER, OPERATOR)
    content = path.read_bytes()
    path.unlink()
    work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)

    assert hand_out(work, document) == path
    assert path.read_bytes() == content


def test_the_same_record_makes_the_same_bytes(work: OpenInspection) -> None:
    first = write_word(issuing.preview(work, draft(work, ORDER, number=NUMBER)))

    assert write_word(issuing.preview(work, draft(work, ORDER, number=NUMBER))) == first


def test_a_changed_finding_makes_the_order_differ_from_the_record(work: OpenInspection) -> None:
    document, _ = issue_document(work, ORDER, OPERATOR)
    assert not differs_from_record(work, document)

    [finding] = work.inspection.findings.values()
    work.save_finding(msgspec.structs.replace(finding, location="东墙"), OPERATOR)

    assert differs_from_record(work, document)


def test_what_a_document_does_not_say_leaves_it_as_the_record(work: OpenInspection) -> None:
    order, _ = issue_document(work, ORDER, OPERATOR)
    record, _ = issue_document(work, "inspection_record", OPERATOR)

    work.record([change.print_document(order.id, Printed(2, NOW))], OPERATOR)
    assert (differs_from_record(work, order), differs_from_record(work, record)) == (False, False)

    work.conclude(Conclusion(NOW), OPERATOR)
    assert (differs_from_record(work, order), differs_from_record(work, record)) == (False, True)


def test_a_file_of_the_same_name_with_other_contents_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "指令书.docx"
    path.write_bytes("用户自己改过的".encode())

    second = write_copy(b"new", path, exact=False)
    third = write_copy(b"newest", path, exact=False)

    assert [second.name, third.name] == ["指令书（2）.docx", "指令书（3）.docx"]
    assert write_copy(b"new", path, exact=False) == second
    assert path.read_bytes() == "用户自己改过的".encode()


def test_two_orders_of_one_day_are_two_files(work: OpenInspection) -> None:
    _, first = issue_document(work, ORDER, OPERATOR, number=NUMBER)
    _, second = issue_document(work, ORDER, OPERATOR)

    assert first != second
    assert first.exists()
    assert second.exists()


def test_a_target_that_was_named_is_written_exactly_there(work: OpenInspection, tmp_path: Path) -> None:
    target = tmp_path / "U盘" / "指令书.docx"

    document, path = issue_document(work, ORDER, OPERATOR, target=target)

    assert path == target
    assert work.workspace.blobs.get(document.sha256) == target.read_bytes()


def test_documents_number_findings_as_the_screens_do(work: OpenInspection) -> None:
    work.answer("gas.kitchen.cylinder-room", "noncompliant", OPERATOR)
    work.save_finding(make_finding("a-first"), OPERATOR)
    visit = work.inspection.visit
    work.change_visit(msgspec.structs.replace(visit, facts={"gas_supply": "piped"}), OPERATOR)

    source = source_of(work, draft(work, ORDER))

    assert source.numbered == work.numbered_findings()

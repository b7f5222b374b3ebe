"""Numbers, blocks and voided documents: what is named, and what is mended."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from inspect_tui.inspection import change
from inspect_tui.inspection.document import Ending
from inspect_tui.inspection.event import Change, Event
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor import examine
from inspect_tui.store.event_rows import EventRows
from inspect_tui.store.number_blocks import Block, reserve
from inspect_tui.store.registers import TakenNumber, take, void
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import issue_document
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, DeviceCopy
from tests.store.doctor.mending import FIRST, SECOND, mended

REGISTER = "（示）城管检记"


@pytest.fixture
def work(work: OpenInspection) -> OpenInspection:
    """An inspection with a numbered record."""
    issue_document(work, DocumentDraft("inspection_record", TODAY, FIRST), OPERATOR)
    return work


def record(workspace: Workspace, *changes: Change, agency: str = "gas-bureau") -> None:
    workspace.record(workspace.register_stream(agency), changes, OPERATOR)


def write_register(workspace: Workspace, events: Iterable[Event]) -> None:
    """Write a register whose events came from several laptops."""
    stream = workspace.register_stream("gas-bureau")
    stream.path.parent.mkdir(exist_ok=True)
    stream.path.write_bytes(with_checksum(EventRows().extended(events).tables(stream.name)))
    workspace.register_stream("gas-bureau").rewrite()


def block(first: int, last: int, device: str) -> Change:
    return reserve(Block(REGISTER, 2026, first, last, device), (), ())


def test_voided_numbers_and_blocks_beside_each_other__are_in_order(workspace: Workspace, work: OpenInspection) -> None:
    record(workspace, void(TakenNumber(SECOND), "纸张污损"), block(101, 150, "laptop-1"), block(151, 160, "laptop-2"))

    assert examine(workspace) == []


def test_the_number_of_a_voided_document__is_voided_too(workspace: Workspace, work: OpenInspection) -> None:
    (document,) = work.inspection.documents.values()
    work.record([change.end_document(document.id, Ending("voided", NOW, "写错单位"))], OPERATOR)

    (complaint,) = examine(workspace)
    assert complaint.path == workspace.register_stream("gas-bureau").path
    assert complaint.text.startswith(f"文书已作废（写错单位），它的文号 {FIRST} 还没有注明作废。")

    (said,) = mended(workspace)
    assert said.endswith(f"已作废的文书的文号已注明作废：{FIRST}。")
    assert used_numbers(workspace)[FIRST].voided == "写错单位"


def test_the_number_of_a_corrected_document__stays_as_it_is(workspace: Workspace, work: OpenInspection) -> None:
    (document,) = work.inspection.documents.values()
    work.record([change.end_document(document.id, Ending("corrected", NOW, "更正", "d-2"))], OPERATOR)

    assert examine(workspace) == []


@pytest.mark.parametrize("agency", ["gas-bureau", "entered-again"])
def test_blocks_two_laptops_reserved_over_each_other__are_named(
    workspace: Workspace, work: OpenInspection, agency: str
) -> None:
    record(workspace, block(101, 150, "laptop-1"), block(90, 95, "laptop-1"))
    record(workspace, block(150, 160, "laptop-2"), agency=agency)

    (complaint,) = examine(workspace)

    assert complaint.text.startswith(f"“{REGISTER}”2026 年的号段 ")
    for span in ("101—150（电脑 laptop-1）", "150—160（电脑 laptop-2）", "重合。没有改动任何文件。"):
        assert span in complaint.text


def test_a_number_two_laptops_took__is_named(workspace: Workspace, work: OpenInspection) -> None:
    copies = [DeviceCopy(device, stream="numbers/gas-bureau") for device in ("laptop-1", "laptop-2")]
    for copy, document in zip(copies, ("d-1", "d-2"), strict=True):
        copy.record(take(FIRST, work.inspection.id, document))
    write_register(workspace, [event for copy in copies for event in copy.events])

    (complaint,) = examine(workspace)

    assert complaint.text.startswith(f"文号 {FIRST} 被几台电脑各取用了一次。没有改动任何文件。请核对")


def test_a_number_two_laptops_voided_for_other_reasons__is_no_damage(
    workspace: Workspace, work: OpenInspection
) -> None:
    copies = [DeviceCopy(device, stream="numbers/gas-bureau") for device in ("laptop-1", "laptop-2")]
    copies[0].record(take(FIRST, work.inspection.id, next(iter(work.inspection.documents))))
    copies[1].take_over(copies[0].events)
    for copy, reason in zip(copies, ("写错", "污损"), strict=True):
        copy.record(void(TakenNumber(SECOND), reason))
    copies[0].take_over(copies[1].events)
    write_register(workspace, copies[0].events)

    assert examine(workspace) == []


def test_a_block_that_is_none_of_ours__is_named(workspace: Workspace, work: OpenInspection) -> None:
    record(workspace, Change("block_reserved", f"block/{REGISTER}/2026/1", {"register": REGISTER}))

    assert "里面的记录不是本程序写的" in examine(workspace)[0].text

"""Looking for damage: each kind is named, nothing is changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspect_tui.errors import InspectError
from inspect_tui.inspection.event import Change
from inspect_tui.store import registers
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor import examine, full_examination
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, DeviceCopy
from tests.issuing import issue_document


@pytest.fixture
def work(work: OpenInspection) -> OpenInspection:
    """An inspection with an answer, a finding and a numbered record."""
    work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)
    issue_document(work, "inspection_record", OPERATOR, number="（示）城管检记〔2026〕1号")
    return work


def only_complaint(workspace: Workspace) -> tuple[Path, str]:
    """Return the one thing wrong, and prove that looking changed nothing."""
    before = {path: path.read_bytes() for path in workspace.root.rglob("*") if path.is_file()}
    (complaint,) = examine(workspace)
    assert {path: path.read_bytes() for path in workspace.root.rglob("*") if path.is_file()} == before
    assert "没有改动" in complaint.text
    assert str(complaint) == f"{complaint.path}：{complaint.text}"
    assert "\n" not in str(complaint)
    return complaint.path, complaint.text


def rewrite(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change a stream's file as no program of ours would, with a checksum that fits."""
    tables = json.loads(path.read_bytes())
    del tables["checksum"]
    change(tables)
    path.write_bytes(with_checksum(tables))


def test_an_intact_workspace__has_no_complaints(workspace: Workspace, work: OpenInspection) -> None:
    found = full_examination(workspace)

    assert found.complaints == []
    assert (found.inspections, found.units, found.documents) == (1, 1, 1)


def test_an_empty_workspace__has_no_complaints(workspace: Workspace) -> None:
    assert examine(workspace) == []


def test_a_file_cut_off__is_named(workspace: Workspace, work: OpenInspection) -> None:
    path = work.stream.path
    path.write_bytes(path.read_bytes()[:100])

    found, text = only_complaint(workspace)
    assert found == path
    assert "还有 3 条记录能证明完好，可以用 doctor --repair 恢复" in text


def test_a_changed_event__breaks_its_seal(workspace: Workspace, work: OpenInspection) -> None:
    rewrite(work.stream.path, lambda tables: tables["events"]["1"].update(by="别人"))

    assert only_complaint(workspace)[1].startswith(f"设备 {workspace.device.id[:8]} 第 1 条：内容与校验值不符。")


def test_an_event_taken_out__is_noticed(workspace: Workspace, work: OpenInspection) -> None:
    unit = next((workspace.root / "units").glob("*.json"))
    rewrite(unit, lambda tables: tables["events"]["1"].update(n=2))

    texts = [complaint.text for complaint in examine(workspace)]
    assert any("前面缺少记录" in text for text in texts)


def test_a_table_that_is_not_the_fold__is_named(workspace: Workspace, work: OpenInspection) -> None:
    rewrite(work.stream.path, lambda tables: tables["answers"]["1"].update(outcome="compliant"))

    assert only_complaint(workspace)[1].startswith("保存的结果表与记录推算的不一致")


def test_a_body_no_program_of_ours_writes__is_named(workspace: Workspace, work: OpenInspection) -> None:
    tables = json.loads(work.stream.path.read_bytes())
    row = tables["events"]["1"]
    copy = DeviceCopy(workspace.device.id, stream=work.stream.name)
    copy.record(Change("begun", "visit", {"weather": "晴"}))
    row.update(body={"weather": "晴"}, hash=copy.events[0].hash, at=copy.events[0].at)
    rewrite(work.stream.path, lambda tables: tables.update(events={"1": row}))

    found, text = only_complaint(workspace)
    assert found == work.stream.path
    assert text.startswith(f"文件 {found.name} 的记录不完整")


def test_a_missing_checklist__is_named(workspace: Workspace, work: OpenInspection) -> None:
    workspace.blobs.path(work.inspection.visit.checklists[0].sha256).unlink()

    found, text = only_complaint(workspace)
    assert found == work.stream.path
    assert text.startswith("检查表 gas.kitchen：附件")


def test_a_changed_document__is_named(workspace: Workspace, work: OpenInspection) -> None:
    (document,) = work.inspection.documents.values()
    workspace.blobs.path(document.sha256).write_bytes(b"other")

    assert only_complaint(workspace)[1].startswith(f"文书 {document.name}：附件")


def test_a_number_without_its_document__is_named(workspace: Workspace, work: OpenInspection) -> None:
    register = workspace.register_stream("gas-bureau")
    workspace.record(register, [registers.take("（示）城管检记〔2026〕2号", work.inspection.id, "lost")], OPERATOR)

    found, text = only_complaint(workspace)
    assert found == register.path
    assert text.startswith("文号 （示）城管检记〔2026〕2号 已取用，但没有对应的文书")


def test_a_number_of_an_inspection_that_is_gone__is_named(workspace: Workspace, work: OpenInspection) -> None:
    previous_of(work.stream.path).unlink()
    work.stream.path.unlink()

    assert "找不到这次检查的文件" in only_complaint(workspace)[1]


def test_an_inspection_of_which_only_the_generation_before_is_left__is_named(
    workspace: Workspace, work: OpenInspection
) -> None:
    work.stream.path.unlink()

    found, text = only_complaint(workspace)
    assert found == work.stream.path
    assert text.startswith("这个文件不见了，只有备用的上一次内容还在")


def test_what_a_crash_left__is_named(workspace: Workspace, work: OpenInspection) -> None:
    left = work.stream.path.with_name(work.stream.path.name + ".new")
    left.write_bytes(b"half")

    assert only_complaint(workspace)[0] == left


def test_a_copy_of_an_inspection__is_named(workspace: Workspace, work: OpenInspection) -> None:
    copy = workspace.root / "inspections" / "2099" / work.stream.path.name
    copy.parent.mkdir()
    copy.write_bytes(work.stream.path.read_bytes())

    assert only_complaint(workspace)[1].startswith(f"与 {work.stream.path} 编号相同")


@pytest.mark.parametrize("name", ["settings.toml", "device.json", "session.json"])
def test_a_loose_file_that_cannot_be_read__is_named(workspace: Workspace, name: str) -> None:
    (workspace.root / name).write_bytes(b"\xff{")

    assert only_complaint(workspace)[0] == workspace.root / name


def test_a_workspace_to_examine__cannot_be_written(workspace: Workspace) -> None:
    from inspect_tui.workflow.opening import open_for_examination

    with open_for_examination(workspace.locations) as opened, pytest.raises(InspectError, match="只读"):
        opened.require_writable()

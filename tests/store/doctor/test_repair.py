"""Mending: what can be had again is had again, the rest is set aside, and nothing is deleted."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec
import pytest

from inspect_tui.errors import InvalidInputError, ReadOnlyError
from inspect_tui.inspection.change import answer_all
from inspect_tui.inspection.event import Event
from inspect_tui.store import event_rows, registers
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.lock import WorkspaceLock
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.numbering import suggest_number
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, SETTINGS, begin_work
from tests.issuing import issue_document
from tests.store.doctor.mending import (
    FIRST,
    HOSE,
    RULES,
    SECOND,
    change_byte,
    cut_off,
    goes_on,
    mended,
    reopened,
)


@pytest.fixture
def work(documented: OpenInspection) -> OpenInspection:
    """An inspection with two answers, a finding and a numbered record."""
    return documented


# Streams


def test_a_file_cut_off__goes_back_to_the_generation_before_under_a_new_device(
    workspace: Workspace, work: OpenInspection
) -> None:
    old, before = workspace.device.id, work.stream.events
    cut_off(work.stream.path)

    said = mended(workspace)

    again = OpenInspection(workspace, work.inspection.id)
    assert again.stream.events == before[:-1]
    assert workspace.device.id != old
    assert goes_on(workspace, work).stream.events[-1].device == workspace.device.id
    kept = workspace.root / "damaged" / f"{NOW:%Y%m%d-%H%M%S}" / work.stream.path.relative_to(workspace.root)
    count = len(before) - 1
    assert any(f"已恢复能证明完好的 {count} 条记录，最后保存的内容可能要重新录入" in one for one in said)
    assert any(f"；损坏的文件保存在 {kept}。" in one for one in said)
    assert any("换了新的设备编号" in one for one in said)


def test_a_table_damaged__costs_no_event_and_no_device(workspace: Workspace, work: OpenInspection) -> None:
    device, before, content = workspace.device.id, work.stream.events, work.stream.path.read_bytes()
    change_byte(work.stream.path, b'"answers"')

    said = mended(workspace)

    assert f"已恢复全部 {len(before)} 条记录" in "".join(said)
    assert work.stream.path.read_bytes() == content
    assert workspace.device.id == device
    goes_on(workspace, work)


def test_an_event_damaged_that_the_generation_before_still_has__costs_nothing(
    workspace: Workspace, work: OpenInspection
) -> None:
    before = work.stream.events
    change_byte(work.stream.path, f'"hash":"{before[1].hash}'.encode()[:-1])

    mended(workspace)

    assert set(map(hash_of, OpenInspection(workspace, work.inspection.id).stream.events)) == set(map(hash_of, before))


def test_the_last_event_damaged__is_lost_alone(workspace: Workspace, work: OpenInspection) -> None:
    before = work.stream.events
    change_byte(work.stream.path, f'"hash":"{before[-1].hash}'.encode()[:-1])
    previous_of(work.stream.path).unlink()

    mended(workspace)

    assert OpenInspection(workspace, work.inspection.id).stream.events == before[:-1]
    goes_on(workspace, work)


def test_an_event_damaged_in_the_middle__ends_what_can_be_proven(workspace: Workspace) -> None:
    work = begin_work(workspace)
    work.answer(RULES, "compliant", OPERATOR)
    work.answer(HOSE, "compliant", OPERATOR)
    before, device = work.stream.events, workspace.device.id
    change_byte(work.stream.path, f'"hash":"{before[1].hash}'.encode()[:-1])
    previous_of(work.stream.path).unlink()

    mended(workspace)

    assert OpenInspection(workspace, work.inspection.id).stream.events == before[:1]
    assert workspace.device.id != device


def test_an_event_with_half_a_character__is_no_event(workspace: Workspace, work: OpenInspection) -> None:
    before = work.stream.events
    name = f'"by":"{OPERATOR}'.encode()
    left, _, right = work.stream.path.read_bytes().rpartition(name)
    work.stream.path.write_bytes(left + rb'"by":"\ud800' + right)

    mended(workspace)

    assert OpenInspection(workspace, work.inspection.id).stream.events == before[:-1]


def test_an_event_taken_out__ends_what_can_be_proven(workspace: Workspace, work: OpenInspection) -> None:
    before, device = work.stream.events, workspace.device.id
    tables = msgspec.json.decode(work.stream.path.read_bytes())
    rows = [row | {"prev": event.prev} for row, event in zip(tables["events"].values(), before, strict=True)]
    del tables["checksum"], rows[1]
    tables["events"] = dict(zip("12345678", rows, strict=False))
    work.stream.path.write_bytes(with_checksum(tables))
    previous_of(work.stream.path).unlink()

    mended(workspace)

    assert OpenInspection(workspace, work.inspection.id).stream.events == before[:1]
    assert workspace.device.id != device


def test_tables_that_are_not_the_fold__are_made_anew(workspace: Workspace, work: OpenInspection) -> None:
    content = work.stream.path.read_bytes()
    tables = msgspec.json.decode(content)
    del tables["checksum"]
    tables["answers"]["1"]["outcome"] = "not_applicable"
    work.stream.path.write_bytes(with_checksum(tables))

    assert mended(workspace) == [f"{work.stream.path}：已由记录重新推算结果表。"]
    assert work.stream.path.read_bytes() == content


def hash_of(event: Event) -> str:
    return event.hash


def test_a_file_lost__comes_back_from_the_generation_before(workspace: Workspace, work: OpenInspection) -> None:
    before = work.stream.events
    work.stream.path.unlink()

    mended(workspace)

    assert OpenInspection(workspace, work.inspection.id).stream.events == before[:-1]
    goes_on(workspace, work)


def test_a_file_of_which_nothing_is_left__is_set_aside(workspace: Workspace) -> None:
    work = begin_work(workspace)
    work.stream.path.write_bytes(b"\x00" * 100)

    (said,) = mended(workspace)

    assert said.startswith(f"{work.stream.path}：没有可以恢复的内容，已移到 ")
    assert not work.stream.path.exists()


def test_a_unit_and_a_register__come_back_too(workspace: Workspace, work: OpenInspection) -> None:
    issue_document(work, "inspection_record", OPERATOR, number=SECOND)
    (unit,) = (workspace.root / "units").glob("*.json")
    known = workspace.units()
    register = workspace.register_stream("gas-bureau")
    unit.write_bytes(unit.read_bytes().replace(b'"unit":{"1"', b'"unit":{"2"'))
    cut_off(register.path)

    said = mended(workspace)

    assert workspace.units() == known
    assert list(registers.taken_numbers(workspace.register_stream("gas-bureau").events)) == [FIRST, SECOND]
    assert any(f"已补登文号：{SECOND}" in one for one in said)


def test_the_generation_before_when_damaged__is_set_aside(workspace: Workspace, work: OpenInspection) -> None:
    cut_off(previous_of(work.stream.path))

    (said,) = mended(workspace)

    assert said.startswith(f"{previous_of(work.stream.path)}：备用的上一次内容已损坏，已移到 ")
    goes_on(workspace, work)


def test_what_saves_cut_off_left__is_set_aside_and_not_named_again(workspace: Workspace, work: OpenInspection) -> None:
    work.stream.path.with_name(work.stream.path.name + ".new").write_bytes(b"half")
    (workspace.root / "settings.toml.new").write_bytes(b"")

    assert len(mended(workspace)) == 2


# Doubled files


def doubled(work: OpenInspection, source: Path) -> Path:
    copy = work.workspace.root / "inspections" / "2025" / work.stream.path.name
    copy.parent.mkdir()
    shutil.copyfile(source, copy)
    return copy


@pytest.mark.parametrize("which", ["the same", "an older one"])
def test_a_second_file_that_says_no_more__is_set_aside(workspace: Workspace, work: OpenInspection, which: str) -> None:
    path = work.stream.path
    copy = doubled(work, path if which == "the same" else previous_of(path))
    before = work.stream.events

    mended(workspace)

    kept = path if path.exists() else copy
    assert path.exists() != copy.exists()
    assert workspace.inspection_stream(work.inspection.id, kept).events == before
    goes_on(workspace, work)


def test_two_files_that_each_say_more__become_one(workspace: Workspace, work: OpenInspection) -> None:
    copy = doubled(work, work.stream.path)
    other = workspace.inspection_stream(work.inspection.id, copy)
    other.device = "another"
    other.record(answer_all([HOSE], "noncompliant"), OPERATOR, NOW)
    work.answer(HOSE, "not_applicable", OPERATOR)

    mended(workspace)

    (_,) = (workspace.root / "inspections").glob(f"*/{work.inspection.id}.json")
    events = OpenInspection(workspace, work.inspection.id).stream.events
    assert {event.hash for event in events} == {event.hash for event in (*other.events, *work.stream.events)}


# Contents


def test_a_pinned_checklist__comes_back_from_the_library(workspace: Workspace, work: OpenInspection) -> None:
    path = workspace.blobs.path(work.inspection.visit.checklists[0].sha256)
    content = path.read_bytes()
    path.write_bytes(b"damaged")

    said = mended(workspace)

    assert path.read_bytes() == content
    assert any("检查表 gas.kitchen 已从程序自带的检查表或导出的文书中找回" in one for one in said)


def test_a_checklist_and_its_inspection_damaged_at_once__come_back_together(
    workspace: Workspace, work: OpenInspection
) -> None:
    workspace.blobs.path(work.inspection.visit.checklists[0].sha256).unlink()
    change_byte(work.stream.path, b'"answers"')

    mended(workspace)


def test_an_issued_document__comes_back_from_the_exports(workspace: Workspace, work: OpenInspection) -> None:
    (document,) = work.inspection.documents.values()
    path = workspace.blobs.path(document.sha256)
    content = path.read_bytes()
    path.unlink()

    mended(workspace)

    assert path.read_bytes() == content


def test_a_document_that_is_nowhere_else__stays_named(workspace: Workspace, work: OpenInspection) -> None:
    (document,) = work.inspection.documents.values()
    workspace.blobs.path(document.sha256).write_bytes(b"damaged")
    shutil.rmtree(workspace.locations.exports)

    mended(workspace, wholly=False)

    (complaint,) = examine(workspace)
    assert complaint.text.startswith(f"文书 {document.name}：附件 {document.sha256[:12]} 找不到或读不了")


# Numbers


def test_a_number_without_a_document__is_voided_and_never_given_again(
    workspace: Workspace, work: OpenInspection
) -> None:
    register = workspace.register_stream("gas-bureau")
    workspace.record(register, [registers.take(SECOND, work.inspection.id, "lost")], OPERATOR)

    (said,) = mended(workspace)

    assert said.startswith(f"{register.path}：没有对应的文书的文号已注明作废，不会再用：{SECOND}")
    taken = registers.taken_numbers(workspace.register_stream("gas-bureau").events)
    assert taken[SECOND].voided == "没有对应的文书（保存中断或记录损坏）"
    assert suggest_number(workspace, work, "inspection_record", NOW.date()).number == "（示）城管检记〔2026〕3号"
    with pytest.raises(InvalidInputError, match="已经作废"):
        issue_document(work, "inspection_record", OPERATOR, number=SECOND)


def test_a_document_whose_register_is_gone__is_entered_again(workspace: Workspace, work: OpenInspection) -> None:
    shutil.rmtree(workspace.root / "numbers")

    (said,) = mended(workspace)

    assert said.endswith(f"已补登文号：{FIRST}。")
    assert suggest_number(workspace, work, "inspection_record", NOW.date()).number == SECOND


# Settings, device, session


@pytest.fixture
def settled(workspace: Workspace) -> Workspace:
    """A workspace whose settings were saved twice, and that was used."""
    workspace.save_settings(Settings(campaign="百日行动"))
    workspace.save_settings(SETTINGS)
    workspace.save_session(operator=OPERATOR)
    return workspace


@pytest.mark.parametrize("content", [b"", b"# \xe6\xa0\xa1", b"agencies = 1", b"\xff"])
def test_settings_that_cannot_be_read__go_back_to_those_before(settled: Workspace, content: bytes) -> None:
    (settled.root / "settings.toml").write_bytes(content)

    (said,) = mended(settled)

    assert "已换回上一次保存的设置，请打开设置核对" in said
    with reopened(settled.root, settled.library) as again:
        assert again.settings == Settings(campaign="百日行动")


def test_settings_with_nothing_before__are_set_aside(settled: Workspace) -> None:
    (settled.root / "settings.toml").write_bytes(b"agencies = 1")
    previous_of(settled.root / "settings.toml").write_bytes(b"agencies = 2")

    assert len(mended(settled)) == 2
    assert not list(settled.root.glob("settings.toml*"))


def test_a_damaged_device__is_another_one_from_now_on(settled: Workspace) -> None:
    before = settled.device.id
    (settled.root / "device.json").write_bytes(b"{")

    mended(settled)

    assert settled.device.id != before
    with reopened(settled.root, settled.library) as again:
        assert again.device.id == settled.device.id


def test_a_damaged_session__is_set_aside(settled: Workspace) -> None:
    (settled.root / "session.json").write_bytes(b"{")

    assert len(mended(settled)) == 1


# What is left alone


def test_what_a_newer_version_wrote__is_untouched(workspace: Workspace, work: OpenInspection) -> None:
    tomorrow = {"format": {"1": {"version": event_rows.FORMAT + 1}}, "facts": {"1": {}}}
    newer = [work.stream.path, previous_of(work.stream.path), workspace.register_stream("gas-bureau").path]
    for path in newer:
        path.write_bytes(with_checksum(tomorrow))
    other = begin_work(workspace)
    content = newer[0].read_bytes()

    assert mended(workspace, wholly=False) == []

    assert {path.read_bytes() for path in newer} == {content}
    assert all("由更新版本的程序写入" in one.text for one in examine(workspace))
    other.answer(RULES, "compliant", OPERATOR)


def test_a_register_of_a_newer_version__may_know_a_number_that_is_then_not_entered_again(
    workspace: Workspace, work: OpenInspection
) -> None:
    path = workspace.register_stream("gas-bureau").path
    path.write_bytes(with_checksum({"format": {"1": {"version": event_rows.FORMAT + 1}}}))

    assert mended(workspace, wholly=False) == []
    assert [one.path for one in examine(workspace)] == [path]


def test_a_workspace_held_by_another_process__is_refused_by_its_name(
    workspace: Workspace, work: OpenInspection
) -> None:
    cut_off(work.stream.path)
    content = work.stream.path.read_bytes()
    held = re.escape(f"正由 {WorkspaceLock(workspace.root).take()} 使用")
    with Workspace(workspace.locations, workspace.library) as other, pytest.raises(ReadOnlyError, match=held):
        repair(other)

    assert work.stream.path.read_bytes() == content

"""The ledger of a workspace: what it holds, in which order, and what it does not stop at."""

from __future__ import annotations

import errno
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from inspect_tui.errors import NotSavedError
from inspect_tui.inspection import change
from inspect_tui.inspection.record import Review
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.index import Filters
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.ledger import LedgerOf, report_lines, write_ledger
from inspect_tui.workflow.work import OpenInspection
from tests.builders import (
    INSPECTORS,
    NOW,
    OPERATOR,
    TODAY,
    FixedClock,
    begin_work,
    make_finding,
    make_unit,
    make_workspace,
)
from tests.store.conftest import FailingDisk

HOSE, RULES = "gas.kitchen.hose", "gas.kitchen.rules"
DUE = date(2026, 12, 8)


def found(workspace: Workspace, unit: str = "好再来饭店", *findings: str, **changes: Any) -> OpenInspection:
    """Begin an inspection with findings outside any item."""
    work = begin_work(workspace, unit=make_unit(name=unit), **changes)
    for finding in findings or ("a",):
        work.save_finding(make_finding(f"{work.inspection.id}-{finding}", deadline=DUE), OPERATOR)
    return work


def review(work: OpenInspection, seen: OpenInspection) -> None:
    """Let a re-inspection see the first finding mended."""
    finding = min(work.inspection.findings)
    looked = Review(finding, "rectified", DUE, work.inspection.id, seen.inspection.id)
    work.record([change.review_finding(looked)], OPERATOR)


def units(workspace: Workspace, filters: Filters | None = None, query: str = "") -> list[str]:
    return [row.responsible_unit for row in LedgerOf(workspace, filters or Filters(), query=query)]


def sheet_of(path: Path) -> list[tuple[Any, ...]]:
    return list(load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))


def test_findings_come_by_day_then_unit_then_the_number_of_the_documents(
    workspace: Workspace, clock: FixedClock
) -> None:
    found(workspace, "乙店", "2", "1")
    found(workspace, "丙店")
    clock.advance(hours=2)
    found(workspace, "一店")
    clock.advance(days=-30)
    found(workspace, "丁店")
    clock.advance(days=30)

    rows = list(LedgerOf(workspace))
    assert [row.responsible_unit for row in rows] == ["丁店", "一店", "丙店", "乙店", "乙店"]
    assert [row.serial for row in rows] == [1, 2, 3, 4, 5]
    assert [row.code.rpartition("-")[2] for row in rows[3:]] == ["1", "2"]


def test_the_ledger_is_an_excel_file_among_the_documents_named_by_the_day(workspace: Workspace) -> None:
    found(workspace)

    report = write_ledger(workspace)

    assert report.path == workspace.locations.exports / "隐患台账_2026-11-23.xlsx"
    assert (report.findings, report.inspections, report.left_out) == (1, 1, ())
    assert [row[0] for row in sheet_of(report.path)] == [1]
    assert [path.name for path in report.path.parent.iterdir()] == [report.path.name]


def test_an_item_gives_its_sector_and_section_and_its_number(work: OpenInspection) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    work.answer(RULES, "noncompliant", OPERATOR)

    rows = {row.finding: row for row in LedgerOf(work.workspace)}
    for number, finding in work.numbered_findings():
        section = next(one.title for one in work.case.sections if finding.item in {item.item.id for item in one.items})
        row = rows[finding.id]
        assert (row.sector, row.category) == ("燃气", section)
        assert row.code.endswith(f"-{number}")


@pytest.mark.parametrize(
    ("filters", "query", "listed"),
    [
        (Filters(), "", ["乙店", "百货大楼"]),
        (Filters(sector="venue_fire"), "", ["百货大楼"]),
        (Filters(until=date(2026, 11, 23)), "", ["乙店"]),
        (Filters(since=date(2026, 11, 24)), "", ["百货大楼"]),
        (Filters(state="concluded"), "", []),
        (Filters(), "bh", ["百货大楼"]),
        (Filters(), "没有", []),
    ],
)
def test_it_holds_what_the_list_shows(
    workspace: Workspace, clock: FixedClock, filters: Filters, query: str, listed: list[str]
) -> None:
    found(workspace, "乙店")
    clock.advance(days=1)
    found(workspace, "百货大楼", checklists=("venue_fire.hall",))

    assert units(workspace, filters, query) == listed
    assert write_ledger(workspace, filters=filters, query=query).findings == len(listed)


def test_of_what_is_overdue_it_holds_the_overdue_findings_only(workspace: Workspace, clock: FixedClock) -> None:
    work = found(workspace, "乙店", "a", "b")
    review(work, found(workspace, "乙店"))
    clock.advance(days=30)
    rows = list(LedgerOf(workspace, Filters(overdue_on=clock().date())))

    assert {row.state for row in rows} == {"逾期未整改"}
    assert min(work.inspection.findings) not in {row.finding for row in rows}
    assert len(rows) == 2


def test_a_review_is_told_with_the_inspectors_of_the_re_inspection(workspace: Workspace) -> None:
    work, again = found(workspace), found(workspace, inspectors=INSPECTORS[1:])
    review(work, again)

    row = next(row for row in LedgerOf(workspace) if row.inspection == work.inspection.id)
    assert (row.state, row.reviewed_on, row.reviewers) == ("已整改", DUE, "李全")


def test_a_re_inspection_that_cannot_be_read_leaves_its_inspectors_blank(workspace: Workspace) -> None:
    work, again = found(workspace), found(workspace)
    review(work, again)
    again.stream.path.write_bytes(b"{")

    (row,) = LedgerOf(workspace)
    assert (row.state, row.reviewers) == ("已整改", "")


def test_damaged_inspections_are_named_and_do_not_stop_the_rest(workspace: Workspace) -> None:
    damaged, intact = found(workspace, "乙店"), found(workspace, "丙店")
    damaged.stream.path.write_bytes(b"{ damaged")

    report = write_ledger(workspace)
    notes = [cell for row in load_workbook(report.path)["说明"].iter_rows(values_only=True) for cell in row]

    assert [row[4] for row in sheet_of(report.path)] == [intact.inspection.visit.unit.name]
    assert (report.findings, report.inspections) == (1, 1)
    (line,) = report.left_out
    assert line.startswith(damaged.stream.path.name)
    assert line in notes
    assert line in list(report_lines(report))


def test_an_inspection_whose_record_was_tampered_with_is_named(workspace: Workspace) -> None:
    work = found(workspace)
    tables = msgspec.json.decode(work.stream.path.read_bytes())
    del tables["checksum"]
    tables["events"]["2"]["body"]["description"] = "没有问题"
    work.stream.path.write_bytes(with_checksum(tables))

    report = write_ledger(workspace)
    assert (report.findings, report.inspections) == (0, 0)
    (line,) = report.left_out
    assert "被改动过或已损坏" in line


def test_the_same_ledger_twice_is_one_file_and_another_one_takes_another_name(workspace: Workspace) -> None:
    found(workspace)
    first = write_ledger(workspace).path

    assert write_ledger(workspace).path == first
    found(workspace, "乙店")
    second = write_ledger(workspace).path
    assert second.name == "隐患台账_2026-11-23（2）.xlsx"
    assert len(sheet_of(first)) == 1


def test_a_file_somebody_filled_in_is_not_overwritten(workspace: Workspace) -> None:
    found(workspace)
    path = write_ledger(workspace).path
    path.write_bytes("填好的".encode())

    assert write_ledger(workspace).path != path
    assert path.read_bytes() == "填好的".encode()


def test_a_target_that_was_named_is_written_exactly_there(workspace: Workspace, tmp_path: Path) -> None:
    found(workspace)
    target = tmp_path / "U盘" / "台账.xlsx"

    assert write_ledger(workspace, target).path == target
    assert len(sheet_of(target)) == 1


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_left(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"")

    with pytest.raises(NotSavedError, match=r"^没有写出 台账.xlsx：.+。检查记录没有改动。$"):
        write_ledger(workspace, tmp_path / "文件" / "台账.xlsx")


def test_a_disk_that_refuses_the_name_leaves_nothing_half_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(workspace)
    FailingDisk(monkeypatch).fail("replace", errno.EACCES)

    with pytest.raises(NotSavedError):
        write_ledger(workspace)
    assert list(workspace.locations.exports.iterdir()) == []


def test_a_workspace_that_another_process_holds_can_be_written_out(workspace: Workspace) -> None:
    found(workspace)
    with make_workspace(workspace.root, workspace.library, settings=None) as second:
        assert second.read_only
        assert write_ledger(second).findings == 1


def test_it_shows_the_state_of_a_day(workspace: Workspace) -> None:
    found(workspace)

    assert [row.state for row in LedgerOf(workspace, today=DUE)] == ["待复查"]
    assert [row.state for row in LedgerOf(workspace, today=date(2026, 12, 9))] == ["逾期未整改"]
    assert sheet_of(write_ledger(workspace, today=TODAY).path)[0][21] == datetime(2026, 12, 8)


def test_a_text_no_cell_holds_is_named_in_the_report(workspace: Workspace) -> None:
    work = found(workspace)
    (finding,) = work.inspection.findings.values()
    work.save_finding(replace(finding, details="长" * 40_000), OPERATOR)

    report = write_ledger(workspace)
    assert [place.rpartition("　")[2] for place in report.cut] == ["隐患具体情况"]
    assert any("超过 Excel 一格能放的字数" in line for line in report_lines(report))


def test_progress_is_told_inspection_by_inspection(workspace: Workspace) -> None:
    found(workspace)
    found(workspace)
    told: list[tuple[int, int]] = []

    write_ledger(workspace, on_progress=lambda done, total: told.append((done, total)))

    assert told == [(0, 2), (1, 2)]
    assert workspace.clock() == NOW

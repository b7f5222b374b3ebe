"""The visit is recorded in whole."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.fold import Conflict
from inspect_tui.store.workspace import Workspace
from tests.builders import begin_work
from tests.workflow.checks.told import faultless, told, with_finding


def test_the_end_is_asked_for_in_the_record__and_remarked_elsewhere(workspace: Workspace) -> None:
    work = begin_work(workspace)

    assert told(work, "ended", "inspection_record") == [("ask", "还没有填写检查的结束时间。", "conclusion")]
    assert [level for level, *_ in told(work, "ended", "rectification_order")] == ["note"]
    assert told(work, "ended", "inspection_plan") == []
    assert told(faultless(workspace), "ended") == []


def test_where_nobody_was_let_in__there_is_no_end_to_tell(workspace: Workspace) -> None:
    work = begin_work(workspace, checklists=(), outcome="refused")

    assert told(work, "ended", "inspection_record") == []


def test_items_nobody_answered_are_counted(workspace: Workspace) -> None:
    work = begin_work(workspace)
    first, *others = work.case.items

    assert told(work, "all-answered", "rectification_order") == [
        ("note", f"检查表里还有 {len(others) + 1} 项未检查。", f"item/{first}")
    ]
    assert told(work, "all-answered", "inspection_plan") == []


@pytest.mark.parametrize(
    ("subject", "place", "where"),
    [
        ("answer/gas.kitchen.rules", "item/gas.kitchen.rules", "检查项“是否建立用气安全制度？”"),
        ("finding/f-1", "finding/f-1", "第1项问题"),
        ("review/f-1", "finding/f-1", "第1项问题"),
        ("looked_at/f-9", "review/f-9", "逐项复查"),
        ("conclusion", "conclusion", "结束时间"),
        ("visit", "visit", "检查信息"),
        ("document/d-1/printed", "visit", "检查信息"),
    ],
)
def test_while_devices_disagree__nothing_can_be_issued(
    workspace: Workspace, subject: str, place: str, where: str
) -> None:
    work = faultless(workspace)
    with_finding(work)
    conflict = Conflict(subject, work.stream.events[:2])
    work.case = replace(work.case, inspection=replace(work.inspection, conflicts=(conflict,)))

    kinds: tuple[DocumentKind | None, ...] = (None, "inspection_plan")
    for kind in kinds:
        assert told(work, "settled", kind) == [
            ("stop", f"{where}在几台电脑上有 2 个不同的记录，核对后才能出具文书。", place)
        ]

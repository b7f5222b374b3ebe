"""How it is said what became of findings."""

from __future__ import annotations

from datetime import timedelta

import pytest

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.review_lines import due_text, finding_lines, looked_at_lines, standing_text
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.summary import summary_lines
from inspect_tui.workflow.under_review import under_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, TODAY, FixedClock, make_finding
from tests.reviews import DUE, reinspected, with_findings


@pytest.fixture
def raised(workspace: Workspace) -> OpenInspection:
    """An inspection with a finding of its own and one that another authority takes over."""
    work = with_findings(workspace, "f-1")
    work.save_finding(make_finding("f-2", location="大厅", details="共2具", authority="fire", deadline=None), OPERATOR)
    return work


def standing(raised: OpenInspection, work: OpenInspection, days: int = 0) -> list[str]:
    return [standing_text(entry, TODAY + timedelta(days=days)) for entry in under_review(work, raised)]


def test_a_finding_nobody_has_looked_at__is_said_to_be_late_once_it_is(raised: OpenInspection) -> None:
    work = reinspected(raised)
    late = (DUE - TODAY).days + 1

    assert standing(raised, work) == ["未复查", "未复查"]
    assert standing(raised, work, late) == ["未复查，已逾期", "未复查"]


def test_what_an_earlier_reinspection_saw__is_said_until_this_one_has_looked(
    raised: OpenInspection, clock: FixedClock
) -> None:
    review(reinspected(raised), "f-1", "not_rectified", "还差一处", OPERATOR, raised=raised)
    clock.advance(days=5)
    work = reinspected(raised)
    assert standing(raised, work)[0] == "上次未整改（2026年11月23日复查）"
    assert finding_lines(under_review(work, raised)[0])[-1] == "上次　未整改（2026年11月23日复查）　还差一处"

    review(work, "f-1", "rectified", "", OPERATOR, raised=raised)

    assert standing(raised, work)[0] == "已整改"
    assert finding_lines(under_review(work, raised)[0])[-1] == "这次　已整改"


def test_by_when_and_who_took_it_over__is_said(raised: OpenInspection) -> None:
    entries = under_review(reinspected(raised), raised)

    assert [due_text(entry) for entry in entries] == ["限 2026年12月8日", "未定期限　移送消防救援"]


def test_the_summary_of_a_reinspection__lists_what_was_looked_at(raised: OpenInspection) -> None:
    work = reinspected(raised)
    review(work, "f-1", "rectified", "已更换", OPERATOR, raised=raised)

    assert list(looked_at_lines(work)) == [
        "",
        "【复查 2026年11月23日检查发现的问题】",
        "已整改 1 项",
        "1. 问题f-1　限 2026年12月8日　备注：已更换",
        "还没有看 1 项",
        "2. 大厅：灭火器过期（共2具）　未定期限　移送消防救援",
    ]
    assert "【复查 2026年11月23日检查发现的问题】" in list(summary_lines(work))


def test_the_summary_of_the_inspection__says_what_became_of_each_finding(raised: OpenInspection) -> None:
    work = reinspected(raised)
    review(work, "f-1", "not_rectified", "", OPERATOR, raised=raised)
    review(work, "f-2", "rectified", "", OPERATOR, raised=raised)

    lines = list(summary_lines(raised))
    assert "1. 问题f-1　未整改（2026年11月23日复查）" in lines
    assert any(line.startswith("2. 大厅：灭火器过期（共2具）　已整改（2026年11月23日复查）") for line in lines)


def test_an_inspection_that_looks_at_nothing__has_no_such_lines(raised: OpenInspection) -> None:
    assert list(looked_at_lines(raised)) == []


def test_where_the_inspection_cannot_be_opened__that_is_said_and_the_rest_stands(raised: OpenInspection) -> None:
    work = reinspected(raised)
    raised.stream.path.write_bytes(b"{")

    lines = list(summary_lines(work))
    assert any(line.startswith("【复查】原检查打不开：") for line in lines)
    assert lines[0] == "单位　好再来饭店"

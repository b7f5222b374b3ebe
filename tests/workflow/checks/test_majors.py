"""A major hazard has its ground of determination, and what follows from it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, OPERATOR, SETTINGS
from tests.issuing import issue_document
from tests.workflow.checks.told import faultless, told, with_finding

GROUND = "《示例重大隐患判定标准》第四条（一）"
RULES = ("determined", "followed-up", "made-safe")


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection."""
    return faultless(workspace)


def test_without_a_ground__it_stops(work: OpenInspection) -> None:
    with_finding(work, major=True, major_basis=" ")

    for kind in (None, "inspection_record", "rectification_order"):
        assert [(level, place) for level, _, place in told(work, "determined", kind)] == [("stop", "finding/f-1")]


def test_with_one__supervision_and_measures_are_recalled(work: OpenInspection) -> None:
    with_finding(work, major=True, major_basis=GROUND)

    assert told(work, "determined") == []
    [(level, message, place)] = told(work, "followed-up", "rectification_order")
    assert (level, place) == ("note", "finding/f-1")
    assert "督办" in message
    assert "报告" in message
    [(level, _, place)] = told(work, "made-safe", "rectification_order")
    assert (level, place) == ("note", "kind/on_site_measures")


def test_once_measures_are_ordered__they_are_not_recalled(work: OpenInspection) -> None:
    with_finding(work, major=True, major_basis=GROUND)
    assert told(work, "made-safe", "on_site_measures") == []

    measures = {"unsafe": "1", "measures": "停止使用"}
    issue_document(work, "on_site_measures", OPERATOR, given=measures)
    assert told(work, "made-safe", "rectification_order") == []


def test_of_ordinary_findings_and_of_those_mended__nothing_follows(work: OpenInspection) -> None:
    with_finding(work, "f-1")
    with_finding(work, "f-2", major=True, major_basis=GROUND, corrected_on_site=True, deadline=None)

    assert [told(work, rule) for rule in RULES] == [[], [], []]


def test_fire_hazards_are_also_reported_to_the_government(workspace: Workspace) -> None:
    brigade = replace(GAS_BUREAU, kind="fire")
    workspace.save_settings(replace(SETTINGS, agencies=(brigade,)))
    work = faultless(workspace)
    with_finding(work, major=True, major_basis=GROUND, authority="fire")

    [(_, message, _)] = told(work, "followed-up", "deadline_correction")
    assert "消防法第五十五条" in message
    assert told(work, "made-safe", "deadline_correction") == []


def test_a_chapter_that_suggests_a_major_hazard__is_remarked(workspace: Workspace) -> None:
    work = faultless(workspace, checklists=("self_built.wall",))
    work.answer("self_built.wall.exit", "noncompliant", OPERATOR)

    [(level, message, _)] = told(work, "looked-at-as-major", "inspection_record")
    assert level == "note"
    assert message == "第1项问题可能构成重大隐患（《示例用气规定》第6章），请核对条款后判定。"

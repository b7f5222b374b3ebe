"""Time limits of the document itself."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.checks import check_document
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, SETTINGS, TODAY
from tests.issuing import draft
from tests.workflow.checks.told import faultless, with_finding


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection of the fire authority with a finding."""
    work = faultless(workspace)
    with_finding(work, deadline=date(2026, 12, 8), authority="fire")
    brigade = replace(GAS_BUREAU, kind="fire")
    workspace.save_settings(replace(SETTINGS, agencies=(brigade,)))
    return work


def said(work: OpenInspection, rule: str, kind: DocumentKind, day: date = TODAY) -> list[str]:
    """Return what a rule says of a document of a day."""
    return [check.message for check in check_document(work, draft(work, kind, day)) if check.rule == rule]


def test_a_notice_of_correction__is_made_within_three_working_days(work: OpenInspection) -> None:
    # Monday the 23rd is not counted.
    assert said(work, "made-in-time", "deadline_correction", date(2026, 11, 26)) == []
    assert said(work, "made-in-time", "deadline_correction", date(2026, 11, 27)) == [
        "责令限期改正通知书应当最迟在2026年11月26日制作、送达，文书日期晚了。"
    ]


def test_an_immediate_one__is_made_on_the_spot(work: OpenInspection) -> None:
    assert said(work, "made-in-time", "immediate_correction") == []
    assert said(work, "made-in-time", "immediate_correction", date(2026, 11, 24)) != []

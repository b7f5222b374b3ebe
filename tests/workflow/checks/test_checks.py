"""All checks together: what stops stands first, and a faultless file has nothing to answer."""

from __future__ import annotations

from time import perf_counter

import pytest

from inspect_tui.documents.forms import FORMS
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.checks import LEVEL_NAMES, RULES, Check, check_document, place_text, questions
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.issuing import issue_document
from tests.workflow.checks.told import all_told, draft, faultless, with_finding

ASKED = Check("b", "ask", "问。", "visit")
STOPPED = Check("a", "stop", "停。", "visit")
NOTED = Check("c", "note", "说。", "visit")


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection with a finding, already recorded on paper."""
    work = faultless(workspace)
    with_finding(work)
    issue_document(work, "inspection_record", OPERATOR)
    return work


def test_a_faultless_file__has_nothing_to_answer(work: OpenInspection) -> None:
    assert all_told(work) == []
    assert all_told(work, "rectification_order") == []


def test_what_stops_stands_first_then_what_asks(workspace: Workspace) -> None:
    work = begin_work(workspace, certificates_shown=False)
    with_finding(work, major=True, major_basis="")
    levels = [one.level for one in all_told(work, "rectification_order")]

    assert sorted(levels, key=list(LEVEL_NAMES).index) == levels
    assert set(levels) == {"stop", "ask", "note"}


def test_what_stops_is_in_the_way_always__what_asks_until_it_is_answered() -> None:
    checks = [NOTED, ASKED, STOPPED]

    assert questions(checks, answered=False) == [STOPPED, ASKED]
    assert questions(checks, answered=True) == [STOPPED]


@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_of_document_can_be_checked__and_every_place_has_a_name(
    workspace: Workspace, kind: DocumentKind
) -> None:
    work = begin_work(workspace, inspectors=(), agency="")
    with_finding(work, basis="", deadline=None)
    for check in check_document(work, draft(kind)):
        assert check.message.endswith("。")
        assert place_text(work, check.place)


def test_a_re_inspection_can_be_checked(workspace: Workspace) -> None:
    raised = begin_work(workspace)
    with_finding(raised)
    again = OpenInspection(workspace, begin_review(workspace, raised.inspection.id, OPERATOR))

    places = {one.place: place_text(again, one.place) for one in all_told(again, "review_opinion")}
    assert places["review/f-1"] == "逐项复查"


def test_every_rule_says_its_source() -> None:
    assert all(rule.__doc__ for rule in RULES)
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "text", ["《" * 50_000, "行政处罚法（" * 8_000, "第" * 50_000, "=cmd|' /C calc'!A0", "𠮷䶮\u202e", "____" * 10_000]
)
def test_whatever_was_typed__is_checked_at_once(work: OpenInspection, text: str) -> None:
    with_finding(work, basis=text, details=text, location=text, major=True, major_basis=text)

    began = perf_counter()
    assert all(len(one.message) < 200 for one in all_told(work, "rectification_order"))
    assert perf_counter() - began < 2

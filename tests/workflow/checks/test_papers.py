"""The papers of a visit fit each other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.life import void_document
from inspect_tui.workflow.reviewing import begin_review, review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, OPERATOR, SETTINGS
from tests.issuing import issue_document
from tests.workflow.checks.told import faultless, told, with_finding

RESTS = "rests-on-an-order"


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection with a finding."""
    work = faultless(workspace)
    with_finding(work)
    return work


def test_an_order_rests_on_a_record(work: OpenInspection) -> None:
    [(level, message, place)] = told(work, "recorded-first", "rectification_order")
    assert (level, place) == ("ask", "kind/inspection_record")
    assert message == "还没有出具现场检查记录，检查应当先有书面记录。"

    record = issue_document(work, "inspection_record", OPERATOR).document
    assert told(work, "recorded-first", "rectification_order") == []
    void_document(work, record.id, "写错", OPERATOR)
    assert told(work, "recorded-first", "rectification_order") != []


def test_the_fire_authority_has_a_record_of_its_own(work: OpenInspection) -> None:
    brigade = replace(GAS_BUREAU, kind="fire")
    work.workspace.save_settings(replace(SETTINGS, agencies=(brigade,)))

    [(*_, place)] = told(work, "recorded-first", "deadline_correction")
    assert place == "kind/fire_inspection_record"


def test_an_enterprise_makes_no_record(work: OpenInspection) -> None:
    company = replace(GAS_BUREAU, kind="gas_operator")
    work.workspace.save_settings(replace(SETTINGS, agencies=(company,)))

    assert told(work, "recorded-first", "gas_operator_notice") == []


def test_a_record_that_was_overtaken__is_asked_about(work: OpenInspection) -> None:
    record = issue_document(work, "inspection_record", OPERATOR).document
    order = issue_document(work, "rectification_order", OPERATOR).document
    assert told(work, "as-recorded") == []
    with_finding(work, location="前厅")

    assert [place for *_, place in told(work, "as-recorded", "on_site_measures")] == [f"document/{record.id}"]
    assert [place for *_, place in told(work, "as-recorded")] == [f"document/{record.id}", f"document/{order.id}"]


def test_a_second_order_on_the_same_findings__is_asked_about(work: OpenInspection) -> None:
    first = issue_document(work, "rectification_order", OPERATOR).document

    [(level, _, place)] = told(work, "one-of-each", "rectification_order")
    assert (level, place) == ("ask", f"document/{first.id}")
    assert told(work, "one-of-each", "rectification_order", replaces=first.id) == []
    assert told(work, "one-of-each", "on_site_measures") == []
    void_document(work, first.id, "写错", OPERATOR)
    assert told(work, "one-of-each", "rectification_order") == []


def test_an_opinion_judges_every_finding_of_the_order(work: OpenInspection) -> None:
    with_finding(work, "f-2")
    with_finding(work, "f-3", authority="fire")
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
    [(level, message, place)] = told(again, "all-judged", "review_opinion")
    assert (level, place) == ("ask", "review/f-1")
    assert message == "原检查的第1、2项问题还没有记录复查结果，应当逐项写明。"

    for finding in ("f-1", "f-2"):
        review(again, finding, "rectified", "", OPERATOR)
    assert told(again, "all-judged", "review_opinion") == []


def test_where_the_inspection_looked_at_cannot_be_opened__that_is_said(work: OpenInspection) -> None:
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
    work.stream.path.unlink()

    [(level, message, _)] = told(again, "all-judged", "review_opinion")
    assert level == "note"
    assert message.startswith("原检查打不开，没有核对是否逐项复查：")
    assert told(again, RESTS, "review_opinion") == []


def test_an_opinion_where_no_order_counts__stops(work: OpenInspection) -> None:
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))

    [(level, message, place)] = told(again, RESTS, "review_opinion")
    assert (level, place) == ("stop", "visit")
    assert message == "没有有效的责令文书可以复查，请先在原检查出具责令文书，再出具复查意见书。"
    assert told(again, RESTS, "inspection_record") == []
    assert told(again, RESTS) == []

    order = issue_document(work, "rectification_order", OPERATOR).document
    assert told(again, RESTS, "review_opinion") == []
    void_document(work, order.id, "写错", OPERATOR)
    assert [level for level, *_ in told(again, RESTS, "review_opinion")] == ["stop"]


def test_an_opinion_on_an_order_that_counts_no_more__stops(work: OpenInspection) -> None:
    order = issue_document(work, "rectification_order", OPERATOR).document
    mended = issue_document(work, "rectification_order", OPERATOR, replaces=order.id).document
    again = OpenInspection(work.workspace, begin_review(work.workspace, work.inspection.id, OPERATOR))
    assert told(again, RESTS, "review_opinion", refers_to=mended.id) == []

    [(level, message, _)] = told(again, RESTS, "review_opinion", refers_to=order.id)
    assert level == "stop"
    assert message == ("没有有效的责令文书可以复查：责令限期整改指令书（文号手写）已更正，请选定仍然有效的那一份。")
    void_document(work, mended.id, "写错", OPERATOR)
    again = OpenInspection(work.workspace, again.inspection.id)
    [(level, message, _)] = told(again, RESTS, "review_opinion", refers_to=mended.id)
    assert level == "stop"
    assert "已作废" in message

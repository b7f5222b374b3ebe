"""What was issued and would say otherwise than the record is named before anything is changed."""

from __future__ import annotations

from functools import partial

import pytest

from inspect_tui.errors import ChangesIssuedError, NotSavedError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.record import Conclusion
from inspect_tui.workflow.changing import documents_affected, unless_issued
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.life import void_document
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, make_finding
from tests.issuing import issue_document

HOSE, RULES = "gas.kitchen.hose", "gas.kitchen.rules"


@pytest.fixture
def work(work: OpenInspection) -> OpenInspection:
    """An inspection with one finding."""
    work.answer(HOSE, "noncompliant", OPERATOR)
    return work


@pytest.fixture
def order(work: OpenInspection) -> Document:
    """An order that was issued."""
    return issue_document(work, "rectification_order", OPERATOR, number="（示）城管责改〔2026〕1号").document


def affected(work: OpenInspection, *subjects: str) -> list[str]:
    return [document.id for document in documents_affected(work, [Change("x", subject, {}) for subject in subjects])]


def test_a_document_is_affected__by_what_it_draws_on(work: OpenInspection, order: Document) -> None:
    record = issue_document(work, "inspection_record", OPERATOR).document

    assert affected(work, "finding/f-1") == [order.id, record.id]
    assert affected(work, "visit") == [order.id, record.id]
    assert affected(work, f"answer/{RULES}") == [record.id]
    assert affected(work, "conclusion") == [record.id]
    assert affected(work, f"document/{order.id}/printed", "scan/s-1") == []


def test_a_document_that_differs_already_or_ended__is_not_asked_about_again(
    work: OpenInspection, order: Document
) -> None:
    work.save_finding(make_finding(), OPERATOR)
    second = issue_document(work, "rectification_order", OPERATOR).document
    assert affected(work, "finding/f-1") == [second.id]

    void_document(work, second.id, "写坏", OPERATOR)
    assert affected(work, "finding/f-1") == []


def test_a_change_that_affects_a_document__is_refused_and_leaves_everything(
    work: OpenInspection, order: Document
) -> None:
    before = work.stream.events

    with pytest.raises(ChangesIssuedError) as refused:
        unless_issued(work, work.save_finding, make_finding(), OPERATOR)

    assert str(refused.value) == "已出具的责令限期整改指令书（（示）城管责改〔2026〕1号）将与记录不一致。"
    assert OpenInspection(work.workspace, work.inspection.id).stream.events == before == work.stream.events


@pytest.mark.parametrize("more", [0, 4])
def test_many_documents__are_named_up_to_three(work: OpenInspection, order: Document, more: int) -> None:
    for _ in range(more):
        issue_document(work, "rectification_order", OPERATOR)

    with pytest.raises(ChangesIssuedError) as refused:
        unless_issued(work, work.withdraw_finding, next(iter(work.inspection.findings)), OPERATOR)
    assert str(refused.value).count("责令限期整改指令书") == (3 if more else 1)
    assert ("等 5 份文书" in str(refused.value)) == bool(more)


def test_a_change_that_affects_none__is_made(work: OpenInspection, order: Document) -> None:
    unless_issued(work, work.answer, RULES, "compliant", OPERATOR)
    unless_issued(work, work.conclude, Conclusion(NOW), OPERATOR)
    unless_issued(work, work.change_visit, work.inspection.visit, OPERATOR)

    assert work.inspection.answers[RULES].outcome == "compliant"
    assert not differs_from_record(work, order)


def test_what_is_not_watched__is_changed_as_ever(work: OpenInspection, order: Document) -> None:
    with pytest.raises(ChangesIssuedError):
        unless_issued(work, work.save_finding, make_finding(), OPERATOR)
    with pytest.raises(NotSavedError):
        unless_issued(work, partial(_fail, NotSavedError("磁盘已满")))

    work.save_finding(make_finding(), OPERATOR)
    assert differs_from_record(work, order)


def _fail(error: Exception) -> None:
    raise error

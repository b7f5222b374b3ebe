"""What is told of each step in the life of a document, what is refused, and how a document ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from inspect_tui.documents.word import read_text
from inspect_tui.errors import InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.inspection.document import Document, Ending, Printed, Service, Signature
from inspect_tui.inspection.document_kind import STEP_NAMES, Step
from inspect_tui.store.doctor.examine import examine
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.life import (
    correction,
    print_document,
    read_copies,
    refuse_ended,
    serve_document,
    sign_document,
    void_document,
)
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, FixedClock
from tests.issuing import issue_document

NUMBER = "（示）城管责改〔2026〕1号"
VOIDED = "责令限期整改指令书（（示）城管责改〔2026〕1号） 已作废"


@pytest.fixture
def order(work: OpenInspection) -> Document:
    """An order with a number."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    return issue_document(work, "rectification_order", OPERATOR, number=NUMBER).document


def stored(work: OpenInspection, order: Document) -> Document:
    return OpenInspection(work.workspace, work.inspection.id).inspection.documents[order.id]


def service(**changes: Any) -> Service:
    return replace(Service("direct", NOW, "王五", "店内"), **changes)


def test_the_steps_are_on_the_disk_once_they_are_taken(work: OpenInspection, order: Document) -> None:
    print_document(work, order.id, Printed(2, NOW), OPERATOR)
    sign_document(work, order.id, Signature("nobody_there", NOW), OPERATOR)
    serve_document(work, order.id, service(receiver_relation="妻子"), OPERATOR)

    now = stored(work, order)
    assert (now.printed, now.signature) == (Printed(2, NOW), Signature("nobody_there", NOW))
    assert now.service == Service("direct", NOW, "王五", "店内", receiver_relation="妻子")


@pytest.mark.parametrize(("typed", "copies"), [("1", 1), (" ３ ", 3), ("99", 99)])
def test_copies__are_a_number(typed: str, copies: int) -> None:
    assert read_copies(typed) == copies


@pytest.mark.parametrize("typed", ["", "0", "100", "两", "²", "-1"])
def test_copies__are_nothing_else(typed: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^份数请填 1 到 99 的整数。$"):
        read_copies(typed)


@pytest.mark.parametrize(
    ("signature", "said"),
    [
        (Signature("signed", NOW), "请填写签收人"),
        (Signature("refused", NOW, reason="有异议"), "拒签须写明理由和见证人"),
        (Signature("refused", NOW, witness="赵六"), "拒签须写明理由和见证人"),
    ],
)
def test_a_signature__without_what_it_needs_is_refused(
    work: OpenInspection, order: Document, signature: Signature, said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        sign_document(work, order.id, signature, OPERATOR)
    assert stored(work, order).signature is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"to": ""}, "请填写受送达人和地点"),
        ({"place": ""}, "请填写受送达人和地点"),
        ({"way": "left"}, "留置送达须有见证人，或在备注写明拍照、录像"),
        ({"way": "electronic"}, "电子送达须经受送达人同意"),
    ],
)
def test_a_service__without_what_it_needs_is_refused(
    work: OpenInspection, order: Document, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        serve_document(work, order.id, service(**changes), OPERATOR)
    assert stored(work, order).service is None


@pytest.mark.parametrize(
    "changes",
    [
        {"way": "left", "witness": "赵六（社区）"},
        {"way": "left", "note": "已拍照"},
        {"way": "electronic", "note": "已签确认书"},
        {"at": NOW.replace(hour=0)},
    ],
)
def test_a_service__with_what_it_needs_is_recorded(
    work: OpenInspection, order: Document, changes: dict[str, Any]
) -> None:
    serve_document(work, order.id, service(**changes), OPERATOR)

    assert stored(work, order).service == service(**changes)


def take_step(work: OpenInspection, order: Document, step: Step, at: datetime) -> None:
    """Record a step of the order, with all it needs, at a time."""
    if step == "printed":
        print_document(work, order.id, Printed(2, at), OPERATOR)
    elif step == "signature":
        sign_document(work, order.id, Signature("signed", at, "王五"), OPERATOR)
    else:
        serve_document(work, order.id, service(at=at), OPERATOR)


STEPS: tuple[Step, ...] = ("printed", "signature", "service")


@pytest.mark.parametrize("step", STEPS)
def test_no_step__is_taken_before_the_day_of_the_document(work: OpenInspection, order: Document, step: Step) -> None:
    with pytest.raises(InvalidInputError) as refused:
        take_step(work, order, step, NOW - timedelta(days=1))

    said = f"{STEP_NAMES[step]}日期2026年11月22日早于文书日期2026年11月23日，没有记录。请核对时间。"
    assert str(refused.value) == said
    assert stored(work, order) == order


@pytest.mark.parametrize("step", STEPS)
def test_no_step__is_taken_on_a_day_that_is_yet_to_come(
    work: OpenInspection, order: Document, step: Step, clock: FixedClock
) -> None:
    tomorrow = NOW + timedelta(days=1)
    with pytest.raises(InvalidInputError) as refused:
        take_step(work, order, step, tomorrow)
    said = f"{STEP_NAMES[step]}日期2026年11月24日晚于今天2026年11月23日，没有记录。请核对时间和电脑的日期。"
    assert str(refused.value) == said
    assert stored(work, order) == order

    clock.advance(days=1)
    take_step(work, order, step, tomorrow)
    assert stored(work, order) != order


def test_a_plan_made_before_the_visit__is_printed_from_its_own_day_on(work: OpenInspection) -> None:
    plan = issue_document(work, "inspection_plan", OPERATOR, day=(NOW - timedelta(days=3)).date()).document

    with pytest.raises(InvalidInputError, match="打印日期2026年11月19日早于文书日期2026年11月20日"):
        take_step(work, plan, "printed", NOW - timedelta(days=4))
    take_step(work, plan, "printed", NOW - timedelta(days=3))
    assert stored(work, plan).printed == Printed(2, NOW - timedelta(days=3))


def test_a_voided_document__is_voided_in_the_register_too(work: OpenInspection, order: Document) -> None:
    void_document(work, order.id, " 单位名称写错 ", OPERATOR)

    assert stored(work, order).ending == Ending("voided", NOW, "单位名称写错")
    assert used_numbers(work.workspace)[NUMBER].voided == "单位名称写错"


def test_the_number_of_a_voided_document__is_never_given_again(work: OpenInspection, order: Document) -> None:
    void_document(work, order.id, "单位名称写错", OPERATOR)

    with pytest.raises(InvalidInputError, match="已经作废（单位名称写错），不再使用"):
        issue_document(work, "rectification_order", OPERATOR, number=NUMBER)


def test_only_its_own_number__is_voided_with_a_document(work: OpenInspection, order: Document) -> None:
    record = issue_document(work, "inspection_record", OPERATOR, number="（示）城管检记〔2026〕1号").document
    void_document(work, order.id, "单位名称写错", OPERATOR)

    assert not used_numbers(work.workspace)[record.number].voided
    assert stored(work, record).ending is None


def test_a_document_whose_number_was_left_blank__is_voided(work: OpenInspection, order: Document) -> None:
    blank = issue_document(work, "rectification_order", OPERATOR).document
    void_document(work, blank.id, "写坏", OPERATOR)

    assert stored(work, blank).ending is not None
    assert not used_numbers(work.workspace)[NUMBER].voided


def test_a_crash_between_document_and_register__is_named_by_doctor(
    work: OpenInspection, order: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = Workspace.record

    def refuse_registers(workspace: Workspace, stream: Any, *rest: Any) -> None:
        if stream.name.startswith("numbers/"):
            raise NotSavedError("磁盘已满")
        record(workspace, stream, *rest)

    with monkeypatch.context() as full:
        full.setattr(Workspace, "record", refuse_registers)
        with pytest.raises(NotSavedError):
            void_document(work, order.id, "单位名称写错", OPERATOR)

    assert stored(work, order).ending is not None
    [complaint] = examine(work.workspace)
    assert NUMBER in str(complaint)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_nothing_is_voided__without_a_reason(work: OpenInspection, order: Document, reason: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^请写明作废的理由。$"):
        void_document(work, order.id, reason, OPERATOR)
    assert stored(work, order).ending is None


def test_nothing_ends_twice(work: OpenInspection, order: Document) -> None:
    void_document(work, order.id, "单位名称写错", OPERATOR)

    with pytest.raises(InvalidInputError) as again:
        void_document(work, order.id, "再作废", OPERATOR)
    assert str(again.value) == f"{VOIDED}，没有改动。"
    with pytest.raises(InvalidInputError):
        refuse_ended(stored(work, order))


def test_after_the_end__nothing_is_signed_or_served_but_what_was_before_may_be_told(
    work: OpenInspection, order: Document, clock: Any
) -> None:
    clock.advance(hours=1)
    void_document(work, order.id, "单位名称写错", OPERATOR)

    for at in (NOW + timedelta(hours=1), NOW + timedelta(days=1)):
        with pytest.raises(InvalidInputError, match=f"^{VOIDED}，之后不能再打印、签收或送达。$".replace("（", "[（]")):
            serve_document(work, order.id, service(at=at), OPERATOR)
    serve_document(work, order.id, service(), OPERATOR)
    assert stored(work, order).service == service()


def test_a_correction__ends_the_old_one_and_keeps_its_number(work: OpenInspection, order: Document) -> None:
    new = issue_document(
        work, "rectification_order", OPERATOR, number="（示）城管责改〔2026〕2号", replaces=order.id
    ).document

    reason = "由责令限期整改指令书（（示）城管责改〔2026〕2号）更正"
    assert stored(work, order).ending == Ending("corrected", NOW, reason, new.id)
    assert not used_numbers(work.workspace)[NUMBER].voided
    assert stored(work, new).replaces == order.id
    text = read_text(work.workspace.blobs.get(new.sha256))
    assert f"本文书更正2026年11月23日出具的责令限期整改指令书（{NUMBER}），原文书不再执行。" in text


def test_a_correction__by_one_that_does_not_name_it_is_refused(work: OpenInspection, order: Document) -> None:
    other = issue_document(work, "rectification_order", OPERATOR).document
    record = replace(issue_document(work, "inspection_record", OPERATOR).document, replaces=order.id)

    for new in (other, record):
        with pytest.raises(InvalidInputError, match="没有改动"):
            correction(work, order.id, new)
    assert stored(work, order).ending is None


def test_a_document_nobody_issued__has_no_life(work: OpenInspection) -> None:
    with pytest.raises(NotFoundError, match="没有编号为“d-9”的文书"):
        print_document(work, "d-9", Printed(1, NOW), OPERATOR)

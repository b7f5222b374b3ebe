"""Numbering documents: what is suggested, and what may be typed."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from msgspec.structs import replace

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection import change
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document import Document, Ending
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.store.number_blocks import Block, reserve
from inspect_tui.store.registers import take
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.numbering import Suggestion, read_number, refuse_number, suggest_number, used_numbers
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, NOW, OPERATOR, TODAY, begin_work, make_finding
from tests.issuing import issue_document

ORDER: Final = "rectification_order"
RECORD: Final = "inspection_record"
REGISTER = "（示）城管责改"
NEXT_YEAR = date(2027, 1, 4)
FIRE = Agency("fire", "示例市消防救援支队", "fire", region="示", characters="消")


def order(serial: int, year: int = 2026) -> str:
    return f"{REGISTER}〔{year}〕{serial}号"


def record(serial: int) -> str:
    return f"（示）城管检记〔2026〕{serial}号"


def opinion(serial: int) -> str:
    return f"（示）城管复查〔2026〕{serial}号"


def suggested(work: OpenInspection, kind: DocumentKind = ORDER, day: date = TODAY) -> Suggestion:
    return suggest_number(work.workspace, work, kind, day)


def take_number(workspace: Workspace, *numbers: str) -> None:
    """Take numbers as for documents issued elsewhere."""
    changes = [take(number, "elsewhere", f"d-{number}") for number in numbers]
    workspace.record(workspace.register_stream(GAS_BUREAU.id), changes, OPERATOR)


def reserve_block(workspace: Workspace, first: int, last: int, device: str = "", year: int = 2026) -> None:
    block = Block(REGISTER, year, first, last, device or workspace.device.id)
    workspace.record(workspace.register_stream(GAS_BUREAU.id), [reserve(block, (), ())], OPERATOR)


def give(work: OpenInspection, kind: DocumentKind, number: str) -> str:
    """Issue a document by its event and its number alone; return its id."""
    document = Document(work.workspace.new_id(), kind, number, TODAY, "0" * 64, "a.docx", "", "")
    work.record([change.issue(document)], OPERATOR)
    take_number(work.workspace, number)
    return document.id


def number_alike(workspace: Workspace) -> None:
    """Let all documents of a visit carry the same serial."""
    agency = replace(GAS_BUREAU, numbering="by_inspection")
    workspace.save_settings(Settings(agencies=(agency, FIRE)))


# Each kind by itself


def test_the_series__counts_on_per_kind_and_year(workspace: Workspace) -> None:
    work = begin_work(workspace)
    for serial in (1, 2, 3):
        assert suggested(work) == Suggestion(order(serial))
        give(work, ORDER, suggested(work).number)

    assert suggested(work, RECORD) == Suggestion(record(1))
    assert suggested(work, day=NEXT_YEAR) == Suggestion(order(1, 2027))


def test_an_agency__numbers_each_kind_in_the_style_of_its_form(workspace: Workspace) -> None:
    workspace.save_settings(Settings(agencies=(FIRE,)))
    work = begin_work(workspace, agency="fire")

    assert suggested(work, "deadline_correction").number == "示消限字〔2026〕第0001号"
    assert suggested(work, "lead_transfer").number == "示消函〔2026〕1号"
    assert suggested(work, "service_receipt").number == "（示）消回〔2026〕1号"


def test_an_agencys_own_characters__come_before_the_usual(workspace: Workspace) -> None:
    workspace.save_settings(Settings(agencies=(replace(GAS_BUREAU, kind_characters={ORDER: "整改"}),)))

    assert suggested(begin_work(workspace)).number == "（示）城管整改〔2026〕1号"


@pytest.mark.parametrize("agency", ["unknown", "bare"])
def test_without_an_agency_or_its_characters__no_number_is_suggested(workspace: Workspace, agency: str) -> None:
    workspace.save_settings(Settings(agencies=(Agency("bare", "某局", "gas"),)))

    assert suggested(begin_work(workspace, agency=agency)) == Suggestion()


def test_a_kind_without_numbers__gets_none(workspace: Workspace) -> None:
    assert suggested(begin_work(workspace), "interview_record") == Suggestion()
    with pytest.raises(InvalidInputError, match=r"^询问笔录没有文号，没有出具文书。请把文号留空。$"):
        refuse_number(workspace, GAS_BUREAU, "interview_record", "自编1号")
    refuse_number(workspace, GAS_BUREAU, "interview_record", "")


# All documents of a visit alike


def test_documents_of_a_visit__carry_the_serial_of_the_first(workspace: Workspace) -> None:
    number_alike(workspace)
    work = begin_work(workspace)
    give(work, "inspection_plan", "（示）城管检查〔2026〕12号")
    give(work, RECORD, record(12))

    assert suggested(work) == Suggestion(order(12))
    assert suggested(work, "review_opinion") == Suggestion("（示）城管复查〔2026〕12号")


def test_a_visit__begins_with_a_serial_that_is_free_for_all_kinds(workspace: Workspace) -> None:
    number_alike(workspace)
    take_number(workspace, record(4), order(2))

    assert suggested(begin_work(workspace)) == Suggestion(order(5))


def test_where_the_serial_is_taken_by_another_visit__the_next_is_suggested_and_said(workspace: Workspace) -> None:
    number_alike(workspace)
    work = begin_work(workspace)
    give(work, RECORD, record(3))
    take_number(workspace, order(3))

    number, hint = suggested(work)

    assert number == order(4)
    assert hint == f"本次检查的文书应与 {record(3)} 同号，但这个号已用过或本机不能取用，改用 {order(4)}。"


def test_a_document_of_the_next_year__takes_the_next_years_series(workspace: Workspace) -> None:
    number_alike(workspace)
    work = begin_work(workspace)
    give(work, RECORD, record(12))

    assert suggested(work, day=NEXT_YEAR) == Suggestion(order(1, 2027))


@pytest.mark.parametrize("number", ["（示）消检〔2026〕30号", "手写30号", ""])
def test_a_number_that_is_not_the_agencys__lends_no_serial(workspace: Workspace, number: str) -> None:
    number_alike(workspace)
    work = begin_work(workspace)
    give(work, RECORD, number)

    assert suggested(work) == Suggestion(order(1))


def test_a_document_that_counts_no_more__lends_no_serial(workspace: Workspace) -> None:
    number_alike(workspace)
    work = begin_work(workspace)
    voided = give(work, RECORD, record(3))
    work.record([change.end_document(voided, Ending("voided", NOW, "写错单位"))], OPERATOR)
    give(work, RECORD, record(4))

    assert suggested(work) == Suggestion(order(4))


def looked_at_again(workspace: Workspace, *numbers: tuple[DocumentKind, str]) -> OpenInspection:
    """Re-inspect an inspection whose documents have some numbers."""
    raised = begin_work(workspace)
    raised.record([change.raise_finding(make_finding())], OPERATOR)
    for kind, number in numbers:
        give(raised, kind, number)
    return OpenInspection(workspace, begin_review(workspace, raised.inspection.id, OPERATOR))


def test_a_re_inspection__carries_the_serial_of_the_inspection_it_looks_at(workspace: Workspace) -> None:
    number_alike(workspace)
    again = looked_at_again(workspace, (RECORD, record(12)), (ORDER, order(12)))
    take_number(workspace, record(40))

    assert suggested(again, "review_opinion") == Suggestion(opinion(12))
    give(again, "review_opinion", opinion(12))
    assert suggested(again, "on_site_measures") == Suggestion("（示）城管现决〔2026〕12号")


def test_where_that_serial_is_taken__a_re_inspection_has_one_of_its_own_for_all_the_rest(workspace: Workspace) -> None:
    number_alike(workspace)
    again = looked_at_again(workspace, (RECORD, record(12)), (ORDER, order(12)))
    take_number(workspace, order(20))

    number, hint = suggested(again, RECORD)
    assert number == record(21)
    assert hint == f"本次检查的文书应与 {record(12)} 同号，但这个号已用过或本机不能取用，改用 {record(21)}。"
    give(again, RECORD, number)
    assert suggested(again) == Suggestion(order(21))
    assert suggested(again, "review_opinion") == Suggestion(opinion(12))


def test_a_second_re_inspection__does_not_take_the_serial_of_the_first(workspace: Workspace) -> None:
    number_alike(workspace)
    first = looked_at_again(workspace, (ORDER, order(12)))
    give(first, "review_opinion", opinion(12))
    second = OpenInspection(workspace, begin_review(workspace, first.inspection.visit.reinspects, OPERATOR))

    assert suggested(second, "review_opinion").number == opinion(13)


def test_a_re_inspection_in_the_next_year__counts_in_that_year(workspace: Workspace) -> None:
    number_alike(workspace)
    again = looked_at_again(workspace, (ORDER, order(12)))

    assert suggested(again, "review_opinion", NEXT_YEAR) == Suggestion("（示）城管复查〔2027〕1号")


def test_where_each_kind_is_numbered_by_itself__a_re_inspection_is_too(workspace: Workspace) -> None:
    again = looked_at_again(workspace, (ORDER, order(12)))

    assert suggested(again, "review_opinion") == Suggestion(opinion(1))


def test_where_the_inspection_looked_at_is_not_here__no_serial_is_made_up(workspace: Workspace) -> None:
    number_alike(workspace)
    again = looked_at_again(workspace, (ORDER, order(12)))
    workspace.inspection_stream(again.inspection.visit.reinspects).path.unlink()

    with pytest.raises(NotFoundError):
        suggested(again, "review_opinion")


# Blocks


def test_with_a_block__the_lowest_free_number_of_it_is_suggested(workspace: Workspace) -> None:
    reserve_block(workspace, 101, 150)
    take_number(workspace, order(7), order(101))

    assert suggested(begin_work(workspace)) == Suggestion(order(102))
    assert suggested(begin_work(workspace), RECORD) == Suggestion(record(1))


def test_when_the_block_is_used_up__nothing_is_suggested_and_it_says_what_to_do(workspace: Workspace) -> None:
    reserve_block(workspace, 101, 102)
    take_number(workspace, order(101), order(102))

    assert suggested(begin_work(workspace)) == Suggestion(
        "",
        f"“{REGISTER}”2026 年本机的号段已经用完，没有取号。"
        "请用 numbers reserve 为本机预留号段，或照写文号，或留空手写。",
    )


def test_a_block_of_another_laptop__gives_nothing_here(workspace: Workspace) -> None:
    reserve_block(workspace, 101, 150, device="before-the-restore")

    number, hint = suggested(begin_work(workspace))

    assert number == ""
    assert "号段都是为别的电脑预留的（恢复或复制过的也算别的电脑），没有取号。" in hint


def test_a_typed_number_of_another_laptops_block__is_refused(workspace: Workspace) -> None:
    reserve_block(workspace, 101, 150, device="another-laptop")

    with pytest.raises(InvalidInputError, match="在另一台电脑（设备 r-laptop）预留的号段 101—150 内"):
        refuse_number(workspace, GAS_BUREAU, ORDER, order(120))
    refuse_number(workspace, GAS_BUREAU, ORDER, order(7))


def test_a_shared_serial_outside_the_laptops_block__is_not_used(workspace: Workspace) -> None:
    number_alike(workspace)
    reserve_block(workspace, 101, 150)
    work = begin_work(workspace)
    give(work, RECORD, record(12))

    number, hint = suggested(work)

    assert number == order(101)
    assert "改用" in hint


def test_in_a_new_year_without_a_block__it_counts_from_one_and_reminds(workspace: Workspace) -> None:
    reserve_block(workspace, 101, 150)

    number, hint = suggested(begin_work(workspace), day=NEXT_YEAR)

    assert number == order(1, 2027)
    assert hint.startswith(f"“{REGISTER}”2027 年还没有预留号段。")


# Typed


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("review_opinion", order(7)),
        (RECORD, "（示）城管罚当〔2026〕1号"),
        ("unit_spot_penalty", record(1)),
    ],
)
def test_a_number_of_another_kinds_register__is_refused(workspace: Workspace, kind: DocumentKind, number: str) -> None:
    with pytest.raises(InvalidInputError, match=f"^文号 {number} 的字头“.+”是.+的，{DOCUMENT_NAMES[kind]}不能用，"):
        refuse_number(workspace, GAS_BUREAU, kind, number)


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (ORDER, order(7)),
        ("gas_correction", order(7)),
        ("unit_spot_penalty", "（示）城管罚当〔2026〕1号"),
        ("person_spot_penalty", "（示）城管罚当〔2026〕1号"),
        (ORDER, "（示）应急检记〔2026〕1号"),
        (ORDER, "示城管〔2026〕局内12号"),
        (ORDER, "手写30号"),
    ],
)
def test_a_number_of_its_own_register_or_of_none__is_possible(
    workspace: Workspace, kind: DocumentKind, number: str
) -> None:
    refuse_number(workspace, GAS_BUREAU, kind, number)


def test_without_an_agency__no_register_is_known(workspace: Workspace) -> None:
    refuse_number(workspace, None, "review_opinion", order(7))


def test_a_document__is_not_issued_with_a_number_of_another_kind(workspace: Workspace) -> None:
    work = begin_work(workspace)

    with pytest.raises(InvalidInputError, match="的字头“（示）城管责改”是责令限期整改指令书"):
        issue_document(work, RECORD, OPERATOR, number=order(7))
    assert work.inspection.documents == {}
    assert used_numbers(workspace) == {}


def test_a_number_of_another_year__is_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"^文号 .+ 的年份与文书日期 2026 年不一致，请改正。$"):
        read_number("（示）城管责改〔2025〕1号", TODAY)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (" 示消限字[2026]第０７７６号 ", "示消限字〔2026〕第0776号"),
        ("(示)城管责改(2026) 12 号", "（示）城管责改〔2026〕12号"),
        ("示城管【2026】12号", "示城管〔2026〕12号"),
        ("城管2025-12", "城管2025-12"),
    ],
)
def test_a_number_as_the_office_gave_it__is_tidied_and_kept(typed: str, number: str) -> None:
    assert read_number(typed, TODAY) == number

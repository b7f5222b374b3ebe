"""Keeping the registers: blocks for this laptop, numbers voided, and what is listed."""

from __future__ import annotations

from typing import Final

import pytest

from inspect_tui.errors import InvalidInputError, ReadOnlyError
from inspect_tui.inspection import change
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document import Document, Ending
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.number_blocks import Block
from inspect_tui.store.registers import UNASSIGNED, TakenNumber, take, taken_numbers
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.number_keeping import KeptBlock, kept_blocks, kept_numbers, reserve_block, void_number
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import EMERGENCY_BUREAU, GAS_BUREAU, NOW, OPERATOR, TODAY, begin_work, make_workspace

ORDER: Final = "rectification_order"
RECORD: Final = "inspection_record"
NUMBER = "（示）城管责改〔2026〕1号"


def give(work: OpenInspection, number: str) -> str:
    """Issue an order by its event and its number; return its id."""
    document = Document(work.workspace.new_id(), ORDER, number, TODAY, "0" * 64, "a.docx", "", "")
    work.record([change.issue(document)], OPERATOR)
    register = work.workspace.register_stream(GAS_BUREAU.id)
    work.workspace.record(register, [take(number, work.inspection.id, document.id, ORDER)], OPERATOR)
    return document.id


def block(workspace: Workspace, first: int, last: int, characters: str = "责改") -> Block:
    return Block(f"（示）城管{characters}", 2026, first, last, workspace.device.id)


# Blocks


def test_a_block__is_this_laptops_and_says_how_many_are_left(workspace: Workspace) -> None:
    reserve_block(workspace, GAS_BUREAU, [ORDER], 2026, 1, 50, OPERATOR)
    give(begin_work(workspace), NUMBER)

    assert kept_blocks(workspace) == [KeptBlock(block(workspace, 1, 50), 49, True)]


def test_several_kinds__get_the_same_serials_and_one_that_shares_its_series_gets_them_once(
    workspace: Workspace,
) -> None:
    reserve_block(workspace, GAS_BUREAU, [ORDER, RECORD, "gas_correction"], 2026, 1, 50, OPERATOR)

    assert [kept.block for kept in kept_blocks(workspace)] == [
        block(workspace, 1, 50, "检记"),
        block(workspace, 1, 50),
    ]


def test_where_one_of_several_kinds_cannot_be__none_is_reserved(workspace: Workspace) -> None:
    reserve_block(workspace, GAS_BUREAU, [RECORD], 2026, 1, 50, OPERATOR)

    with pytest.raises(InvalidInputError, match="（示）城管检记〔2026〕50—60 与已预留的号段 1—50"):
        reserve_block(workspace, GAS_BUREAU, [ORDER, RECORD], 2026, 50, 60, OPERATOR)

    assert [kept.block.first for kept in kept_blocks(workspace)] == [1]


def test_numbers_in_another_agencys_register__stand_in_the_way_too(workspace: Workspace) -> None:
    register = workspace.register_stream(UNASSIGNED)
    workspace.record(register, [take(NUMBER, "i-1", "d-1")], OPERATOR)

    with pytest.raises(InvalidInputError, match=f"与已用的文号 {NUMBER}重合"):
        reserve_block(workspace, GAS_BUREAU, [ORDER], 2026, 1, 50, OPERATOR)


@pytest.mark.parametrize(
    ("agency", "kind", "year", "problem"),
    [
        (GAS_BUREAU, "interview_record", 2026, "询问笔录没有文号，没有预留。"),
        (
            Agency("bare", "某局", "gas"),
            ORDER,
            2026,
            "责令限期整改指令书的文号还取不了：“某局”没有登记文书代字，没有预留。",
        ),
        (GAS_BUREAU, ORDER, 26, "年份请写四位数字，没有预留。"),
    ],
)
def test_what_has_no_numbers__has_no_blocks(
    workspace: Workspace, agency: Agency, kind: DocumentKind, year: int, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        reserve_block(workspace, agency, [kind], year, 1, 50, OPERATOR)

    assert str(refused.value) == problem
    assert kept_blocks(workspace) == []


# Voiding


def test_the_number_of_a_spoiled_sheet__is_voided_in_the_register_of_its_agency(workspace: Workspace) -> None:
    assert void_number(workspace, " (示)城管责改[2026]１号 ", "纸张污损", OPERATOR) == NUMBER

    register = workspace.register_stream(GAS_BUREAU.id)
    assert taken_numbers(register.events) == {NUMBER: TakenNumber(NUMBER, voided="纸张污损")}


def test_a_number_in_no_style__is_voided_where_it_was_given(workspace: Workspace) -> None:
    register = workspace.register_stream(UNASSIGNED)
    workspace.record(register, [take("自编3号", "", "")], OPERATOR)

    void_number(workspace, "自编3号", "写错", OPERATOR)

    assert used_numbers(workspace) == {"自编3号": TakenNumber("自编3号", voided="写错")}


@pytest.mark.parametrize(
    "text", ["自编3号", "单位名称写错", "（示）城管责改〔2026〕号", "（示）城管责改〔26〕1号", "1"]
)
def test_a_text_that_is_no_number__is_not_voided(workspace: Workspace, text: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        void_number(workspace, text, "写错", OPERATOR)

    assert str(refused.value) == (f"“{text}”不在登记册里，也不是完整的文号，没有作废。请照文书写全字头、年份和序号。")
    assert used_numbers(workspace) == {}


def test_the_number_of_a_document_that_counts__is_not_voided(workspace: Workspace) -> None:
    work = begin_work(workspace)
    give(work, NUMBER)

    with pytest.raises(InvalidInputError) as refused:
        void_number(workspace, "（示）城管责改〔2026〕001号", "写错", OPERATOR)

    assert str(refused.value) == (
        f"文号 {NUMBER} 由检查 {work.inspection.id} 的责令限期整改指令书使用，没有作废。请作废那份文书，文号随之作废。"
    )
    assert not used_numbers(workspace)[NUMBER].voided


def test_the_number_of_a_voided_document__may_be_voided_once(workspace: Workspace) -> None:
    work = begin_work(workspace)
    document = give(work, NUMBER)
    work.record([change.end_document(document, Ending("voided", NOW, "写错单位"))], OPERATOR)

    void_number(workspace, NUMBER, "写错单位", OPERATOR)

    assert used_numbers(workspace)[NUMBER] == TakenNumber(NUMBER, work.inspection.id, document, "写错单位", ORDER)
    with pytest.raises(InvalidInputError, match=f"文号 {NUMBER} 已经作废（写错单位），没有改动。"):
        void_number(workspace, NUMBER, "再次", OPERATOR)


def test_a_number_of_an_inspection_of_another_laptop__is_not_voided_here(workspace: Workspace) -> None:
    register = workspace.register_stream(GAS_BUREAU.id)
    workspace.record(register, [take(NUMBER, "elsewhere", "d-1")], OPERATOR)

    with pytest.raises(InvalidInputError, match="本机没有这次检查，没有作废"):
        void_number(workspace, NUMBER, "写错", OPERATOR)


def test_a_number_a_crash_left_without_a_document__may_be_voided(workspace: Workspace) -> None:
    work = begin_work(workspace)
    register = workspace.register_stream(GAS_BUREAU.id)
    workspace.record(register, [take(NUMBER, work.inspection.id, "lost")], OPERATOR)

    void_number(workspace, NUMBER, "保存中断", OPERATOR)

    assert used_numbers(workspace)[NUMBER].voided == "保存中断"


@pytest.mark.parametrize(("number", "reason"), [("", "写错"), (NUMBER, " ")])
def test_without_a_number_or_a_reason__nothing_is_voided(workspace: Workspace, number: str, reason: str) -> None:
    with pytest.raises(InvalidInputError, match="请写明要作废的文号和理由"):
        void_number(workspace, number, reason, OPERATOR)

    assert used_numbers(workspace) == {}


def test_in_a_workspace_that_is_held_elsewhere__nothing_is_kept(workspace: Workspace) -> None:
    with make_workspace(workspace.root, workspace.library) as second:
        with pytest.raises(ReadOnlyError):
            reserve_block(second, GAS_BUREAU, [ORDER], 2026, 1, 50, OPERATOR)
        with pytest.raises(ReadOnlyError):
            void_number(second, NUMBER, "写错", OPERATOR)


# Lists


def test_numbers__are_listed_in_their_order_by_year_and_agency(workspace: Workspace) -> None:
    ours = [f"（示）城管责改〔{year}〕{serial}号" for year, serial in ((2025, 30), (2026, 9), (2026, 10))]
    for agency, numbers in (
        (GAS_BUREAU, ["自编3号", *reversed(ours)]),
        (EMERGENCY_BUREAU, ["（示）应急责改〔2026〕1号"]),
    ):
        register = workspace.register_stream(agency.id)
        workspace.record(register, [take(number, "i-1", "") for number in numbers], OPERATOR)

    def listed(agency: Agency | None = None, year: int = 0) -> list[str]:
        return [one.number for one in kept_numbers(workspace, agency, year)]

    assert listed() == [*ours, "（示）应急责改〔2026〕1号", "自编3号"]
    assert listed(GAS_BUREAU) == [*ours, "自编3号"]
    assert listed(GAS_BUREAU, 2026) == ours[1:]
    assert listed(year=2025) == ours[:1]


def test_blocks__are_listed_by_year_and_agency(workspace: Workspace) -> None:
    for year in (2026, 2027):
        reserve_block(workspace, GAS_BUREAU, [ORDER], year, 1, 50, OPERATOR)

    assert [kept.block.year for kept in kept_blocks(workspace, GAS_BUREAU)] == [2026, 2027]
    assert [kept.block.year for kept in kept_blocks(workspace, year=2027)] == [2027]
    assert kept_blocks(workspace, EMERGENCY_BUREAU) == []

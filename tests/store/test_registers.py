"""Document numbers: each is given once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.number import DocumentNumber
from inspect_tui.store.registers import TakenNumber, next_number, refuse_used, take, taken_numbers
from inspect_tui.store.workspace import Workspace
from tests.builders import OPERATOR

REGISTER = "（示）应急责改"


def taken(*numbers: str) -> dict[str, TakenNumber]:
    return {number: TakenNumber(number, "i-1", "d-1") for number in numbers}


@pytest.mark.parametrize(
    ("used", "serial"),
    [
        ([], 1),
        (["（示）应急责改〔2026〕1号", "（示）应急责改〔2026〕2号"], 3),
        (["（示）应急责改〔2026〕40号"], 41),
        (["（示）应急责改〔2025〕7号"], 1),
        (["（示）应急检记〔2026〕7号"], 1),
        (["手写第9号", ""], 1),
        (["（示）应急责改〔2026〕009号"], 10),
    ],
)
def test_the_next_number_follows_the_highest_of_its_series_and_year(used: list[str], serial: int) -> None:
    assert next_number(used, REGISTER, 2026) == DocumentNumber(REGISTER, 2026, serial)


@given(st.lists(st.integers(1, 999)))
def test_the_next_number_was_never_used(serials: list[int]) -> None:
    used = [str(DocumentNumber(REGISTER, 2026, serial)) for serial in serials]

    number = str(next_number(used, REGISTER, 2026))

    refuse_used(number, taken(*used))
    assert number not in used


@pytest.mark.parametrize("number", ["（示）应急责改〔2026〕7号", "（示）应急责改〔2026〕007号"])
def test_a_used_number_is_refused_also_when_padded(number: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        refuse_used(number, taken("（示）应急责改〔2026〕7号"))

    assert str(refused.value) == f"文号 {number} 已经用过，没有出具文书。请换一个文号，或留空手写。"


def test_a_number_in_another_style_is_refused_only_when_it_is_the_same() -> None:
    refuse_used("示消限字〔2026〕第0777号", taken("示消限字〔2026〕第0776号"))

    with pytest.raises(InvalidInputError):
        refuse_used("示消限字〔2026〕第0776号", taken("示消限字〔2026〕第0776号"))


def test_what_was_taken_is_known_after_opening_the_register_again(workspace: Workspace) -> None:
    stream = workspace.register_stream("emergency-bureau")
    workspace.record(stream, [take("（示）应急责改〔2026〕7号", "i-1", "d-1")], OPERATOR)

    [register] = workspace.register_streams()

    assert taken_numbers(register.events) == taken("（示）应急责改〔2026〕7号")
    assert register.stored_tables()["numbers"] == {
        "1": {"number": "（示）应急责改〔2026〕7号", "inspection": "i-1", "document": "d-1"}
    }

"""Document numbers: each is given once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import InvalidInputError
from inspect_tui.store.device import Device
from inspect_tui.store.number_blocks import Block, reserve
from inspect_tui.store.registers import TakenNumber, find_number, refuse_used, serials, take, taken_numbers, void
from inspect_tui.store.workspace import Workspace
from tests.builders import OPERATOR, DeviceCopy, make_workspace

REGISTER = "（示）应急责改"
SEVENTH = "（示）应急责改〔2026〕7号"
PADDED = "示消限字〔2026〕第0776号"


def taken(*numbers: str) -> dict[str, TakenNumber]:
    return {number: TakenNumber(number, "i-1", "d-1") for number in numbers}


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ([], set()),
        (["（示）应急责改〔2026〕1号", "（示）应急责改〔2026〕40号"], {1, 40}),
        (["（示）应急责改〔2025〕7号"], set()),
        (["（示）应急检记〔2026〕7号"], set()),
        (["手写第9号", ""], set()),
        (["（示）应急责改〔2026〕009号"], {9}),
    ],
)
def test_the_serials_of_a_series__are_those_of_its_register_and_year(used: list[str], expected: set[int]) -> None:
    assert serials(used, REGISTER, 2026) == expected


@pytest.mark.parametrize("number", [SEVENTH, "（示）应急责改〔2026〕007号", "（示）应急责改〔2026〕第0007号"])
def test_a_used_number__is_refused_also_when_padded(number: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        refuse_used(number, taken(SEVENTH))

    assert str(refused.value) == f"文号 {number} 已经用过，没有出具文书。请换一个文号，或留空手写。"


def test_a_number_typed_with_fewer_digits__is_the_padded_one() -> None:
    assert find_number("示消限字〔2026〕第776号", taken(PADDED)) == taken(PADDED)[PADDED]
    assert find_number("示消限字〔2026〕第0777号", taken(PADDED)) is None


def test_a_number_in_no_style__is_refused_only_when_it_is_the_same_text() -> None:
    refuse_used("城管2026-13", taken("城管2026-12"))

    with pytest.raises(InvalidInputError):
        refuse_used("城管2026-12", taken("城管2026-12"))


def test_a_voided_number__is_never_given_again() -> None:
    copy = DeviceCopy("a")
    copy.record(take(SEVENTH, "i-1", "d-1", "rectification_order"))
    copy.record(void(taken_numbers(copy.events)[SEVENTH], "打印错误"))

    register = taken_numbers(copy.events)

    assert register == {SEVENTH: TakenNumber(SEVENTH, "i-1", "d-1", "打印错误", "rectification_order")}
    assert serials(register, REGISTER, 2026) == {7}
    with pytest.raises(InvalidInputError, match=r"^文号 .+ 已经作废（打印错误），不再使用，没有出具文书。"):
        refuse_used(SEVENTH, register)


def test_a_number_of_a_spoiled_sheet__stays_in_the_register_without_a_document() -> None:
    copy = DeviceCopy("a")
    copy.record(void(TakenNumber(SEVENTH), "纸张污损"))

    assert taken_numbers(copy.events) == {SEVENTH: TakenNumber(SEVENTH, voided="纸张污损")}


@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12), st.randoms(use_true_random=False))
def test_a_register__is_the_same_in_whatever_order_its_events_arrived(
    done: list[tuple[int, bool]], random: Random
) -> None:
    copies = [DeviceCopy("a"), DeviceCopy("b")]
    for position, (serial, voided) in enumerate(done):
        number, copy = f"{REGISTER}〔2026〕{serial}号", copies[position % 2]
        one = TakenNumber(number, f"i-{position}")
        copy.record(void(one, "错") if voided else take(number, one.inspection, ""))
    copies[0].take_over(copies[1].events)
    shuffled = list(copies[0].events)
    random.shuffle(shuffled)

    assert taken_numbers(shuffled) == taken_numbers(copies[0].events)


def test_what_was_taken_and_reserved__is_known_after_opening_the_register_again(workspace: Workspace) -> None:
    stream = workspace.register_stream("emergency-bureau")
    block = Block(REGISTER, 2026, 101, 150, "laptop")
    workspace.record(stream, [take(SEVENTH, "i-1", "d-1"), reserve(block, (), ())], OPERATOR)

    [register] = workspace.register_streams()

    assert taken_numbers(register.events) == taken(SEVENTH)
    tables = register.stored_tables()
    assert tables["numbers"] == {"1": {"number": SEVENTH, "inspection": "i-1", "document": "d-1"}}
    assert tables["blocks"] == {
        "1": {"register": REGISTER, "year": 2026, "first": 101, "last": 150, "device": "laptop"}
    }


def test_a_register_without_blocks__is_kept_as_before_there_were_any(workspace: Workspace) -> None:
    stream = workspace.register_stream("emergency-bureau")
    workspace.record(stream, [take(SEVENTH, "i-1", "d-1")], OPERATOR)

    assert "blocks" not in stream.stored_tables()


def test_a_register_at_hand__follows_what_another_process_writes(workspace: Workspace) -> None:
    number = [f"（示）应急责改〔2026〕{serial}号" for serial in range(3)]
    workspace.record(workspace.register_stream("a"), [take(number[0], "i-1", "d-0")], OPERATOR)
    with make_workspace(workspace.root, workspace.library) as reading:
        for serial in (1, 2):
            before = reading.register_stream("a")
            assert reading.register_stream("a") is before
            workspace.record(workspace.register_stream("a"), [take(number[serial], "i-1", f"d-{serial}")], OPERATOR)
            assert list(taken_numbers(reading.register_stream("a").events)) == number[: serial + 1]


def test_a_register_at_hand__is_written_by_a_new_device_under_its_own_name(workspace: Workspace) -> None:
    workspace.record(workspace.register_stream("a"), [take(SEVENTH, "i-1", "d-1")], OPERATOR)
    workspace.device = Device("another", workspace.device.fingerprint)

    workspace.record(workspace.register_stream("a"), [take(PADDED, "i-1", "d-2")], OPERATOR)

    assert [event.device for event in workspace.register_stream("a").events][1] == "another"

"""Blocks of numbers: two laptops that do not meet give no number twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.number import Series
from inspect_tui.store.number_blocks import Block, blocks_of, may_give, next_serial, refuse_foreign, reserve
from inspect_tui.store.registers import TakenNumber, serials, take, taken_numbers, void
from tests.builders import DeviceCopy

REGISTER = "（示）应急责改"
SERIES = Series(REGISTER, "emergency")
OWN, FOREIGN = "own-laptop", "foreign-laptop"
SERIALS = st.sets(st.integers(1, 40))


def block(first: int, last: int, device: str = OWN, **changes: Any) -> Block:
    return replace(Block(REGISTER, 2026, first, last, device), **changes)


@given(SERIALS)
def test_without_blocks__the_next_serial_follows_the_highest(taken: set[int]) -> None:
    assert next_serial([], taken, OWN) == max(taken, default=0) + 1


@pytest.mark.parametrize(
    ("blocks", "taken", "serial"),
    [
        ([block(101, 150)], set(), 101),
        ([block(101, 150)], {7, 101, 102, 104}, 103),
        ([block(101, 102), block(5, 6)], {5}, 6),
        ([block(101, 102), block(201, 202)], {101, 102}, 201),
        ([block(101, 102)], {101, 102}, None),
        ([block(101, 150, FOREIGN)], set(), None),
        ([block(1, 20), block(1, 10, FOREIGN)], set(), 11),
    ],
)
def test_with_blocks__it_is_the_lowest_free_one_of_the_laptops_own(
    blocks: list[Block], taken: set[int], serial: int | None
) -> None:
    assert next_serial(sorted(blocks), taken, OWN) == serial


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 9), st.sampled_from([OWN, FOREIGN]))), SERIALS)
def test_what_is_given__is_free_and_in_no_other_laptops_block(
    spans: list[tuple[int, int, str]], taken: set[int]
) -> None:
    blocks = [block(first, first + length, device) for first, length, device in spans]

    serial = next_serial(blocks, taken, OWN)

    if serial is not None:
        assert serial not in taken
        assert may_give(serial, blocks, OWN)
        refuse_foreign(str(SERIES.number(2026, serial)), blocks, OWN)


@pytest.mark.parametrize("other", [block(150, 160, FOREIGN), block(90, 101), block(110, 120), block(1, 500)])
def test_a_block_over_another__is_refused_and_names_it(other: Block) -> None:
    with pytest.raises(InvalidInputError) as refused:
        reserve(block(101, 150), [other], ())

    assert str(refused.value) == (
        f"号段 {REGISTER}〔2026〕101—150 与已预留的号段 {other.first}—{other.last}（设备 {other.device[-8:]}）重合，"
        "没有预留。请换一段。"
    )


def test_a_block_over_a_number_taken__is_refused_and_names_it() -> None:
    with pytest.raises(InvalidInputError, match=rf"与已用的文号 {REGISTER}〔2026〕0120号重合，没有预留"):
        reserve(block(101, 150), (), [f"{REGISTER}〔2026〕7号", f"{REGISTER}〔2026〕0120号"])


@pytest.mark.parametrize(
    "other", [block(101, 150, register="（示）应急检记"), block(101, 150, year=2027), block(1, 100), block(151, 160)]
)
def test_a_block_beside_another__is_reserved(other: Block) -> None:
    copy = DeviceCopy("a")
    copy.record(reserve(block(101, 150), [other], [f"{REGISTER}〔2025〕120号", "手写120号"]))

    assert blocks_of(copy.events) == [block(101, 150)]


@pytest.mark.parametrize(("first", "last"), [(0, 5), (6, 5), (-3, -1)])
def test_a_block_without_a_number__is_refused(first: int, last: int) -> None:
    with pytest.raises(InvalidInputError, match="不对"):
        reserve(block(first, last), (), ())


@pytest.mark.parametrize(
    "number", [f"{REGISTER}〔2026〕101号", f"{REGISTER}〔2026〕0150号", f"{REGISTER}〔2026〕第120号"]
)
def test_a_number_kept_for_another_laptop__is_refused(number: str) -> None:
    with pytest.raises(InvalidInputError, match=r"在另一台电脑（设备 .+）预留的号段 101—150 内"):
        refuse_foreign(number, [block(101, 150, FOREIGN)], OWN)


@pytest.mark.parametrize("number", [f"{REGISTER}〔2026〕151号", f"{REGISTER}〔2027〕101号", "手写101号", ""])
def test_a_number_outside_other_laptops_blocks__may_be_typed(number: str) -> None:
    refuse_foreign(number, [block(101, 150, FOREIGN), block(151, 160)], OWN)


@given(st.integers(1, 30), st.integers(0, 30), SERIALS)
def test_what_is_left_of_a_block__is_what_can_still_be_given(first: int, length: int, taken: set[int]) -> None:
    own = block(first, first + length)
    left = own.free(taken)

    given_out = set(taken)
    for _ in range(left):
        serial = next_serial([own], given_out, OWN)
        assert serial is not None
        given_out.add(serial)
    assert next_serial([own], given_out, OWN) is None


class TwoLaptops(RuleBasedStateMachine):
    """Two laptops, each with blocks the office handed out, that exchange their registers now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.copies = [DeviceCopy(device, stream="numbers/office") for device in ("laptop-a", "laptop-b")]
        self.given: list[tuple[str, str]] = []
        self.voided: set[str] = set()
        self.handed_out = 0
        for copy in self.copies:
            self.reserves(copy, 3)

    def reserves(self, copy: DeviceCopy, count: int) -> None:
        """Reserve the next serials the office hands out."""
        first = self.handed_out + 1
        self.handed_out += count
        known = blocks_of(copy.events), taken_numbers(copy.events)
        copy.record(reserve(block(first, self.handed_out, copy.device), *known))

    @rule(laptop=st.integers(0, 1), count=st.integers(1, 3))
    def reserve_another(self, laptop: int, count: int) -> None:
        """Get another block from the office."""
        self.reserves(self.copies[laptop], count)

    @rule(laptop=st.integers(0, 1), first=st.integers(1, 12), length=st.integers(0, 4))
    def reserve_what_is_known_to_be_kept(self, laptop: int, first: int, length: int) -> None:
        """Try a block over one that is known."""
        copy = self.copies[laptop]
        wanted = block(first, first + length, copy.device)
        if any(wanted.overlaps(known) for known in blocks_of(copy.events)):
            with pytest.raises(InvalidInputError):
                reserve(wanted, blocks_of(copy.events), ())

    @rule(laptop=st.integers(0, 1))
    def take_the_next(self, laptop: int) -> None:
        """Issue a document with the number that is suggested, if any is left."""
        copy = self.copies[laptop]
        taken, blocks = taken_numbers(copy.events), blocks_of(copy.events)
        serial = next_serial(blocks, serials(taken, REGISTER, 2026), copy.device)
        if serial is None:
            own = [one for one in blocks if one.device == copy.device]
            assert all(one.free(serials(taken, REGISTER, 2026)) == 0 for one in own)
            return
        number = str(SERIES.number(2026, serial))
        document = f"d-{len(self.given)}"
        copy.record(take(number, "i-1", document))
        self.given.append((number, document))

    @rule(laptop=st.integers(0, 1), choice=st.integers(0, 50))
    def void_one(self, laptop: int, choice: int) -> None:
        """Void a number that is known, or one of a spoiled sheet of the laptop's own."""
        copy = self.copies[laptop]
        taken = taken_numbers(copy.events)
        own = [one for one in blocks_of(copy.events) if one.device == copy.device]
        numbers = [*taken, str(SERIES.number(2026, own[choice % len(own)].first))]
        number = numbers[choice % len(numbers)]
        copy.record(void(taken.get(number, TakenNumber(number)), "写错"))
        self.voided.add(number)

    @rule(receiver=st.integers(0, 1))
    def bring_over(self, receiver: int) -> None:
        """Carry what one laptop knows to the other."""
        self.copies[receiver].take_over(self.copies[1 - receiver].events)

    @invariant()
    def no_number_is_given_twice(self) -> None:
        """Each number belongs to one document."""
        numbers = [number for number, _ in self.given]
        assert len(set(numbers)) == len(numbers)

    def teardown(self) -> None:
        """Both laptops know the same in the end."""
        first, second = self.copies
        first.take_over(second.events)
        second.take_over(first.events)
        assert taken_numbers(first.events) == taken_numbers(second.events)
        assert blocks_of(first.events) == blocks_of(second.events)
        known = taken_numbers(first.events)
        assert {number for number, _ in self.given} | self.voided == set(known)
        assert all(known[number].voided for number in self.voided)
        for number, document in self.given:
            assert known[number].document == document


TestTwoLaptops = TwoLaptops.TestCase

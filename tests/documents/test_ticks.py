"""Boxes and the numbers people enter for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.documents.form import Gap, Text, flat, words
from inspect_tui.documents.ticks import boxes, boxes_in_lines, marks_up_to, numbers_up_to, two_by_two
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.finding import span

LAST = 12
NUMBERS = st.sets(st.integers(1, LAST), min_size=1)


@given(NUMBERS)
def test_numbers__as_forms_write_them__are_read_again(numbers: set[int]) -> None:
    assert numbers_up_to(LAST)(span(numbers)) == sorted(numbers)


@given(st.dictionaries(st.integers(1, LAST), st.booleans(), min_size=1), st.sampled_from("、,， ；"))
def test_marks__with_a_cross_behind_what_is_wrong__are_read_again(marks: dict[int, bool], between: str) -> None:
    typed = between.join(f"{number}{'' if good else '×'}" for number, good in marks.items())
    assert marks_up_to(LAST)(typed) == marks


@given(st.text("0123456789、-至×一 ", max_size=8))
def test_numbers__whatever_was_typed__none_is_beyond_the_last(text: str) -> None:
    try:
        read = {*numbers_up_to(LAST)(text), *marks_up_to(LAST)(text)}
    except InvalidInputError:
        read = set()
    assert read <= set(range(1, LAST + 1))


@pytest.mark.parametrize("typed", ["0", "13", "3-1", "一", "1×2", "1-", "99999"])
def test_numbers__that_are_none__are_refused_in_words(typed: str) -> None:
    for read in (numbers_up_to(LAST), marks_up_to(LAST)):
        with pytest.raises(InvalidInputError, match="不是 1 至 12 的编号"):
            read(typed)


@pytest.mark.parametrize(("typed", "read"), [("1-3", [1, 2, 3]), ("３，１", [1, 3]), ("2~2", [2]), ("1 12", [1, 12])])
def test_numbers__as_people_type_them(typed: str, read: list[int]) -> None:
    assert numbers_up_to(LAST)(typed) == read


def test_boxes__one_is_ticked() -> None:
    assert boxes(("甲", "乙"), {"乙"}) == "□甲　☑乙"


@given(st.lists(st.integers(1, 12)))
def test_two_by_two__keeps_all_in_order__and_what_is_long_alone(lengths: list[int]) -> None:
    lines = [words("字" * length) for length in lengths]
    rows = list(two_by_two(lines, size=10, middle=60, edge=100))
    assert [run for row in rows for run in row if isinstance(run, Text)] == [run for line in lines for run in line]
    for first, *others in rows:
        assert isinstance(first, Text)
        if others:
            gap, second = others
            assert (gap, len(first.text) <= 6) == (Gap(60), True)
            assert isinstance(second, Text)
            assert len(second.text) <= 4


def test_two_by_two__short_lines__share_a_row() -> None:
    lines = [words(text) for text in ("甲", "乙", "丙丙丙丙丙丙", "丁")]
    assert [len(row) for row in two_by_two(lines, size=10, middle=50, edge=100)] == [3, 1, 1]


@given(st.lists(st.text("甲乙丙丁", min_size=1, max_size=9)), st.integers(50, 300))
def test_boxes_in_lines__each_box_stands_before_its_words(options: list[str], room: int) -> None:
    lines = [flat(line) for line in boxes_in_lines(options, (), size=10, room=room)]
    assert "　".join(lines) == boxes(options, ())
    assert all(len(line) * 10 <= room or line.count("□") == 1 for line in lines)

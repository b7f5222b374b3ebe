"""Breaking lines the Chinese way."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content

from inspect_tui.tui.widgets.prose import Prose, line_breaks

ANY_TEXT = st.text(st.sampled_from("安全生产检查，。；（）《》“”abc019 -.\u0301𠮷👩\u200d\u200b\n"), max_size=120)
# Sentences as people write them: two characters or more between signs.
CLAUSE = st.tuples(st.text("安全生产检查问题", min_size=2, max_size=9), st.sampled_from("，。、；：？！")).map("".join)
SENTENCES = st.lists(CLAUSE, max_size=9).map("".join)
WORD = st.text("abcdefgh0123456789", min_size=1, max_size=8)
MIXED = st.lists(st.one_of(st.text("安全生产", min_size=1, max_size=5), WORD.map(lambda word: f" {word} "))).map(
    "".join
)


def lines(text: str, width: int) -> list[str]:
    offsets = [0, *line_breaks(text, width), len(text)]
    return [text[start:end] for start, end in pairwise(offsets)]


@given(ANY_TEXT, st.integers(2, 40))
def test_no_line_is_wider_than_the_width_and_nothing_is_lost(text: str, width: int) -> None:
    broken = lines(text, width)

    assert "".join(broken) == text
    assert all(cell_len(part) <= width for line in broken for part in line.split("\n"))


@given(ANY_TEXT, st.integers(2, 40))
def test_every_line_holds_something(text: str, width: int) -> None:
    assert all(lines(text, width)) or not text


@given(SENTENCES, st.integers(8, 40))
def test_no_line_begins_with_a_sign_that_belongs_to_the_one_before(text: str, width: int) -> None:
    assert not any(line[0] in "，。、；：？！" for line in lines(text, width) if line)


@given(MIXED, st.integers(12, 40))
def test_words_and_numbers_are_not_torn(text: str, width: int) -> None:
    broken = lines(text, width)

    assert [word for line in broken for word in line.split() if word.isascii()] == [
        word for word in text.split() if word.isascii()
    ]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("安全", 4, ["安全"]),
        ("检查记录，完毕", 8, ["检查记", "录，完毕"]),
        ("依据《安全法》", 6, ["依据", "《安全", "法》"]),
        ("期限2026年", 6, ["期限", "2026年"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("，，，，", 4, ["，，", "，，"]),
        ("甲\n乙丙丁", 6, ["甲\n乙丙丁"]),
    ],
)
def test_lines_are_broken_as_in_print_where_that_can_be(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


class Page(App[None]):
    """A page with one text."""

    def compose(self) -> ComposeResult:
        yield Prose(["检查记录，完毕", Content.styled("[red]第二段", "bold")])


async def test_a_text_is_broken_anew_for_every_width() -> None:
    page = Page()
    async with page.run_test(size=(8, 10)) as pilot:
        prose = page.query_one(Prose)
        assert str(prose.content) == "检查记\n录，完毕\n[red]第\n二段"
        await pilot.resize_terminal(30, 10)
        await pilot.pause()
        assert str(prose.content) == "检查记录，完毕\n[red]第二段"
        prose.show(["另一段"])
        assert str(prose.content) == "另一段"

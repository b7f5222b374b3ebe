"""What fits on the page stays there, the rest goes to the 附页: nothing is lost, nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents.emergency.appendix import (
    Fitting,
    appendices,
    finding_lines,
    fit,
    list_end,
    page_lines,
    split,
    text_lines,
)
from inspect_tui.documents.form import Blank, FindingLine, Paragraph, Table, flat, words

texts = st.text(alphabet="软管穿墙，。（）A7 \n", max_size=200)
findings = st.lists(st.builds(FindingLine, st.integers(1, 99), texts.map(words), texts.map(words)), max_size=12)
SPACINGS = (24, 22, 20)


def chinese(count: int) -> FindingLine:
    return FindingLine(1, words("软" * count))


@given(findings, st.integers(-5, 60))
def test_split__keeps_all_in_their_order(lines: list[FindingLine], left: int) -> None:
    here, appended = split(lines, left)
    assert [*here, *appended] == lines


@given(findings, st.integers(0, 60))
def test_split__fills_the_page_and_no_more(lines: list[FindingLine], left: int) -> None:
    here, appended = split(lines, left)
    used = sum(map(finding_lines, here))
    assert used <= left
    assert not appended or used + finding_lines(appended[0]) > left


@given(findings, st.integers(0, 20))
def test_fit__loses_nothing(lines: list[FindingLine], around: int) -> None:
    fitting = fit(lines, [Paragraph(words("句"))] * around, 3, SPACINGS)
    numbers = [one.number for one in (*fitting.here, *fitting.appended)]
    assert numbers == [one.number for one in lines]
    assert fitting.line_spacing in SPACINGS


def test_fit__with_room__leaves_the_form_as_measured() -> None:
    lines = [replace(chinese(20), requirement=words("整改要求：换新。"))] * 3
    assert fit(lines, [], 3, SPACINGS) == Fitting(lines, (), 24)


def test_fit__short_of_room__first_joins_then_tightens_then_parts() -> None:
    around = [Paragraph(words("句"))] * 10
    line = replace(chinese(20), requirement=words("整改要求：换新。"))
    joined, tightened, parted = (fit([line] * count, around, 3, SPACINGS) for count in (6, 10, 40))
    assert ({one.joined for one in joined.here}, joined.line_spacing, len(joined.appended)) == ({True}, 24, 0)
    assert (tightened.line_spacing < 24, len(tightened.appended)) == (True, 0)
    assert (parted.line_spacing, len(parted.appended) > 0) == (20, True)


def test_fit__room_for_none__appends_all() -> None:
    assert fit([chinese(5)], [Paragraph(words("句"))] * 40, 3, SPACINGS).here == []


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (30, 1), (36, 1), (37, 2), (70, 2), (400, 11)])
def test_lines__of_chinese__are_counted_by_width(count: int, expected: int) -> None:
    assert text_lines(words("软" * count)) == expected


def test_lines__latin_takes_about_half() -> None:
    assert text_lines(words("a" * 60)) == 1
    assert text_lines(words("a" * 80)) == 2


@given(texts, texts)
def test_lines__never_fewer_for_more_text(text: str, more: str) -> None:
    assert text_lines(words(text)) <= text_lines(words(text + more))


def test_lines__breaks_and_empty_blanks_count() -> None:
    assert text_lines(words("一\n二\n\n四")) == 4
    assert text_lines(words("软" * 30, Blank(width=20))) == 2
    assert text_lines(()) == 1


def test_lines__of_a_joined_finding__are_of_one_paragraph() -> None:
    line = replace(chinese(10), requirement=words("整改要求：换新。"))
    assert (finding_lines(line), finding_lines(replace(line, joined=True))) == (2, 1)


@pytest.mark.parametrize(("spacing", "lines"), [(24, 22), (20, 27)])
def test_page__holds_more_lines_the_closer_they_are(spacing: float, lines: int) -> None:
    assert page_lines(spacing) == lines


def test_around__only_text() -> None:
    with pytest.raises(TypeError, match="Table"):
        fit([], [Table((), ())], 3, SPACINGS)


def test_list__is_closed_where_it_ends() -> None:
    line = chinese(3)
    parted = (Fitting([line], (), 24), Fitting([line], [line], 24), Fitting((), [line, line], 24))
    assert [flat(list_end(fitting).runs) for fitting in parted] == [
        "（以下空白）",
        "其余问题见附页，共1项。",
        "问题见附页，共2项。",
    ]


def test_appendix__none_where_all_fit() -> None:
    assert appendices("责令限期整改指令书", (), (), ()) == ()


def test_appendix__is_named_signed_dated_and_closed() -> None:
    sign = (Paragraph(words("签名：", Blank(hand=True)), "signature"),)
    (appendix,) = appendices("责令限期整改指令书", [chinese(3)], sign, words("2026年"))
    assert (appendix.title, appendix.signatures, flat(appendix.dated)) == ("责令限期整改指令书（附页）", sign, "2026年")
    assert appendix.body == (chinese(3), Paragraph(words("（以下空白）")))

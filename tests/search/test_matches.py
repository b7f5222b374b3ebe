"""One word on one text: Chinese, pinyin, initials and any mixture of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.search import matches


@pytest.mark.parametrize("word", ["rq", "ranqi", "ran气", "r气", "燃q", "ranq", "rqi", "ran'qi", "RQ", "ｒｑ", "燃气"])
def test_gas_is_found_however_it_is_typed(word: str) -> None:
    assert matches(word, "使用燃气的饭店") == (2, 4)


@pytest.mark.parametrize(
    ("word", "text", "hit"),
    [
        ("yh", "工商银行", "银行"),
        ("yinhang", "工商银行", "银行"),
        ("yinxing", "工商银行", "银行"),
        ("zhd", "有重大隐患", "重大"),
        ("zd", "有重大隐患", "重大"),
        ("cq", "在重庆", "重庆"),
        ("zho", "有重大隐患", "重"),
        ("zhongd", "有重大隐患", "重大"),
        ("xi'an", "西安路", "西安"),
        ("xi’an", "西安路", "西安"),
        ("xian", "西安路", "西安"),
        ("xian", "县城", "县"),
        ("lvse", "绿色", "绿色"),
        ("luse", "绿色", "绿色"),
        ("lüse", "绿色", "绿色"),
        ("nvzi", "女子", "女子"),
        ("nuzi", "女子", "女子"),
        ("lüe", "侵略", "略"),
        ("lve", "侵略", "略"),
        ("3h", "第3号", "3号"),
        ("2025〕3h", "〔2025〕3号", "2025〕3号"),
        ("lngjq", "某LNG加气站", "LNG加气"),
    ],
)
def test_pinyin_stands_for_characters_with_any_of_their_readings(word: str, text: str, hit: str) -> None:
    found = matches(word, text)

    assert found is not None
    assert text[slice(*found)] == hit


@pytest.mark.parametrize(
    ("word", "text", "hit"),
    [
        ("LNG", "液化lng站", "lng"),
        ("lng", "液化ＬＮＧ站", "ＬＮＧ"),
        ("ma01", "91110000MA01X", "MA01"),
        ("１１００", "911100", "1100"),
        ("（某）", "(某)应急〔2025〕1号", "(某)"),
        ("o'neil", "店名O'Neil", "O'Neil"),
        ("𠮷野", "𠮷野家", "𠮷野"),
    ],
)
def test_latin_text_and_digits_stand_for_themselves_in_any_case_and_width(word: str, text: str, hit: str) -> None:
    found = matches(word, text)

    assert found is not None
    assert text[slice(*found)] == hit


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("燃气", "燃料和气瓶"),
        ("rq", "燃烧的气"),
        ("anqi", "燃气"),
        ("raqi", "燃气"),
        ("ranqi", "热气"),
        ("zhog", "重大"),
        ("ranqix", "燃气"),
        ("zdh", "重大"),
        ("12", "1号2号"),
        ("'", "燃气"),
        (" ", "燃气"),
        ("rq", ""),
    ],
)
def test_what_is_not_there_is_not_found(word: str, text: str) -> None:
    assert matches(word, text) is None


def test_a_beginning_of_a_reading_is_for_the_last_character_only() -> None:
    assert matches("zhonda", "重大") is None
    assert matches("zhongd", "重大") == (0, 2)


def test_a_hit_at_the_beginning_goes_before_one_further_on__and_a_literal_one_before_pinyin() -> None:
    assert matches("an", "安全an") == (0, 1)
    assert matches("an", "全安an") == (2, 4)


@pytest.mark.parametrize(
    ("word", "text", "hit"),
    [
        ("街", "Großstraße街", "街"),
        ("ss", "Großstraße街", "ß"),
        ("é店", "cafe\u0301店", "e\u0301店"),
        ("店", "İcafe\u0301店", "店"),
        ("각", "\u1100\u1161\u11a8점", "\u1100\u1161\u11a8"),
        ("jiag", "İ加固", "加固"),
    ],
)
def test_the_span_is_one_of_the_text_as_it_stands__also_where_folding_changes_its_length(
    word: str, text: str, hit: str
) -> None:
    found = matches(word, text)

    assert found is not None
    assert text[slice(*found)] == hit


@given(st.text(), st.text(min_size=1), st.text())
def test_every_part_of_a_text_without_whitespace_is_found_in_it(before: str, part: str, after: str) -> None:
    word = "".join(part.split()) or "店"

    assert matches(word, word) == (0, len(word))
    assert matches(word, f"{before} {word} {after}") is not None

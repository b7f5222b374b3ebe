"""Text from people: what JSON or Word cannot hold is replaced once, everything else is kept."""

from __future__ import annotations

import xml.etree.ElementTree as xml

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.text import Cleaned, clean, clean_line, fold, half_width, shorten

ANY = st.text(st.characters() | st.characters(categories=["Cs", "Cc"]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "好再来饭店",
        "[red]粗体[/]",
        "𠮷野家 👨\u200d👩",
        "一行\n二行\t三列",
        "Ａ①\u3000",
        "e\u0301",
        "\u202e反",
        "a" * 10_000,
    ],
)
def test_ordinary_text_is_kept_as_it_is(text: str) -> None:
    assert clean(text) == Cleaned(text, 0)


@pytest.mark.parametrize(
    ("text", "cleaned", "replaced"),
    [
        ("\x1b[31m红", "\ufffd[31m红", 1),
        ("甲\ud800乙\udfff", "甲\ufffd乙\ufffd", 2),
        ("\x00\x07\x7f\x85\x9f", "\ufffd" * 5, 5),
        ("\ufffe\uffff", "\ufffd\ufffd", 2),
        ("a\r\nb\rc", "a\nb\nc", 0),
    ],
)
def test_what_cannot_be_stored_is_replaced_and_counted(text: str, cleaned: str, replaced: int) -> None:
    assert clean(text) == Cleaned(cleaned, replaced)


@given(ANY)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text).text) == Cleaned(clean(text).text, 0)
    assert clean_line(clean_line(text).text) == Cleaned(clean_line(text).text, 0)


@given(ANY)
def test_clean_text_can_be_stored_as_json_and_as_xml(text: str) -> None:
    cleaned = clean(text).text

    assert msgspec.json.decode(msgspec.json.encode(cleaned)) == cleaned
    element = xml.Element("t")
    element.text = cleaned
    assert (xml.fromstring(xml.tostring(element, encoding="utf-8")).text or "") == cleaned


@given(ANY)
def test_a_cleaned_line_is_one_line(text: str) -> None:
    line = clean_line(text).text

    assert "\n" not in line
    assert "\t" not in line
    assert line == line.strip()


@pytest.mark.parametrize(
    ("text", "half"),
    [("１２３", "123"), ("ＡＢｃ", "ABc"), ("（）／：", "()/:"), ("\u3000", " "), ("汉字。", "汉字。")],
)
def test_full_width_characters_become_their_twins(text: str, half: str) -> None:
    assert half_width(text) == half


@pytest.mark.parametrize(("one", "other"), [("ＢＩＧ", "big"), ("é", "e\u0301"), ("Straße", "STRASSE")])
def test_texts_that_differ_only_in_form_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("text", "short"), [("12345", "12345"), ("123456", "12...")])
def test_long_text_is_cut_with_a_sign_that_it_was(text: str, short: str) -> None:
    assert shorten(text, 5) == short

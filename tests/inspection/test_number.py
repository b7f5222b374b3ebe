"""Document numbers: the forms' own characters, however they were typed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.number import (
    DocumentNumber,
    NumberStyle,
    Series,
    parse_number,
    series_of,
    tidy_number,
)
from inspect_tui.text import clean_line

TYPED = st.text(st.sampled_from("（）()[]［］【】〔〕﹝﹞示应急责改消限字2026２０第 1１号"), max_size=24)
STYLES = st.sampled_from(["emergency", "fire", "official"])
CHARACTERS = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF, exclude_characters="第号"), max_size=4)
SERIALS = st.integers(1, 999_999_999)

EMERGENCY = Agency("e", "示例市应急管理局", "emergency", region="示市", characters="应急")
FIRE = Agency("f", "示例市消防救援支队", "fire", region="示市", characters="消")


@pytest.mark.parametrize(
    ("agency", "style", "characters", "number"),
    [
        (EMERGENCY, "emergency", "责改", "（示市）应急责改〔2026〕12号"),
        (FIRE, "fire", "限", "示市消限字〔2026〕第0012号"),
        (EMERGENCY, "official", "", "示市应急〔2026〕12号"),
        (EMERGENCY, "official", "函", "示市应急函〔2026〕12号"),
        (Agency("a", "某局", "emergency", characters="应急"), "emergency", "责改", "应急责改〔2026〕12号"),
    ],
)
def test_a_number__is_written_in_the_style_of_its_form(
    agency: Agency, style: NumberStyle, characters: str, number: str
) -> None:
    assert str(series_of(agency, "rectification_order", style, characters).number(2026, 12)) == number


@pytest.mark.parametrize(
    ("style", "own", "register"),
    [("emergency", "责令", "（示市）消责令"), ("fire", "责", "示市消责字"), ("fire", "责字", "示市消责字")],
)
def test_the_agencys_own_characters__come_before_the_usual(style: NumberStyle, own: str, register: str) -> None:
    agency = Agency("a", "某局", "fire", region="示市", characters="消", kind_characters={"deadline_correction": own})

    assert series_of(agency, "deadline_correction", style, "限").register == register
    assert "限" in series_of(agency, "immediate_correction", style, "限").register


@pytest.mark.parametrize(("serial", "written"), [(7, "第0007号"), (9999, "第9999号"), (10_000, "第10000号")])
def test_a_fire_number__has_four_digits_at_least(serial: int, written: str) -> None:
    assert str(Series("示市消限字", "fire").number(2026, serial)) == f"示市消限字〔2026〕{written}"


@pytest.mark.parametrize(
    "typed",
    [
        "（示）应急责改〔2026〕12号",
        "(示)应急责改[2026]12号",
        "（示) 应急责改 ［2026］ 12 号",
        "(示）应急责改【2026】12号",
        "（示）应急责改（2026）12号",
        "（示）应急责改(2026)12号",
        "（示）应急责改﹝2026﹞12号",
        "（示）应急责改〔２０２６〕１２号",
    ],
)
def test_a_typed_emergency_number__is_put_into_the_forms_characters(typed: str) -> None:
    assert tidy_number(typed) == "（示）应急责改〔2026〕12号"


@pytest.mark.parametrize(
    "typed", ["示消限字[2026]第0776号", " 示消限字 (2026) 第 ０７７６ 号", "示消限字【2026】第0776号"]
)
def test_a_typed_fire_number__is_put_into_the_forms_characters(typed: str) -> None:
    assert tidy_number(typed) == "示消限字〔2026〕第0776号"


@pytest.mark.parametrize("typed", ["示应急[2026]12号", "示应急（２０２６）12号"])
def test_a_typed_official_number__is_put_into_the_papers_characters(typed: str) -> None:
    assert tidy_number(typed) == "示应急〔2026〕12号"


@pytest.mark.parametrize("number", ["手写第9号", "城管2026-12", "2026年第12号"])
def test_a_number_in_no_style__is_left_as_the_office_gave_it(number: str) -> None:
    assert tidy_number(number) == number
    assert parse_number(number) is None


@given(TYPED | st.text())
def test_tidying_twice__is_tidying_once(typed: str) -> None:
    tidy = tidy_number(clean_line(typed).text)

    assert tidy_number(tidy) == tidy


@given(STYLES, CHARACTERS, CHARACTERS, CHARACTERS, st.integers(1000, 9999), SERIALS)
def test_a_number__reads_back_as_it_was_written(
    style: NumberStyle, region: str, characters: str, kind: str, year: int, serial: int
) -> None:
    assume(characters or kind)
    agency = Agency("a", "某局", "emergency", region=region, characters=characters)
    number = series_of(agency, "rectification_order", style, kind).number(year, serial)

    read = parse_number(tidy_number(str(number)))

    assert read == number
    assert str(read) == str(number)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1),
    st.integers(1000, 9999),
    SERIALS,
    st.booleans(),
)
def test_a_number__reads_back_whatever_its_register_is(register: str, year: int, serial: int, ordinal: bool) -> None:
    number = DocumentNumber(register, year, serial, ordinal)

    assert parse_number(str(number)) == number


@given(SERIALS, st.sampled_from(["{}", "0{}", "第{}", "第000{}"]), st.sampled_from(["{}", "00{}", "第{}"]))
def test_the_same_serial__is_the_same_number_however_it_is_padded(serial: int, one: str, other: str) -> None:
    assume(serial < 100_000)
    first, second = (f"示消限字〔2026〕{padding.format(serial)}号" for padding in (one, other))

    assert parse_number(first) == parse_number(second)
    assert hash(parse_number(first)) == hash(parse_number(second))


@pytest.mark.parametrize(
    "other", ["示消限字〔2026〕第0013号", "示消限字〔2025〕第0012号", "示消即字〔2026〕第0012号", "手写12号"]
)
def test_another_serial_year_or_register__is_another_number(other: str) -> None:
    assert parse_number("示消限字〔2026〕第0012号") != parse_number(other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "应急责改[2026]12号",
        "应急责改〔26〕12号",
        "〔2026〕12号",
        "应急责改〔2026〕号",
        "应急责改〔2026〕第号",
        "应急责改〔2026〕12号\n",
    ],
)
def test_what_is_in_no_style__is_not_read(text: str) -> None:
    assert parse_number(text) is None


@given(TYPED | st.text())
def test_no_text__crashes_the_reading_of_a_number(typed: str) -> None:
    number = parse_number(typed)

    assert number is None or number.register in typed


def test_an_absurdly_long_serial__is_not_read() -> None:
    assert parse_number(f"应急责改〔2026〕{'1' * 10_000}号") is None

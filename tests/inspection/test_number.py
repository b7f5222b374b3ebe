"""Document numbers: the form's own characters, however they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.number import DocumentNumber, parse_number, register_of, tidy_number
from inspect_tui.text import clean_line
from tests.builders import EMERGENCY_BUREAU

TYPED = st.text(st.sampled_from("（）()[]［］【】〔〕﹝﹞示应急责改2026２０第 1１号"), max_size=24)


def test_a_number_of_the_series_is_written_without_padding() -> None:
    number = DocumentNumber(register_of(EMERGENCY_BUREAU, "rectification_order"), 2026, 12)

    assert str(number) == "（示）应急责改〔2026〕12号"


@pytest.mark.parametrize(
    ("kind", "region", "register"),
    [
        ("inspection_record", "示", "（示）应急检记"),
        ("rectification_order", "示", "（示）应急责改"),
        ("rectification_order", "", "应急责改"),
    ],
)
def test_each_kind_of_document_has_a_register(kind: DocumentKind, region: str, register: str) -> None:
    agency = Agency("a", "某局", "emergency", region=region, characters="应急")

    assert register_of(agency, kind) == register


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
def test_a_typed_number_is_put_into_the_forms_characters(typed: str) -> None:
    assert tidy_number(typed) == "（示）应急责改〔2026〕12号"


def test_a_number_in_another_style_is_left_as_the_office_gave_it() -> None:
    assert tidy_number("示消限字〔2026〕第0776号") == "示消限字〔2026〕第0776号"


@given(TYPED | st.text())
def test_tidying_twice_is_tidying_once(typed: str) -> None:
    tidy = tidy_number(clean_line(typed).text)

    assert tidy_number(tidy) == tidy


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1),
    st.integers(1000, 9999),
    st.integers(0, 99999),
)
def test_a_number_reads_back_as_it_was_written(register: str, year: int, serial: int) -> None:
    number = DocumentNumber(register, year, serial)

    assert parse_number(str(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "应急责改[2026]12号",
        "应急责改〔26〕12号",
        "〔2026〕12号",
        "应急责改〔2026〕号",
        "应急责改〔2026〕第12号",
        "应急责改〔2026〕12号\n",
    ],
)
def test_what_is_not_in_the_style_is_not_read(text: str) -> None:
    assert parse_number(text) is None


@given(TYPED | st.text())
def test_no_text_crashes_the_reading_of_a_number(typed: str) -> None:
    number = parse_number(typed)

    assert number is None or number.register in typed


def test_an_absurdly_long_serial_is_not_read() -> None:
    assert parse_number(f"应急责改〔2026〕{'1' * 10_000}号") is None

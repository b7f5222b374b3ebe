"""Amounts are read as people type them, and their capitals say the same as their figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.documents.money import figures, in_capitals, read_amount
from inspect_tui.errors import InvalidInputError

DIGITS = {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}
FEN = {"元": 100, "角": 10, "分": 1}


def said(capitals: str) -> Decimal:
    """Read capitals as anybody does who counts the money."""
    total = yuan = group = digit = 0
    for character in capitals:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in PLACES:
            group, digit = group + digit * PLACES[character], 0
        elif character in "万亿":
            yuan, group, digit = yuan + (group + digit) * (10**4 if character == "万" else 10**8), 0, 0
        elif character in FEN:
            total, yuan, group, digit = total + (yuan + group + digit) * FEN[character], 0, 0, 0
    return Decimal(total) / 100


@given(st.integers(1, 10**14 - 1))
def test_capitals__say_the_same_as_the_figures(fen: int) -> None:
    amount = Decimal(fen) / 100
    assert said(in_capitals(amount)) == amount == read_amount(figures(amount))


@given(st.integers(1, 10**14 - 1))
def test_capitals__never_two_zeros_in_a_row(fen: int) -> None:
    capitals = in_capitals(Decimal(fen) / 100)
    assert "零零" not in capitals
    assert not capitals.startswith("零")
    assert "零元" not in capitals


@pytest.mark.parametrize(
    ("amount", "capitals"),
    [
        ("200", "贰佰元整"),
        ("3000", "叁仟元整"),
        ("1050.05", "壹仟零伍拾元零伍分"),
        ("10", "壹拾元整"),
        ("150.50", "壹佰伍拾元伍角"),
        ("0.08", "捌分"),
        ("100000", "壹拾万元整"),
        ("100001234", "壹亿零壹仟贰佰叁拾肆元整"),
        ("20000500.1", "贰仟万零伍佰元壹角"),
    ],
)
def test_capitals__as_a_bank_writes_them(amount: str, capitals: str) -> None:
    assert in_capitals(Decimal(amount)) == capitals


@pytest.mark.parametrize("typed", ["2000", "2,000", "２０００元", " 2000.00 元"])
def test_amount__as_people_type_it(typed: str) -> None:
    assert figures(read_amount(typed)) == "2000"


@pytest.mark.parametrize("typed", ["0", "-5", "两千", "", "1.005", "NaN", "Infinity", "1e15", "1" * 40])
def test_amount__that_is_none__is_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError, match="不是金额"):
        read_amount(typed)

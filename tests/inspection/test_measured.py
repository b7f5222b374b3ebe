"""Measured values are read as people type them and judged against the limits of their item."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist.model import Measurement
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.measured import judged, measured_text, read_measured

CRACK = Measurement("裂缝宽度", "mm", at_most=Decimal("1.5"))
VALUES = st.decimals(-1000, 1000, places=3)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1.5", "1.5"), ("１．５", "1.5"), (" 0.35 mm", "0.35"), ("12ｍｍ", "12"), ("-3", "-3"), ("1,200", "1200")],
)
def test_a_value_is_read_as_it_is_typed(typed: str, value: str) -> None:
    assert read_measured(typed, CRACK) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "mm", "约2", "1.2.3", "NaN", "Infinity", "1e400", "1" * 30, "２至３"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError, match=r"不是数。裂缝宽度请填数字，单位 mm，例如 12\.5。"):
        read_measured(typed, CRACK)


@pytest.mark.parametrize(("value", "outcome"), [("1.49", "compliant"), ("1.5", "compliant"), ("1.51", "noncompliant")])
def test_a_limit_itself_complies(value: str, outcome: str) -> None:
    assert judged(Decimal(value), CRACK) == outcome


@given(VALUES, VALUES, VALUES)
def test_every_limit_must_hold(value: Decimal, low: Decimal, high: Decimal) -> None:
    within = Measurement("压力", "MPa", more_than=low, less_than=high)
    between = Measurement("压力", "MPa", at_least=low, at_most=high)

    assert within.complies(value) == (low < value < high)
    assert between.complies(value) == (low <= value <= high)


@given(VALUES)
def test_what_is_kept_is_read_again(value: Decimal) -> None:
    assert read_measured(str(value), CRACK) == value


def test_a_value_is_said_with_its_limit() -> None:
    limits = Measurement("房间净高", "m", at_least=Decimal("2.4"), less_than=Decimal(4))

    assert measured_text(Decimal("2.1"), CRACK) == "裂缝宽度实测 2.1 mm（限值 不大于 1.5 mm）"
    assert measured_text("2.1", limits) == "房间净高实测 2.1 m（限值 不小于 2.4、小于 4 m）"

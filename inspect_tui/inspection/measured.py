"""Measured values: read as people type them, judged against the limits of their item."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from inspect_tui.checklist.model import Measurement
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.record import Outcome
from inspect_tui.text import half_width

# More digits than any instrument shows: what was typed is not a reading.
_MOST_DIGITS = 12


def read_measured(text: str, measure: Measurement) -> Decimal:
    """Read a value, with or without its unit.

    Raises:
        InvalidInputError: it is no number.
    """
    typed = half_width(text).replace(" ", "").removesuffix(half_width(measure.unit).replace(" ", ""))
    try:
        value = Decimal(typed.replace(",", "").replace("。", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or len(value.as_tuple().digits) > _MOST_DIGITS or abs(value.adjusted()) > _MOST_DIGITS:
        raise InvalidInputError(f"“{text}”不是数。{measure.quantity}请填数字，单位 {measure.unit or '个'}，例如 12.5。")
    return value


def judged(value: Decimal, measure: Measurement) -> Outcome:
    """Return the outcome a value gives."""
    return "compliant" if measure.complies(value) else "noncompliant"


def measured_text(value: Decimal | str, measure: Measurement) -> str:
    """Say a value with its limit, such as 墙体倾斜率实测 0.9 %（限值 不大于 0.7 %）."""
    unit = f" {measure.unit}" if measure.unit else ""
    return f"{measure.quantity}实测 {value}{unit}（限值 {measure.limit}）"

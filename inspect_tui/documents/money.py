"""Amounts of money, in figures and in capitals (documents.md 8A, rule 6)."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from inspect_tui.errors import InvalidInputError
from inspect_tui.text import half_width

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_CENT = Decimal("0.01")
_MOST = Decimal(10) ** 12


def read_amount(text: str) -> Decimal:
    """Read an amount of yuan: 2000, 2,000元, 150.50.

    Raises:
        InvalidInputError: it is no amount above nothing, or has less than a fen.
    """
    typed = half_width(text).replace(" ", "").replace(",", "").removesuffix("元")
    try:
        amount = Decimal(typed)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 < amount < _MOST or amount != amount.quantize(_CENT):
        raise InvalidInputError(f"“{text}”不是金额，请只写数字，单位为元，最多两位小数，例如 2000。")
    return amount


def figures(amount: Decimal) -> str:
    """Write an amount in figures, fen only where there are any."""
    return f"{int(amount)}" if amount == int(amount) else f"{amount:.2f}"


def in_capitals(amount: Decimal) -> str:
    """Write an amount of yuan in capitals, such as 壹仟零伍拾元零伍分."""
    yuan, fen = divmod(int(amount * 100), 100)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not fen:
        return f"{whole or '零元'}整"
    tens, ones = divmod(fen, 10)
    gap = "零" if whole and not tens else ""
    return whole + (f"{_DIGITS[tens]}角" if tens else gap) + (f"{_DIGITS[ones]}分" if ones else "")


def _whole(number: int) -> str:
    """Write a whole number, zeros in a row as one."""
    text, zero = "", False
    for place, digit in zip(reversed(range(len(str(number)))), str(number), strict=True):
        if digit != "0":
            text += ("零" if zero else "") + _DIGITS[int(digit)] + _PLACES[place % 4]
        zero = digit == "0"
        if place % 4 == 0 and number // 10**place % 10_000:
            text += _GROUPS[place // 4]
    return text

"""The penalty of a 当场处罚决定书: a warning, or a fine within the limit, and how it is paid (documents.md 2.9)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from inspect_tui.documents.entered import entered, entered_as, entered_choice
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Paragraph, words
from inspect_tui.documents.money import figures, in_capitals, read_amount
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from inspect_tui.documents.source import Source

_TICKED, _OPEN = "☑", "□"
_PENALTY = DocumentField(
    "penalty", "处罚种类", "choice", options=(("warning", "警告"), ("fine", "罚款")), required=True
)
_AMOUNT = DocumentField("amount", "罚款金额（元）", "money", hint="只写数字，大写由程序算出；警告不填")
_PAYMENT = DocumentField(
    "payment",
    "罚款的履行方式",
    "choice",
    hint="警告不填",
    options=(("on_the_spot", "当场缴纳"), ("bank", "15日内缴至银行账户")),
)
_CASH_REASON = DocumentField(
    "cash_reason", "超过 100 元仍当场收缴的理由", hint="法律允许的情形（行政处罚法第六十八条），存入记录，不印出"
)
_BANK = DocumentField("bank", "缴至", hint="代收银行")
_ACCOUNT = DocumentField("account", "账号")
FINE_FIELDS = (_PENALTY, _AMOUNT, _PAYMENT, _CASH_REASON, _BANK, _ACCOUNT)


class SpotFine(Struct, frozen=True):
    """The penalty in words, and how a fine is paid: "" for a warning and on a blank form."""

    text: str
    payment: str


def spot_fine(source: Source, limit: str, whom: str) -> SpotFine:
    """Read the penalty that was entered.

    Args:
        limit: the clause with the highest fine, in yuan.
        whom: who is fined.

    Raises:
        MissingFieldError: a fine without its amount, or without the way it is paid.
        UnfitEntryError: above the limit, a warning with an amount, or paid on the spot without a reason.
        InvalidInputError: the amount cannot be read, or there is no such choice.
    """
    if source.blank:
        return SpotFine("", "")
    amount, payment = entered_as(source, _AMOUNT, read_amount), entered_choice(source, _PAYMENT)
    if entered_choice(source, _PENALTY) == "warning":
        _refuse_warning_with(amount, payment)
        return SpotFine("警告", "")
    _refuse_unpaid(source, amount, payment)
    assert amount is not None
    _refuse_above(source, amount, limit, whom)
    if payment == "on_the_spot":
        _refuse_cash(source, amount)
    return SpotFine(f"罚款人民币{figures(amount)}元（大写：{in_capitals(amount)}）", payment)


def _refuse_warning_with(amount: Decimal | None, payment: str) -> None:
    if amount is not None or payment:
        raise UnfitEntryError(
            "处罚种类选了警告，又填了罚款金额或者履行方式，没有出具文书。当场处罚是罚款或者警告，请去掉一样。"
        )


def _refuse_unpaid(source: Source, amount: Decimal | None, payment: str) -> None:
    needed = {_AMOUNT.label: amount is not None, _PAYMENT.label: bool(payment)}
    if payment == "bank":
        needed |= {field.label: bool(entered(source, field)) for field in (_BANK, _ACCOUNT)}
    missing = [label for label, there in needed.items() if not there]
    if missing:
        raise MissingFieldError(f"还没有填写：{'、'.join(missing)}。没有出具文书，填写后再出具。")


def _refuse_above(source: Source, amount: Decimal, limit: str, whom: str) -> None:
    clause = source.law.clause(limit, source.issued_on)
    if amount > Decimal(clause.text):
        raise UnfitEntryError(
            f"罚款 {figures(amount)} 元超过了对{whom}当场处罚的限额 {clause.text} 元（{clause.source}），没有出具文书。"
            "请核对金额；确需处更多罚款的，走普通程序。"
        )


def _refuse_cash(source: Source, amount: Decimal) -> None:
    clause = source.law.clause("spot_fine.cash_limit", source.issued_on)
    if amount > Decimal(clause.text) and not entered(source, _CASH_REASON):
        raise UnfitEntryError(
            f"罚款 {figures(amount)} 元超过 {clause.text} 元，当场收缴要有法律允许的理由（{clause.source}），"
            "没有出具文书。"
            f"请填写“{_CASH_REASON.label}”，或者改为缴至银行账户。"
        )


def payment_lines(source: Source, fine: SpotFine) -> Iterator[Paragraph]:
    """Tick how the fine is paid; a warning leaves both boxes open and the blanks struck."""
    yield Paragraph(words("罚款的履行方式和期限（见打√处）："), "row", keep_with_next=True)
    yield Paragraph(words(_box(fine, "on_the_spot"), "当场缴纳"), "tick")
    bank, account = (Blank(entered(source, field) if fine.payment == "bank" else "", 10) for field in (_BANK, _ACCOUNT))
    clause = source.clause("spot_fine.paid_at_bank", bank=bank, account=account)
    yield Paragraph(words(_box(fine, "bank"), *clause), "tick")


def _box(fine: SpotFine, payment: str) -> str:
    return _TICKED if fine.payment == payment else _OPEN

"""The 停气通知 of a gas enterprise (documents.md 5.2; the form itself was not seen)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered, entered_moment
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Table, words
from inspect_tui.documents.gas.operator import SERVICE, WIDTHS, user_rows
from inspect_tui.documents.notice import notice, taken, wide_row
from inspect_tui.documents.pieces import WIDE_EDGE, officer_pairs
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import moment_runs
from inspect_tui.inspection.finding import span

_OPERATORS = 2
_SIGN = "停气操作人（签名）："


def _reason(source: Source) -> str:
    """Name the notice whose deadline was not kept, or what was found."""
    about = source.refers_to or source.document("gas_operator_notice")
    if about:
        number = f"（{about.number}）" if about.number else ""
        return f"你户未按《安全隐患整改通知单》{number}的要求消除安全隐患"
    return f"安全检查发现的第{span(n for n, _ in source.ordered)}项安全隐患" if source.ordered else ""


def _phone(source: Source) -> str:
    return source.agency.phone if source.agency else ""


_REASON = DocumentField("reason", "停气原因", "lines", required=True, usual=_reason)
_START = DocumentField("start", "停气起始时间", "moment", required=True)
_SCOPE = DocumentField("scope", "停气范围", required=True)
_CONDITIONS = DocumentField(
    "conditions", "恢复供气的条件", "lines", required=True, usual=lambda _source: "隐患消除，并经我公司检查合格"
)
_WAY = DocumentField("way", "申请恢复供气的方式", "lines", required=True)
_PHONE = DocumentField("phone", "24小时服务电话", required=True, usual=_phone)
_SEAL_NUMBER = DocumentField("seal_number", "封堵、铅封编号", hint="现场封堵后才有编号的留空，手写")
GAS_CUTOFF_NOTICE_FIELDS = (_REASON, _START, _SCOPE, _CONDITIONS, _WAY, _PHONE, _SEAL_NUMBER, SERVICE)


def gas_cutoff_notice(source: Source) -> Form:
    """Fill the notice that the supply is cut off.

    Raises:
        InvalidInputError: the start is no date and time.
    """
    return notice(
        source,
        "gas_cutoff_notice",
        "用户",
        body=tuple(_body(source)),
        signatures=(
            *officer_pairs(_SIGN, _OPERATORS, label_end=12 * len(_SIGN), edge=WIDE_EDGE),
            *taken("用户签收人"),
        ),
    )


def _body(source: Source) -> Iterator[Block]:
    def filled(field: DocumentField, width: int = 16) -> Blank:
        return Blank(entered(source, field), width)

    sealed = words(Blank(entered(source, _SEAL_NUMBER), 10, hand=True))
    yield Table(
        WIDTHS,
        (
            *user_rows(source),
            wide_row(_SEAL_NUMBER.label, sealed),
            wide_row(SERVICE.label, words(filled(SERVICE))),
        ),
    )
    start = moment_runs(entered_moment(source, _START))
    yield Paragraph(source.clause("gas.cutoff", reason=filled(_REASON), start=start, scope=filled(_SCOPE)))
    yield Paragraph(source.clause("gas.cutoff_restore", conditions=filled(_CONDITIONS), way=filled(_WAY)))
    yield Paragraph(words(f"{_PHONE.label}：", filled(_PHONE), "。"))

"""The 行政检查审批表: no inspection without approval (documents.md 1.4).

Only the elements of the Ministry of Justice's form are known, not its wording or order.
"""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency import arranged
from inspect_tui.documents.emergency.arranged import frequency_runs, inspector_runs, sort_runs, value
from inspect_tui.documents.emergency.cells import FOUR_COLUMNS, opinion, pair, wide
from inspect_tui.documents.entered import entered
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Form, Row, Runs, Table, flat, words
from inspect_tui.documents.pieces import enforcement_form
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source

_URGENT = DocumentField(
    "urgent",
    "是否紧急",
    "choice",
    options=(("no", "不是"), ("yes", "紧急，事后补办批准")),
    usual=lambda _: "no",
)
_REASON = DocumentField("urgent_reason", "紧急情况", "lines", "紧急检查的写明情况")
INSPECTION_APPROVAL_FIELDS = (
    arranged.BASIS,
    arranged.TASK,
    arranged.SORT,
    arranged.TIME,
    arranged.CONTENT,
    arranged.WAY,
    arranged.ASSISTANTS,
    arranged.TIMES,
    arranged.COUNTED,
    _URGENT,
    _REASON,
)


def inspection_approval(source: Source) -> Form:
    """Fill what the head of the authority approves.

    Raises:
        UnfitEntryError: it is urgent, and nobody says why.
    """
    if entered(source, _URGENT) == "yes" and not entered(source, _REASON):
        raise UnfitEntryError(
            "紧急检查、事后补办批准的，要写明紧急情况。没有出具行政检查审批表，填写“紧急情况”后再出具。"
        )
    return enforcement_form(
        source,
        "inspection_approval",
        letterhead="",
        body=(Table(FOUR_COLUMNS, tuple(_rows(source))),),
        paged=False,
    )


def _rows(source: Source) -> Iterator[Row]:
    unit, hand = source.unit, source.blank
    code = Blank(source.visit.visit_code, 8, hand=hand)
    yield wide("检查主体", words(Blank(source.issuer, 20, hand=True)))
    yield pair("检查对象", Blank(unit.name, 8, hand=hand), "统一社会信用代码", Blank(unit.credit_code, 8, hand=hand))
    yield wide("地址", words(Blank(unit.address, 20, hand=hand)))
    yield wide("法律依据", words(value(source, arranged.BASIS)))
    yield pair("任务来源", value(source, arranged.TASK), "检查码", code)
    yield wide("检查类型", sort_runs(source))
    yield wide("检查时间", words(value(source, arranged.TIME)))
    yield wide("检查内容", words(value(source, arranged.CONTENT)), height=30)
    yield wide("检查方式", words(value(source, arranged.WAY)))
    yield wide("检查人员", inspector_runs(source))
    yield wide("协助检查人员", words(value(source, arranged.ASSISTANTS), "人"))
    yield wide("检查频次", frequency_runs(source))
    yield wide("紧急情况", _urgent(source))
    yield opinion("承办人意见", "承办人（签名）：")
    yield opinion("审批意见", "主体负责人（签名）：")


def _urgent(source: Source) -> Runs:
    """Say why the visit came before its approval (documents.md 1.4: 紧急情况可后补手续)."""
    made_up = flat(source.clause("approval.urgent"))
    if source.blank:
        return words(f"□{made_up}：", Blank(width=10, hand=True))
    reason = Blank(entered(source, _REASON))
    return words(f"{made_up}：", reason) if entered(source, _URGENT) == "yes" else words("无")

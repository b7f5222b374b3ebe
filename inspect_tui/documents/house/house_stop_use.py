"""The 房屋停止使用通知书 (documents.md 5.1; 自建房结构安全排查技术要点（暂行）第五条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered, entered_day
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, flat
from inspect_tui.documents.house.facts import GRADE, HOUSE_FACTS, addressed, facts_table, house_findings
from inspect_tui.documents.house.house_notice import CONTACT, LINE, PHONE, contact_line
from inspect_tui.documents.notice import finding_lines, notice, taken
from inspect_tui.documents.refusal import UnfitEntryError, refuse_nothing_open
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs

_BASIS = DocumentField(
    "basis", "依据", "lines", required=True, usual=lambda source: flat(source.clause("house.stop_basis"))
)
_FROM = DocumentField(
    "stop_from", "停止使用的日期", "day", required=True, usual=lambda source: source.issued_on.isoformat()
)
_SCOPE = DocumentField("scope", "停止使用的范围", usual=lambda _source: "整栋房屋")
_SAFE = {"A": "A级", "none": "初判未发现安全隐患"}
HOUSE_STOP_USE_FIELDS = (*HOUSE_FACTS, _BASIS, _FROM, _SCOPE, CONTACT, PHONE)


def house_stop_use(source: Source) -> Form:
    """Fill the notice that a house must not be used.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding on the house is open.
        UnfitEntryError: the house was found safe.
    """
    refuse_nothing_open(source, house_findings(source), "house_stop_use")
    grade = entered(source, GRADE)
    if grade in _SAFE:
        raise UnfitEntryError(
            f"等级或初判是“{_SAFE[grade]}”，没有停止使用的理由，没有出具房屋停止使用通知书。请核对等级或初判。"
        )
    return notice(
        source,
        "house_stop_use",
        "房屋使用安全责任人",
        body=tuple(_body(source)),
        signatures=taken("签收人"),
        line_spacing=LINE,
    )


def _body(source: Source) -> Iterator[Block]:
    yield Paragraph(addressed(source), "row")
    yield facts_table(source)
    way = Blank("" if source.blank else "检查", 4, hand=source.blank)
    yield Paragraph(source.clause("house.found", way=way), keep_with_next=True)
    yield from finding_lines(source, house_findings(source))
    yield Paragraph(
        source.clause(
            "house.stop",
            basis=Blank(entered(source, _BASIS), 20),
            on=day_runs(entered_day(source, _FROM)),
            scope=Blank(entered(source, _SCOPE), 8),
        )
    )
    yield Paragraph(source.clause("house.stop_consequence"))
    yield contact_line(source)

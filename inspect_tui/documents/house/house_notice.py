"""The 房屋安全隐患告知书, 督促整改通知书, 督促解危通知书 (documents.md 5.1); none of them orders (责令)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, flat, words
from inspect_tui.documents.house.facts import HOUSE_FACTS, addressed, facts_table, house_findings
from inspect_tui.documents.notice import by_when, finding_lines, notice, taken
from inspect_tui.documents.refusal import refuse_nothing_open
from inspect_tui.documents.source import Source

_TITLES = {"urge": "房屋安全隐患督促整改通知书", "tell": "房屋安全隐患告知书", "relieve": "危险房屋督促解危通知书"}
_TITLE = DocumentField("title", "文书名称", "choice", options=tuple(_TITLES.items()), usual=lambda _source: "urge")
_FOUND_BY = DocumentField(
    "found_by", "发现方式", "choice", options=(("排查", "排查"), ("鉴定", "鉴定")), usual=lambda _source: "排查"
)
_BASIS = DocumentField("basis", "依据", "lines", usual=lambda source: flat(source.clause("house.basis")))
LINE = 18
"""How far the lines are apart, in points, for a usual notice to fit a page."""
CONTACT = DocumentField("contact", "联系人", required=True)
PHONE = DocumentField(
    "phone", "联系电话", required=True, usual=lambda source: source.agency.phone if source.agency else ""
)
HOUSE_NOTICE_FIELDS = (_TITLE, *HOUSE_FACTS, _FOUND_BY, _BASIS, CONTACT, PHONE)


def house_notice(source: Source) -> Form:
    """Fill the notice with the findings on the house.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding on the house is open.
    """
    refuse_nothing_open(source, house_findings(source), "house_notice")
    return notice(
        source,
        "house_notice",
        "房屋使用安全责任人",
        title=_TITLES.get(entered(source, _TITLE), _TITLES["urge"]),
        body=tuple(_body(source)),
        signatures=taken("签收人"),
        line_spacing=LINE,
    )


def _body(source: Source) -> Iterator[Block]:
    findings = house_findings(source)
    yield Paragraph(addressed(source), "row")
    yield facts_table(source)
    way = Blank(entered(source, _FOUND_BY), 4, hand=source.blank)
    yield Paragraph(source.clause("house.found", way=way), keep_with_next=True)
    yield from finding_lines(source, findings)
    yield Paragraph(words("依据：", Blank(entered(source, _BASIS), 20), "。"))
    for time, items in by_when(source, findings):
        yield Paragraph(source.clause("house.by", time=time, items=items))
    yield Paragraph(source.clause("house.meanwhile"))
    yield contact_line(source)


def contact_line(source: Source) -> Paragraph:
    """Say whom to ask."""
    person, phone = Blank(entered(source, CONTACT), 6), Blank(entered(source, PHONE), 8)
    return Paragraph(words("联系人：", person, "　联系电话：", phone))

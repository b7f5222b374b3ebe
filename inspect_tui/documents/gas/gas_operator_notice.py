"""The 安全隐患整改通知单 of a gas enterprise (documents.md 5.2; 城镇燃气管理条例第十七条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Table, words
from inspect_tui.documents.gas.operator import SERVICE, WIDTHS, user_rows
from inspect_tui.documents.notice import by_when, finding_lines, notice, taken, wide_row
from inspect_tui.documents.pieces import WIDE_EDGE, signature
from inspect_tui.documents.refusal import refuse_nothing_open
from inspect_tui.documents.source import Source
from inspect_tui.documents.ticks import boxes
from inspect_tui.documents.wording import day_runs

_LEVELS = ("一般隐患", "重大隐患")
GAS_OPERATOR_NOTICE_FIELDS = (SERVICE,)


def gas_operator_notice(source: Source) -> Form:
    """Fill the notice with what the enterprise found at its user's.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding on gas is open.
    """
    refuse_nothing_open(source, source.ordered, "gas_operator_notice")
    return notice(
        source,
        "gas_operator_notice",
        "用户",
        body=tuple(_body(source)),
        signatures=(signature("经办人（签名）：", WIDE_EDGE), *taken("用户签收人")),
    )


def _body(source: Source) -> Iterator[Block]:
    findings = source.ordered
    levels = {_LEVELS[finding.major] for _, finding in findings}
    service = words(Blank(entered(source, SERVICE)))
    yield Table(
        WIDTHS,
        (
            *user_rows(source),
            wide_row("隐患等级", words(boxes(_LEVELS, levels))),
            wide_row(SERVICE.label, service),
        ),
    )
    yield Paragraph(source.clause("gas.operator_found", on=day_runs(source.visited_on)), keep_with_next=True)
    yield from finding_lines(source, findings)
    for time, items in by_when(source, findings):
        yield Paragraph(words("请你户", *time, "完成第", items, "项隐患的整改。"))
    yield Paragraph(source.clause("gas.operator_overdue"))

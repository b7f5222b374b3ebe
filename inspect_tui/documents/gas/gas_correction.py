"""The 责令整改通知书 of the gas department (documents.md 5.2; 城镇燃气管理条例第四十一条第二款)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.form import Blank, Block, Form, Paragraph, words
from inspect_tui.documents.notice import Numbered, by_when, finding_lines, notice
from inspect_tui.documents.pieces import WIDE_EDGE, officers, row, signature
from inspect_tui.documents.refusal import NothingToOrderError, refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs

_OFFICERS = "执法人员（签名）："


def gas_correction(source: Source) -> Form:
    """Fill the order with the findings on gas.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding on gas is open.
    """
    refuse_empty_order(source)
    findings = _findings(source)
    if not findings and not source.blank:
        raise NothingToOrderError("没有燃气方面的问题，不能出具责令整改通知书。房屋方面的问题请出具房屋的通知书。")
    certificates = (officer.certificate for officer in source.issuing_officers)
    return notice(
        source,
        "gas_correction",
        "被检查单位（用户）",
        body=tuple(_body(source, findings)),
        signatures=(
            *officers(_OFFICERS, certificates, label_end=12 * len(_OFFICERS), edge=WIDE_EDGE),
            signature("被检查单位（用户）负责人（签名）：", WIDE_EDGE),
        ),
    )


def _findings(source: Source) -> Numbered:
    """Return the findings the notice holds: a housing department's other ones have notices of their own."""
    housing = source.agency is not None and source.agency.kind == "housing"
    return [entry for entry in source.ordered if not housing or entry[1].authority == "gas"]


def _body(source: Source, findings: Numbered) -> Iterator[Block]:
    yield Paragraph(words(Blank(source.unit.name, 20), "："), "row")
    yield row(("地址：", source.unit.address, 280), (" 联系电话：", source.unit.phone, WIDE_EDGE))
    day = day_runs(source.visited_on)
    yield Paragraph(
        words(*day, "，我单位依法对你单位（用户）进行了检查，发现存在下列燃气安全事故隐患："), keep_with_next=True
    )
    yield from finding_lines(source, findings)
    yield Paragraph(source.clause("gas.correction"), keep_with_next=True)
    for time, items in by_when(source, findings):
        yield Paragraph(words("第", items, "项，", *time, "整改完毕。"))
    yield Paragraph(source.clause("gas.correction_threat"))

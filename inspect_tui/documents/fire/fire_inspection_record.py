"""The 消防监督检查记录 (documents.md 3.2; 消防法第五十三条, 消防监督检查规定第十四条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.fire.correction import empty_lines, fire_form
from inspect_tui.documents.fire.record_blocks import BLOCKS, block_rows
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Row, Runs, Table, words
from inspect_tui.documents.notice import pair_row, wide_row
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, finding_line
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.finding import is_competent, span
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES

_WIDTHS = (42, 36, 44, 34)
_SIGNING = 9
_ORDERS: tuple[DocumentKind, ...] = ("immediate_correction", "deadline_correction", "major_fire_hazard")


def _issued(source: Source) -> str:
    """Name the orders that were issued in this inspection, with their numbers."""
    issued = [one for kind in _ORDERS if (one := source.document(kind))]
    return "；".join(DOCUMENT_NAMES[one.kind] + (f"（{one.number}）" if one.number else "") for one in issued)


def _transferred(source: Source) -> str:
    foreign = [number for number, finding in source.numbered if not is_competent(source.agency, finding.authority)]
    return f"第{span(foreign)}项问题移送其主管部门处理" if foreign else ""


def _remarks(source: Source) -> str:
    visit, conclusion = source.visit, source.inspection.conclusion
    outcome = "" if visit.outcome == "inspected" else f"{VISIT_OUTCOME_NAMES[visit.outcome]}。{visit.outcome_note}"
    return outcome + (conclusion.remarks if conclusion else "")


_NATURE = DocumentField("unit_nature", "单位性质")
_AREA = DocumentField("area", "使用的建筑面积（㎡）")
_STOREYS = DocumentField("storeys", "使用的建筑具体层数")
_HEIGHT = DocumentField("height", "所在建筑高度（m）")
_VILLAGE = DocumentField("village", "村（居）民委员会履行消防安全职责情况", "lines", hint="检查村（居）委时填写")
_MEASURES = DocumentField("measures", "责令改正情况（制发的法律文书名称和编号）", "lines", usual=_issued)
_TRANSFER = DocumentField("transferred", "移送处理的内容", "lines", usual=_transferred)
_REMARKS = DocumentField("remarks", "备注", "lines", usual=_remarks)
_BELOW = (_VILLAGE, _MEASURES, _TRANSFER, _REMARKS)
FIRE_INSPECTION_RECORD_FIELDS = (
    _NATURE,
    _AREA,
    _STOREYS,
    _HEIGHT,
    *(block.field for block in BLOCKS),
    *_BELOW,
)


def fire_inspection_record(source: Source) -> Form:
    """Fill the record of a visit of the fire authority.

    Raises:
        InvalidInputError: a number was entered that a block does not have.
    """
    return fire_form(
        source,
        "fire_inspection_record",
        body=(Table(_WIDTHS, tuple(_rows(source))), *_findings(source)),
        seal=(),
        dated=(),
        copies=(),
        receipt=(),
        copy_names=(),
    )


def _rows(source: Source) -> Iterator[Row]:
    unit = source.unit
    yield wide_row("单位（场所）名称", words(Blank(unit.name)))
    yield wide_row("法定代表人/主要负责人", words(Blank(unit.representative)))
    yield wide_row("地址", words(Blank(unit.address)))
    yield pair_row(_NATURE.label, _filled(source, _NATURE), _HEIGHT.label, _filled(source, _HEIGHT))
    yield pair_row(_AREA.label, _filled(source, _AREA), _STOREYS.label, _filled(source, _STOREYS))
    yield pair_row("监督检查人员（签名）", (), "单位随同检查人员（签名）", (), height=_SIGNING)
    yield wide_row("检查日期", day_runs(source.visited_on))
    yield from block_rows(source)
    for field in _BELOW:
        yield wide_row(field.label, _filled(source, field))


def _filled(source: Source, field: DocumentField) -> Runs:
    return words(Blank(entered(source, field)))


def _findings(source: Source) -> Iterator[Block]:
    """List all that was found, with the numbers the orders have too, and close the list."""
    numbered = source.numbered
    if numbered or source.blank:
        yield Paragraph(words("检查发现的具体问题："), "row", keep_with_next=True)
    for number, finding in numbered:
        yield finding_line(number, finding)
    if source.blank:
        yield from empty_lines()
    else:
        yield Paragraph(words("以下空白"))

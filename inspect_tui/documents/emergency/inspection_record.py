"""The 现场检查记录 (documents.md 2.4; 安全生产法第六十八条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency.circumstances import circumstances
from inspect_tui.documents.emergency.outcome import outcome_blocks
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Run, Text, words
from inspect_tui.documents.pieces import (
    EDGE,
    OFFICERS,
    dated,
    enforcement_form,
    in_one_row_if_short,
    officer_pairs,
    row,
    signature,
)
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import listed, moment_runs
from inspect_tui.inspection.record import VisitOutcome

_LABEL_END = 95
_TIMES_BEGIN, _TIME_WIDTH, _CHARACTER = 53, 27, 11
"""In points: where the times of the visit begin, how wide the blank for each figure is, and the word behind it."""
_WITNESSED: frozenset[VisitOutcome] = frozenset({"closed", "nobody_there", "refused", "out_of_business"})
# Where nobody was met the form's fixed sentence would record what did not happen.
_NOBODY_TO_TELL: frozenset[VisitOutcome] = frozenset({"closed", "nobody_there", "out_of_business"})


def inspection_record(source: Source) -> Form:
    """Fill the record of a visit; the signature lines stand on every page."""
    return enforcement_form(
        source,
        "inspection_record",
        body=(*_head(source), *circumstances(source), *outcome_blocks(source)),
        signatures=tuple(_signatures(source)),
        signatures_on_every_page=True,
        dated=dated(source),
        line_spacing=23.4,
    )


def _head(source: Source) -> Iterator[Block]:
    visit, unit, conclusion = source.visit, source.unit, source.inspection.conclusion
    yield row(("被检查单位：", unit.name, EDGE))
    yield row(("地址：", unit.address, EDGE))
    yield from in_one_row_if_short(
        ("法定代表人（负责人）：", unit.representative, 180),
        (" 职务：", unit.post, 262),
        (" 联系电话：", unit.phone, EDGE),
    )
    yield row(("检查场所：", visit.place, EDGE))
    # The form has no year at the end of the visit.
    end = moment_runs(conclusion.ended_at if conclusion else None)[2:]
    times = _times_by_hand() if source.blank else (*moment_runs(visit.began_at), Text("至"), *end)
    yield Paragraph(words("检查时间：", *times), "row")
    yield Paragraph(_introduction(source))
    if told := _told(source):
        yield Paragraph(words(told))


def _times_by_hand() -> Iterator[Run]:
    """Leave blanks for the times of the visit, so narrow that they stand on one line."""
    end = _TIMES_BEGIN
    for unit in "年月日时分至月日时分":
        if unit != "至":
            end += _TIME_WIDTH
            yield Blank(to=end, hand=True)
        yield Text(unit)
        end += _CHARACTER


def _introduction(source: Source) -> tuple[Run, ...]:
    """Write the fixed sentence."""
    inspectors = source.visit.inspectors
    nobody = source.visit.outcome in _NOBODY_TO_TELL
    return words(
        "检查人员为" if nobody else "我们是",
        Blank(source.issuer, 10, hand=True),
        "行政执法人员",
        *listed((inspector.name for inspector in inspectors), at_least=OFFICERS, width=4),
        "，证件号码为",
        *listed((inspector.certificate for inspector in inspectors), at_least=OFFICERS, width=6),
        "。" if nobody else "，这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。",
    )


def _told(source: Source) -> str:
    """Say what was shown and told at the door (安全生产法第六十七条), if it was."""
    shown = "检查人员已向现场人员出示行政执法证件。" if source.visit.certificates_shown else ""
    told = "已告知现场人员有申请检查人员回避的权利。" if source.visit.recusal_told else ""
    return shown + told


def _signatures(source: Source) -> Iterator[Paragraph]:
    """Leave lines for those who sign, and for a witness where nobody of the unit may."""
    yield from officer_pairs("检查人员（签名）：", len(source.visit.inspectors), label_end=_LABEL_END)
    yield signature("被检查单位现场负责人（签名）：")
    if source.visit.outcome in _WITNESSED:
        yield signature("见证人（签名）：")

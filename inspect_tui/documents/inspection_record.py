"""The 现场检查记录 (documents.md 2.4; 安全生产法第六十八条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.circumstances import circumstances
from inspect_tui.documents.form import RIGHT_EDGE, Blank, Block, Form, Gap, Paragraph, Run, Text, words
from inspect_tui.documents.outcome import outcome_blocks
from inspect_tui.documents.refusal import refuse_conflicts
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, listed, moment_runs, number_line
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.record import VisitOutcome

_INSPECTORS = 2
_LABEL_END = 95
_WITNESSED: frozenset[VisitOutcome] = frozenset({"closed", "nobody_there", "refused", "out_of_business"})
# Where nobody was met the form's fixed sentence would record what did not happen.
_NOBODY_TO_TELL: frozenset[VisitOutcome] = frozenset({"closed", "nobody_there", "out_of_business"})
_WIDE, _NARROW = 10.5, 6.8  # points a character takes at most, Chinese and Latin


def inspection_record(source: Source) -> Form:
    """Fill the record of a visit; the signature lines stand on every page.

    Raises:
        OpenConflictError: records disagree.
    """
    refuse_conflicts(source)
    return Form(
        kind="inspection_record",
        title=DOCUMENT_NAMES["inspection_record"],
        number=number_line(source, "inspection_record"),
        body=(*_head(source), *circumstances(source), *outcome_blocks(source)),
        signatures=tuple(_signatures(source)),
        signatures_on_every_page=True,
        seal=(),
        dated=day_runs(source.issued_on),
        copies=(),
        check_code=source.check_code,
        line_spacing=23.4,
        sample=source.sample,
        unit=source.unit.name,
        issued_on=source.issued_on,
    )


def _head(source: Source) -> Iterator[Block]:
    visit, unit, conclusion = source.visit, source.unit, source.inspection.conclusion
    yield _row(("被检查单位：", unit.name, RIGHT_EDGE))
    yield _row(("地址：", unit.address, RIGHT_EDGE))
    yield from _in_one_row_if_short(
        ("法定代表人（负责人）：", unit.representative, 180),
        (" 职务：", unit.post, 262),
        (" 联系电话：", unit.phone, RIGHT_EDGE),
    )
    yield _row(("检查场所：", visit.place, RIGHT_EDGE))
    # The form has no year at the end of the visit.
    end = moment_runs(conclusion.ended_at if conclusion else None)[2:]
    yield Paragraph(words("检查时间：", *moment_runs(visit.began_at), "至", *end), "row")
    yield Paragraph(_introduction(source))
    if told := _told(source):
        yield Paragraph(words(told))


def _row(*fields: tuple[str, str, int]) -> Paragraph:
    """Set labels and their blanks on one line; each blank ends at a position."""
    runs: list[Run] = []
    for label, value, end in fields:
        runs += [Text(label), Blank(value, to=end)]
    return Paragraph(tuple(runs), "row")


def _in_one_row_if_short(*fields: tuple[str, str, int]) -> Iterator[Paragraph]:
    """Set fields on one line, or on one each where a value is too long for its blank."""
    start = 0
    for label, value, end in fields:
        if start + _WIDE * len(label) + _width(value) > end:
            yield from (_row((label.strip(), value, RIGHT_EDGE)) for label, value, _ in fields)
            return
        start = end
    yield _row(*fields)


def _width(text: str) -> float:
    return sum(_NARROW if character.isascii() else _WIDE for character in text)


def _introduction(source: Source) -> tuple[Run, ...]:
    """Write the fixed sentence; a body that only coordinates is not named as one that enforces."""
    agency = source.agency
    name = agency.name if agency and agency.enforces else ""
    inspectors = source.visit.inspectors
    nobody = source.visit.outcome in _NOBODY_TO_TELL
    return words(
        "检查人员为" if nobody else "我们是",
        Blank(name, 10),
        "行政执法人员",
        *listed((inspector.name for inspector in inspectors), at_least=_INSPECTORS, width=4),
        "，证件号码为",
        *listed((inspector.certificate for inspector in inspectors), at_least=_INSPECTORS, width=6),
        "。" if nobody else "，这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。",
    )


def _told(source: Source) -> str:
    """Say what was shown and told at the door (安全生产法第六十七条), if it was."""
    shown = "检查人员已向现场人员出示行政执法证件。" if source.visit.certificates_shown else ""
    told = "已告知现场人员有申请检查人员回避的权利。" if source.visit.recusal_told else ""
    return shown + told


def _signatures(source: Source) -> Iterator[Paragraph]:
    """Leave lines for those who sign, and for a witness where nobody of the unit may."""
    for pair in range(0, max(_INSPECTORS, len(source.visit.inspectors)), 2):
        label = Gap(_LABEL_END) if pair else "检查人员（签名）："
        yield Paragraph(words(label, Blank(to=250), " ", Blank(to=RIGHT_EDGE)), "signature")
    yield Paragraph(words("被检查单位现场负责人（签名）：", Blank(to=RIGHT_EDGE)), "signature")
    if source.visit.outcome in _WITNESSED:
        yield Paragraph(words("见证人（签名）：", Blank(to=RIGHT_EDGE)), "signature")

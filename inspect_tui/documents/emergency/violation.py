"""The violation a 当场处罚决定书 is about: when and where, what was done, what it breaks (行政处罚法第五十二条)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from inspect_tui.documents.entered import entered, entered_lines, entered_moment
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Paragraph, Runs, flat, with_blanks, words
from inspect_tui.documents.pieces import EDGE
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_text, finding_line, moment_runs
from inspect_tui.inspection.moment import show_moment

_LINES_FOR_HANDWRITING = 5


def _usual_facts(source: Source) -> str:
    """Begin with what was found; what it breaks has a place of its own."""
    facts = (replace(finding, basis="", major=False) for _, finding in source.ordered)
    return "\n".join(flat(finding_line(0, fact).runs) for fact in facts)


def _usual_broken(source: Source) -> str:
    bases = (finding.basis.strip().removeprefix("违反") for _, finding in source.ordered)
    return "、".join(dict.fromkeys(filter(None, bases)))


_HAPPENED_AT = DocumentField(
    "happened_at", "违法行为的时间", "moment", required=True, usual=lambda source: show_moment(source.visit.began_at)
)
_HAPPENED_IN = DocumentField(
    "happened_in", "违法行为的地点", required=True, usual=lambda source: source.visit.place or source.unit.address
)
_FACTS = DocumentField("facts", "违法事实及证据", "lines", "写清事实和证据名称", required=True, usual=_usual_facts)
VIOLATION_FIELDS = (
    _HAPPENED_AT,
    _HAPPENED_IN,
    _FACTS,
    DocumentField("broken", "违反的规定", hint="准确到条、款、项", required=True, usual=_usual_broken),
    DocumentField("basis", "处罚依据", hint="准确到条、款、项", required=True),
)


def violation(source: Source) -> Iterator[Block]:
    """Write when and where it happened, and the facts; on a blank form leave lines for them.

    Raises:
        UnfitEntryError: it happened after the decision.
        InvalidInputError: the time cannot be read.
    """
    yield Paragraph(words("违法事实及证据（此栏不够，可另附页）："), "row", keep_with_next=True)
    place = Blank(entered(source, _HAPPENED_IN), 12)
    yield Paragraph(words("时间：", *_happened_at(source), "；地点：", place, "。"))
    yield from (Paragraph(with_blanks(line)) for line in entered_lines(source, _FACTS))
    if source.blank:
        yield from (Paragraph(words(Blank(to=EDGE, hand=True)), "row") for _ in range(_LINES_FOR_HANDWRITING))


def _happened_at(source: Source) -> Runs:
    moment = entered_moment(source, _HAPPENED_AT)
    if moment and moment.date() > source.issued_on:
        raise UnfitEntryError(
            f"违法行为的时间{day_text(moment.date())}晚于文书日期{day_text(source.issued_on)}，没有出具文书。请核对日期。"
        )
    return moment_runs(moment)


def punished(source: Source, penalty: str) -> Paragraph:
    """Say what was broken, on what the penalty rests, and what it is."""
    return Paragraph(
        words(
            "以上事实违反了",
            source.blank_for("broken", 20),
            "的规定，依据",
            source.blank_for("basis", 20),
            "的规定，决定给予",
            Blank(penalty, 16),
            "的行政处罚。",
        )
    )

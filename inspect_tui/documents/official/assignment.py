"""The 交办单: findings handed to those who are competent, as an official paper (documents.md 0, 4, 6.1)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered_day, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form, Paragraph
from inspect_tui.documents.official.letter import (
    FOOT_FIELDS,
    HEAD_FIELDS,
    Numbered,
    addressed,
    attachments,
    by_when,
    chosen,
    contact,
    finding_lines,
    letter,
    unit_name,
)
from inspect_tui.documents.official.sentences import composed, heading, sentence
from inspect_tui.documents.refusal import refuse_nothing_open
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs

_ANSWER_BY = DocumentField("answer_by", "反馈期限", "day", required=True)
_DEMANDS = DocumentField("demands", "其他办理要求", "lines", hint="一行一段")
ASSIGNMENT_FIELDS = (*HEAD_FIELDS, _ANSWER_BY, _DEMANDS, *FOOT_FIELDS)


def assignment(source: Source) -> Form:
    """Fill the assignment with the open findings.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: no finding is open, or none of those chosen.
        InvalidInputError: a number or the day of the answer cannot be read.
    """
    findings = chosen(source, open_findings(source))
    refuse_nothing_open(source, findings, "assignment")
    title = (f"关于交办{unit_name(source)}", "安全生产问题隐患的通知")
    return letter(source, "assignment", title, body=tuple(_body(source, findings)))


def open_findings(source: Source) -> Numbered:
    """Return the findings not yet mended, whoever is competent."""
    return [entry for entry in source.numbered if not entry[1].corrected_on_site]


def _body(source: Source, findings: Numbered) -> Iterator[Block]:
    majors = sum(1 for _, finding in findings if finding.major)
    yield addressed(source)
    yield sentence(
        *day_runs(source.visited_on),
        "，检查组对",
        Blank(source.unit.name, 12),
        "进行了安全生产检查，发现问题隐患",
        Blank("" if source.blank else str(len(findings)), 2),
        "项，其中重大隐患",
        Blank("" if source.blank else str(majors), 2),
        "项。现交办你单位，请按以下要求办理。",
    )
    yield heading("一、交办的问题隐患")
    yield from finding_lines(source, findings)
    yield heading("二、办理要求")
    yield Paragraph(source.clause("official.assigned"))
    yield from by_when(findings)
    yield from composed(entered_lines(source, _DEMANDS))
    yield heading("三、反馈要求")
    yield sentence("请于", *day_runs(entered_day(source, _ANSWER_BY)), "前书面反馈办理情况。")
    yield from contact(source)
    yield from attachments(source)

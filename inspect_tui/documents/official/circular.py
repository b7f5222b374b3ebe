"""The 通报: what an inspection found, made known (documents.md 4)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.entered import entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Form
from inspect_tui.documents.official.letter import (
    FOOT_FIELDS,
    HEAD_FIELDS,
    Numbered,
    addressed,
    attachments,
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

_FOUND = DocumentField("situation", "检查情况", "lines", hint="一行一段；留空就只写检查的时间、单位和问题数")
_DEMANDS = DocumentField(
    "demands", "工作要求", "lines", required=True, hint="一行一段；以（一）开头、不带句号的是小标题"
)
CIRCULAR_FIELDS = (*HEAD_FIELDS, _FOUND, _DEMANDS, *FOOT_FIELDS)


def circular(source: Source) -> Form:
    """Fill the circular with all that was found, also what was mended on site.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: nothing was found, or none of those chosen.
    """
    findings = chosen(source, source.numbered)
    refuse_nothing_open(source, findings, "circular")
    title = (f"关于{unit_name(source)}", "安全生产检查情况的通报")
    return letter(source, "circular", title, body=tuple(_body(source, findings)))


def _body(source: Source, findings: Numbered) -> Iterator[Block]:
    mended = sum(1 for _, finding in findings if finding.corrected_on_site)
    majors = sum(1 for _, finding in findings if finding.major)

    def counted(count: int) -> Blank:
        return Blank("" if source.blank else str(count), 2)

    yield addressed(source)
    yield sentence("现将", Blank(source.unit.name, 12), "安全生产检查情况通报如下：")
    yield heading("一、检查情况")
    yield sentence(
        *day_runs(source.visited_on),
        "，检查组对该单位进行了检查，发现问题隐患",
        counted(len(findings)),
        "项，其中重大隐患",
        counted(majors),
        "项；已当场整改",
        counted(mended),
        "项。",
    )
    yield from composed(entered_lines(source, _FOUND))
    yield heading("二、存在的主要问题")
    yield from finding_lines(source, findings, with_requirement=False)
    yield heading("三、工作要求")
    yield from composed(entered_lines(source, _DEMANDS))
    if source.blank:
        yield sentence(Blank(width=50, hand=True))
    yield from contact(source)
    yield from attachments(source)

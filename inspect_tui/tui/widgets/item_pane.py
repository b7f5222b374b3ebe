"""The text of one item: how to check it, what it rests on, what it costs, and what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist.edition import CitedText
from inspect_tui.inspection.measured import measured_text
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import OUTCOME_NAMES, Finding
from inspect_tui.inspection.worksheet import WorkItem, outcome_of
from inspect_tui.store.inspections import Casework
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.exhibit_lines import counts_text

_LABEL = "bold $text-accent"


class ItemPane(VerticalScroll):
    """Show the highlighted item."""

    def __init__(self) -> None:
        super().__init__(id="pane", can_focus=False)

    def compose(self) -> ComposeResult:
        yield Prose()

    def show(self, case: Casework, item_id: str, numbers: dict[str, int]) -> None:
        """Show an item, with the numbers its findings have in documents."""
        work = case.item(item_id)
        lines = list(_lines(work, case, numbers)) if work else [Content("没有符合条件的检查项。")]
        self.query_one(Prose).show(lines)
        self.scroll_home(animate=False)

    def scroll_by(self, direction: int) -> None:
        """Scroll half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)


def _lines(work: WorkItem, case: Casework, numbers: dict[str, int]) -> Iterator[Content]:
    item, day = work.item, case.inspection.visit.began_at.date()
    yield Content.styled(item.text, "bold")
    yield from _status(case, item.id, numbers)
    if item.measure:
        yield Content.assemble(("实测（按 4 填写）", _LABEL), f" {item.measure.quantity}　限值 {item.measure.limit}")
    yield Content.styled("怎么查", _LABEL)
    yield from (Content(f"  {step}") for step in item.how)
    yield Content.styled("依据", _LABEL)
    yield from _citations(work.citations(day))
    if majors := work.majors(day):
        yield Content.styled("重大隐患判定依据", "bold $text-error")
        yield from _citations(majors)
    if suggestions := work.suggestions(day):
        yield Content.styled("可能构成重大隐患，请核对条款后自己判定", "bold $text-warning")
        yield from _citations(suggestions)
    if penalties := work.penalties(day):
        yield Content.styled("罚则", _LABEL)
        yield from _citations(penalties)
    deadline = item.deadline_text + (f"（{item.deadline_reason}）" if item.deadline_reason else "")
    yield Content.assemble(("整改要求", _LABEL), f" {item.requirement}")
    yield Content.assemble(
        ("通常期限", _LABEL), f" {deadline}　", ("主管", _LABEL), f" {AUTHORITY_NAMES[item.authority]}"
    )
    if item.photo:
        yield Content.styled("建议拍照留证（F10，或把照片拖进窗口）", "$text-muted")


def _status(case: Casework, item_id: str, numbers: dict[str, int]) -> Iterator[Content]:
    answers = case.inspection.answers
    yield Content.styled(f"结果：{OUTCOME_NAMES[outcome_of(answers, item_id)]}", "$text-warning")
    work = case.item(item_id)
    if work and work.item.measure and item_id in answers and answers[item_id].measured:
        yield Content(measured_text(answers[item_id].measured, work.item.measure))
    if item_id in answers and answers[item_id].note:
        yield Content(f"备注：{answers[item_id].note}")
    if counts := counts_text(case.inspection, item_id):
        yield Content(f"{counts}（F10）")
    for finding in case.inspection.findings.values():
        if finding.item == item_id:
            day = case.inspection.visit.began_at.date()
            yield Content.styled(finding_line(finding, numbers, day), "$text-error")


def _citations(cited: list[CitedText]) -> Iterator[Content]:
    for citation in cited:
        mark = ("", "") if citation.citation.checked else (" [待核]", "bold $text-warning")
        yield Content.assemble("  ", citation.with_number, mark)
    if not cited:
        yield Content.styled("  检查当日没有现行有效的依据，请勿引用", "bold $text-warning")


def finding_line(finding: Finding, numbers: dict[str, int], day: date) -> str:
    """Say a finding in a line; what is due on the day of the visit is due at once."""
    severity = "重大隐患" if finding.major else "问题"
    where = f"{finding.location}：" if finding.location else ""
    details = f"（{finding.details}）" if finding.details else ""
    return f"{severity} {numbers.get(finding.id, '')} {where}{finding.description}{details} [{_until(finding, day)}]"


def _until(finding: Finding, day: date) -> str:
    if finding.corrected_on_site:
        return "已当场整改"
    if finding.deadline is None:
        return "未定期限"
    return "立即整改" if finding.deadline <= day else f"限 {show_day(finding.deadline)}"

"""The text of one item: how to check it, what it rests on, what it costs, and what was recorded."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist.edition import CitedText
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import OUTCOME_NAMES, Finding
from inspect_tui.inspection.worksheet import outcome_of
from inspect_tui.store.inspections import Casework

Part = tuple[str, str]
_LABEL = "bold $text-accent"


class ItemPane(VerticalScroll):
    """Show the highlighted item."""

    def __init__(self) -> None:
        super().__init__(id="pane", can_focus=False)

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def show(self, case: Casework, item_id: str, numbers: dict[str, int]) -> None:
        """Show an item, with the numbers its findings have in documents."""
        parts = list(_parts(case, item_id, numbers)) if case.item(item_id) else [("没有符合条件的检查项。", "")]
        self.query_one(Static).update(Content.assemble(*parts))
        self.scroll_home(animate=False)

    def scroll_by(self, direction: int) -> None:
        """Scroll half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)


def _parts(case: Casework, item_id: str, numbers: dict[str, int]) -> Iterator[Part]:
    work = case.item(item_id)
    assert work is not None
    item, day = work.item, case.inspection.visit.began_at.date()
    yield f"{item.text}\n", "bold"
    yield from _status(case, item_id, numbers)
    yield "怎么查\n", _LABEL
    for step in item.how:
        yield f"  {step}\n", ""
    yield "依据\n", _LABEL
    yield from _citations(work.edition.cited(item.citations, day))
    if item.major:
        yield "重大隐患判定依据\n", "bold $text-error"
        yield from _citations(work.edition.cited([item.major], day))
    if item.penalty:
        yield "罚则\n", _LABEL
        yield from _citations(work.edition.cited(item.penalty, day))
    deadline = f"{item.deadline_days} 天" if item.deadline_days else "立即"
    yield "整改要求 ", _LABEL
    yield f"{item.requirement}（通常期限：{deadline}；主管：{AUTHORITY_NAMES[item.authority]}）\n", ""
    if item.photo:
        yield "建议拍照留证\n", "$text-muted"


def _status(case: Casework, item_id: str, numbers: dict[str, int]) -> Iterator[Part]:
    answers = case.inspection.answers
    yield f"结果：{OUTCOME_NAMES[outcome_of(answers, item_id)]}", "$text-warning"
    note = answers[item_id].note if item_id in answers else ""
    yield (f"  备注：{note}\n" if note else "\n"), ""
    for finding in case.inspection.findings.values():
        if finding.item == item_id:
            yield f"{finding_line(finding, numbers)}\n", "$text-error"


def _citations(cited: list[CitedText]) -> Iterator[Part]:
    for citation in cited:
        yield f"  {citation.with_number}", ""
        yield ("\n", "") if citation.citation.checked else (" [待核]\n", "bold $text-warning")
    if not cited:
        yield "  检查当日没有现行有效的依据，请勿引用\n", "bold $text-warning"


def finding_line(finding: Finding, numbers: dict[str, int]) -> str:
    """Say a finding in a line."""
    severity = "重大隐患" if finding.major else "问题"
    until = (
        "已当场整改"
        if finding.corrected_on_site
        else f"限 {show_day(finding.deadline)}"
        if finding.deadline
        else "未定期限"
    )
    where = f"{finding.location}：" if finding.location else ""
    details = f"（{finding.details}）" if finding.details else ""
    return f"{severity} {numbers.get(finding.id, '')} {where}{finding.description}{details} [{until}]"

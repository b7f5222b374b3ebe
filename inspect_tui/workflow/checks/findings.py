"""Each finding says where, what, on what clause and until when (documents.md 2.6, 8A)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspect_tui.inspection.calendar import calendar_warning
from inspect_tui.inspection.document_kind import WITH_DEADLINES
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import Finding
from inspect_tui.text import shorten
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined

TITLED = re.compile("《([^《》]+)》([^《]*)")
"""An instrument as people cite it, and what stands behind its title."""
# Standards are cited by their sections and appendices too, standards of determination by their items.
_ARTICLE = re.compile(r"第[^第，。；、\s]{1,12}[条项节]|附录")
_LONGEST_TITLE = 40
_LEFT_BLANK = re.compile("[_＿]{2,}")


def with_basis(examined: Examined) -> Iterator[Check]:
    """Ask for the clause, and for its article (8A: 条款没准确到条、款、项、目)."""
    for number, finding in examined.findings:
        if not finding.basis.strip():
            yield _ask("with-basis", number, finding, "没有写违反的条款，请补上法规标准的名称和条款。")
        elif without := _without_article(finding.basis):
            yield _ask("with-basis", number, finding, f"的违反条款没有写到条（{without}），应当写到条、款、项。")


def _without_article(basis: str) -> str:
    """Return the first instrument cited without an article, shortened; empty where all have one."""
    cited = TITLED.findall(basis) or [(basis, basis)]
    title = next((title for title, rest in cited if not _ARTICLE.search(rest)), "")
    return shorten(" ".join(title.split()), _LONGEST_TITLE)


def with_basis_seen(examined: Examined) -> Iterator[Check]:
    """Ask about clauses nobody has verified."""
    for number, finding in examined.findings:
        if not finding.basis_checked:
            yield _ask("with-basis-seen", number, finding, "的依据待核，请对照条款原文核对。")


def filled_in(examined: Examined) -> Iterator[Check]:
    """Ask about blanks that were left in a finding (8A: 空格、空白处没处理)."""
    for number, finding in examined.findings:
        texts = (finding.location, finding.description, finding.details, finding.basis, finding.requirement)
        if any(map(_LEFT_BLANK.search, (*texts, finding.major_basis))):
            yield _ask("filled-in", number, finding, "里还有没填的空格“____”，请填写或删去。")


def with_location(examined: Examined) -> Iterator[Check]:
    """Remind of the part; findings about papers and people have none (2.6: 部位 + 事实 + 条款)."""
    without = [(number, finding) for number, finding in examined.findings if not finding.location.strip()]
    if without:
        message = f"第{span(number for number, _ in without)}项问题没有写部位。"
        yield Check("with-location", "note", message, f"finding/{without[0][1].id}")


def with_deadline(examined: Examined) -> Iterator[Check]:
    """Ask for the deadline of what is ordered to be mended (2.6: 期限分组覆盖全部问题)."""
    if examined.kind is None or examined.kind in WITH_DEADLINES:
        for number, finding in examined.open_findings:
            if finding.deadline is None:
                yield _ask("with-deadline", number, finding, "没有写整改期限。")


def due_after_document(examined: Examined) -> Iterator[Check]:
    """Ask about deadlines that have passed on the day of the order (2.6: 整改期限 > 文书日期)."""
    if examined.kind in WITH_DEADLINES:
        for number, finding in examined.open_findings:
            if finding.deadline and finding.deadline < examined.day:
                said = f"的整改期限{show_day(finding.deadline)}早于文书日期{show_day(examined.day)}。"
                yield _ask("due-after-document", number, finding, said)


def holidays_known(examined: Examined) -> Iterator[Check]:
    """Remind that a deadline reaches a year whose holidays are not known."""
    calendar = examined.work.workspace.calendar
    far = [
        (number, finding)
        for number, finding in examined.open_findings
        if finding.deadline and calendar.unknown_years(finding.deadline, finding.deadline)
    ]
    if far:
        latest = max(finding.deadline for _, finding in far if finding.deadline)
        numbers = span(number for number, _ in far)
        message = f"第{numbers}项问题的整改期限：{calendar_warning(calendar, examined.visited_on, latest)}"
        yield Check("holidays-known", "note", message, f"finding/{far[0][1].id}")


def _ask(rule: str, number: int, finding: Finding, said: str) -> Check:
    return Check(rule, "ask", f"第{number}项问题{said}", f"finding/{finding.id}")


FINDINGS = (
    with_basis,
    with_basis_seen,
    filled_in,
    with_location,
    with_deadline,
    due_after_document,
    holidays_known,
)

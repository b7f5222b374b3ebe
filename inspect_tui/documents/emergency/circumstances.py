"""The first part of 检查情况: under what task, with whom, against which checklists (documents.md 2.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from inspect_tui.documents.form import Paragraph, words
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_text
from inspect_tui.inspection.off_sheet import off_sheet
from inspect_tui.inspection.record import OUTCOME_NAMES, Participant, VisitOutcome
from inspect_tui.inspection.worksheet import count_outcomes

_VISITS: dict[VisitOutcome, str] = {
    "inspected": "",
    "closed": "检查人员到达现场时，该单位关门，未能进入检查。",
    "nobody_there": "检查人员到达现场时，现场无人，未能进行检查。",
    "refused": "现场人员拒绝接受检查，检查未能进行。",
    "out_of_business": "检查人员到达现场时，该单位已停业、歇业。",
    "name_differs": "现场使用的单位名称与营业执照载明的名称不一致。",
}


def circumstances(source: Source) -> Iterator[Paragraph]:
    """Say what kind of visit it was and what was checked."""
    yield Paragraph(words("检查情况："), "row", keep_with_next=True)
    for sentence in (
        _task(source),
        _entered_later(source),
        _participants(source.visit.participants),
        _contact(source),
        _visit(source),
        _checked(source),
    ):
        if sentence:
            yield Paragraph(words(sentence))


def _task(source: Source) -> str:
    visit = source.visit
    facts = {
        "专项行动": visit.campaign,
        "任务来源": visit.task_source,
        "检查批准文号": visit.approval_number,
        "检查码": visit.visit_code,
    }
    return _clauses(f"{name}：{value}" for name, value in facts.items() if value)


def _clauses(clauses: Iterator[str]) -> str:
    joined = "；".join(clauses)
    return joined and f"{joined}。"


def _entered_later(source: Source) -> str:
    """Say that the record was made after the visit (补录), and when."""
    began = source.visit.began_at.date()
    if not source.visit.entered_later or source.blank:
        return ""
    if began == source.issued_on:
        return f"本记录系检查结束后补录，检查日期为{day_text(began)}。"
    return f"本记录系检查结束后补录，检查日期为{day_text(began)}，补录日期为{day_text(source.issued_on)}。"


def _participants(participants: tuple[Participant, ...]) -> str:
    named = (f"{one.name}（{one.people}）" if one.people else one.name for one in participants)
    joined = "、".join(named)
    return joined and f"参加检查的单位：{joined}。"


def _contact(source: Source) -> str:
    contact = source.unit.contact.strip()
    return contact and f"现场负责人：{contact}。"


def _visit(source: Source) -> str:
    """State what was met at the door, in facts only."""
    note = source.visit.outcome_note.strip().rstrip("。")
    return _VISITS[source.visit.outcome] + (f"{note}。" if note else "")


def _checked(source: Source) -> str:
    """Name the checklists and count what was found on their items, and on items that are not among them any more."""
    counts = count_outcomes(source.sections, source.inspection.answers)
    checked = sum(number for outcome, number in counts.items() if outcome != "unanswered")
    if not checked:
        return _earlier(source)
    titles = "、".join(f"《{pinned.title}》（第{pinned.version}版）" for pinned in source.visit.checklists)
    return (
        f"{f'对照{titles}，' if titles else ''}共检查{checked}项，符合{counts['compliant']}项，"
        f"不符合{counts['noncompliant']}项，不适用{counts['not_applicable']}项，未检查{counts['unanswered']}项。"
        f"{_earlier(source)}"
    )


def _earlier(source: Source) -> str:
    """Count what was checked by an earlier version of a checklist, or before a fact was corrected."""
    left = off_sheet(source.sections, source.inspection.answers).values()
    counts = Counter(answer.outcome for answer in left if answer.outcome != "unanswered")
    if not counts:
        return ""
    named = "，".join(f"{OUTCOME_NAMES[outcome]}{number}项" for outcome, number in sorted(counts.items()))
    return f"另有已检查、现不在检查表应查项中的{counts.total()}项：{named}。"

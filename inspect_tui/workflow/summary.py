"""Sum an inspection up at its end: counts, majors and what they demand, findings by deadline, what is unanswered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.inspection.finding import by_deadline, is_competent
from inspect_tui.inspection.moment import show_day, show_moment
from inspect_tui.inspection.record import OUTCOME_NAMES, VISIT_OUTCOME_NAMES, Finding, Review
from inspect_tui.inspection.worksheet import count_outcomes, outcome_of
from inspect_tui.workflow.earlier import earlier_lines
from inspect_tui.workflow.life_lines import unfinished_text
from inspect_tui.workflow.review_lines import became_text, finding_text, looked_at_lines
from inspect_tui.workflow.work import OpenInspection

Numbered = list[tuple[int, Finding]]
Reviews = Mapping[str, Review]
# What follows from a major hazard (安全生产法 65 I (3), 41 II; documents.md 1.1).
_MAJOR_DEMANDS = (
    "重大隐患：责令立即排除；排除前或排除中无法保证安全的，责令撤出人员、暂时停产停业或停止使用（安全生产法第六十五条第一款第三项）；"
    "单位应向监管部门和职工大会或职工代表大会报告治理情况（第四十一条第二款）。"
)


def summary_lines(work: OpenInspection, *, on_screen: bool = True) -> Iterator[str]:
    """Yield the summary line by line.

    Args:
        on_screen: with the keys to press, and the items left, which a listing of all items names anyway.
    """
    yield from _visit(work, "未结束（F2 填写结束时间）" if on_screen else "未结束")
    numbered = work.numbered_findings()
    own = [(number, finding) for number, finding in numbered if is_competent(work.agency, finding.authority)]
    foreign = [entry for entry in numbered if entry not in own]
    reviews = work.inspection.reviews
    yield from looked_at_lines(work)
    yield from _majors(numbered, reviews)
    yield from _deadlines(own, work.inspection.visit.began_at.date(), reviews)
    yield from _transfers(foreign, reviews)
    yield from earlier_lines(work)
    if on_screen:
        yield from _unanswered(work)


def _visit(work: OpenInspection, still_open: str) -> Iterator[str]:
    visit, conclusion = work.inspection.visit, work.inspection.conclusion
    yield f"单位　{visit.unit.name}"
    end = show_moment(conclusion.ended_at) if conclusion else still_open
    yield f"时间　{show_moment(visit.began_at)} 至 {end}{'　补录' if visit.entered_later else ''}"
    yield f"人员　{'、'.join(inspector.name for inspector in visit.inspectors) or '未填'}"
    if visit.outcome != "inspected":
        yield f"情形　{VISIT_OUTCOME_NAMES[visit.outcome]}　{visit.outcome_note}"
    counts = count_outcomes(work.case.sections, work.inspection.answers)
    if counts:
        yield "结果　" + "　".join(f"{name} {counts[outcome]}" for outcome, name in OUTCOME_NAMES.items())
    if unfinished := unfinished_text(work):
        yield f"文书　{unfinished}"
    for conflict in work.inspection.conflicts:
        yield f"待核对　{conflict.subject} 有 {len(conflict.heads)} 个不同的结果，核对后才能出具文书"


def _majors(numbered: Numbered, reviews: Reviews) -> Iterator[str]:
    majors = [(number, finding) for number, finding in numbered if finding.major]
    if majors:
        yield ""
        yield f"【重大隐患 {len(majors)} 项】"
        for number, finding in majors:
            yield f"{number}. {_line(finding, reviews)}"
            yield f"　　判定依据：{finding.major_basis}"
        yield _MAJOR_DEMANDS


def _until(deadline: date | None, day: date) -> str:
    if deadline is None:
        return "未定期限"
    return "立即整改" if deadline <= day else f"{show_day(deadline)}前整改"


def _deadlines(numbered: Numbered, day: date, reviews: Reviews) -> Iterator[str]:
    mended = [entry for entry in numbered if entry[1].corrected_on_site]
    for deadline, group in by_deadline(entry for entry in numbered if entry not in mended):
        yield ""
        yield f"【{_until(deadline, day)} {len(group)} 项】"
        yield from (f"{number}. {_line(finding, reviews)}" for number, finding in group)
    if mended:
        yield ""
        yield f"【已当场整改 {len(mended)} 项】"
        yield from (f"{number}. {_line(finding, reviews)}" for number, finding in mended)


def _transfers(numbered: Numbered, reviews: Reviews) -> Iterator[str]:
    if numbered:
        yield ""
        yield f"【移送其他部门 {len(numbered)} 项】"
        for number, finding in numbered:
            yield f"{number}. {_line(finding, reviews)} 移送：{AUTHORITY_NAMES[finding.authority]}"


def _unanswered(work: OpenInspection) -> Iterator[str]:
    answers = work.inspection.answers
    left = [item.item for item in work.case.items.values() if outcome_of(answers, item.item.id) == "unanswered"]
    if left:
        yield ""
        yield f"【未检查 {len(left)} 项】"
        yield from (f"☐ {item.text}" for item in left)


def _line(finding: Finding, reviews: Reviews) -> str:
    unchecked = " [依据待核]" if not finding.basis_checked else ""
    became = became_text(reviews.get(finding.id))
    return f"{finding_text(finding)}{unchecked}{became and f'　{became}'}"

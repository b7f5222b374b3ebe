"""What a reviewer of the case file would ask about: said before a document is issued, it stops nothing."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.finding import span
from inspect_tui.inspection.worksheet import progress
from inspect_tui.workflow.work import OpenInspection


def unchecked_findings(work: OpenInspection) -> list[int]:
    """Return the numbers of the findings that rest on a clause nobody has verified."""
    return [number for number, finding in work.numbered_findings() if not finding.basis_checked]


def _suggested(work: OpenInspection) -> Iterator[str]:
    """Say which findings a chapter suggests to be major; the inspector decides, with a clause."""
    day = work.inspection.visit.began_at.date()
    for number, finding in work.numbered_findings():
        item = work.case.item(finding.item)
        suggestions = item.suggestions(day) if item and not finding.major else []
        if suggestions:
            yield f"第{number}项问题可能构成重大隐患（{'、'.join(map(str, suggestions))}），请核对条款后判定。"


def cautions(work: OpenInspection) -> Iterator[str]:
    """Yield what is still open or doubtful in an inspection, a sentence each (documents.md 8A)."""
    inspectors = work.inspection.visit.inspectors
    if len(inspectors) < 2:
        yield "执法人员不足两名。"
    elif len({one.certificate for one in inspectors if one.certificate}) < len(inspectors):
        yield "执法证号有空缺或重复。"
    if unchecked := unchecked_findings(work):
        yield f"第{span(unchecked)}项问题的依据待核。"
    yield from _suggested(work)
    done = progress(work.case.sections, work.inspection.answers)
    if done.answered < done.total:
        yield f"还有 {done.total - done.answered} 项未检查。"
    if work.inspection.conclusion is None:
        yield "还没有填写结束时间。"

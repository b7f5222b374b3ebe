"""What a reviewer of the case file would ask about: said before a document is issued, it stops nothing."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.finding import span
from inspect_tui.inspection.worksheet import progress
from inspect_tui.workflow.work import OpenInspection


def cautions(work: OpenInspection) -> Iterator[str]:
    """Yield what is still open or doubtful in an inspection, a sentence each (documents.md 8A)."""
    inspectors = work.inspection.visit.inspectors
    if len(inspectors) < 2:
        yield "执法人员不足两名。"
    elif len({one.certificate for one in inspectors if one.certificate}) < len(inspectors):
        yield "执法证号有空缺或重复。"
    unchecked = [number for number, finding in work.numbered_findings() if not finding.basis_checked]
    if unchecked:
        yield f"第{span(unchecked)}项问题的依据待核。"
    done = progress(work.case.sections, work.inspection.answers)
    if done.answered < done.total:
        yield f"还有 {done.total - done.answered} 项未检查。"
    if work.inspection.conclusion is None:
        yield "还没有填写结束时间。"

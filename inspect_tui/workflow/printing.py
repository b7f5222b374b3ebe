"""Print checklists on paper: empty ones for a visit without a laptop, or those of an inspection as answered.

No document is issued by it: there is no number and no event.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from inspect_tui.checklist import Edition
from inspect_tui.documents import Earlier, Source, answered_form, empty_form, paper_name, write_paper
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import show_day
from inspect_tui.workflow.earlier import earlier_answers
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.work import OpenInspection


def empty_name(editions: Iterable[Edition], day: date) -> str:
    """Name the file of an empty form."""
    return paper_name("、".join(edition.checklist.title for edition in editions), day)


def print_empty(
    editions: list[Edition], day: date, target: Path, *, exact: bool, dated: bool = False, how: bool = False
) -> Path:
    """Write an empty form for some checklists; return its path.

    Args:
        day: the clauses in force on this day are printed.
        exact: whether `target` is the file as somebody named it.
        dated: whether the visit is on this day.
        how: with how to check each item.

    Raises:
        InvalidInputError: a checklist is for later visits.
        NotSavedError: the disk refused.
    """
    for edition in editions:
        if edition.checklist.since and day < edition.checklist.since:
            since = show_day(edition.checklist.since)
            raise InvalidInputError(f"“{edition.checklist.title}”用于{since}起的检查，没有打印。请核对日期。")
    return write_copy(write_paper(empty_form(editions, day, dated=dated, how=how)), target, exact=exact)


def inspection_name(work: OpenInspection) -> str:
    """Name the file of the lists of an inspection."""
    visit = work.inspection.visit
    return paper_name(visit.unit.name, visit.began_at.date())


def print_inspection(
    work: OpenInspection, target: Path | None = None, *, how: bool = False, sample: bool = False
) -> Path:
    """Write the lists of an inspection as they were answered; return the path.

    Args:
        target: the file to write; one in the exports folder when not given.
        how: with how to check each item.

    Raises:
        InvalidInputError: there are no checklists.
        NotSavedError: the disk refused.
    """
    if not work.case.sections:
        raise InvalidInputError("这次检查没有检查表，没有可以打印的。")
    earlier = [Earlier(one.item, one.text, one.answer) for one in earlier_answers(work)]
    content = write_paper(answered_form(_source(work, sample), earlier, how=how))
    return write_copy(
        content, target or work.workspace.locations.exports / inspection_name(work), exact=target is not None
    )


def _source(work: OpenInspection, sample: bool) -> Source:
    return Source(
        inspection=work.inspection,
        agency=work.agency,
        sections=work.case.sections,
        number="",
        issued_on=work.inspection.visit.began_at.date(),
        check_code="",
        sample=sample,
    )

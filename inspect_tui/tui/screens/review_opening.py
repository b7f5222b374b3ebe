"""Begin a re-inspection, or open one; either way one sees the findings it looks at."""

from __future__ import annotations

from datetime import date

from inspect_tui.errors import InspectError
from inspect_tui.inspection.record import Finding
from inspect_tui.inspection.review import open_findings
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.workflow.reviewing import begin_review, unfinished_review
from inspect_tui.workflow.under_review import raising
from inspect_tui.workflow.work import OpenInspection


async def open_review(place: Place, work: OpenInspection, raised: OpenInspection | None = None) -> None:
    """Open a re-inspection; its summary when it has ended, or when what it looks at cannot be opened.

    Args:
        raised: the inspection it looks at, where that is open already.
    """
    from inspect_tui.tui.screens.review import ReviewScreen
    from inspect_tui.tui.screens.summary import SummaryScreen

    try:
        found = await place.program.saved(raising, work) if raised is None else raised
    except InspectError as error:
        place.program.tell(f"原来的检查打不开。{error}", "error")
        await place.program.push_screen(SummaryScreen(work))
        return
    await place.program.push_screen(ReviewScreen(work, found))
    if work.inspection.conclusion or work.inspection.visit.outcome != "inspected":
        await place.program.push_screen(SummaryScreen(work))


async def review_again(place: Place, raised: OpenInspection) -> None:
    """Go on with the re-inspection of an inspection that has not ended, or begin one after a question."""
    program = place.program
    left = open_findings(raised.inspection)
    if begun := await program.read(unfinished_review, place.workspace, raised.inspection.id):
        await _open(place, begun, raised)
        return
    if not left:
        program.tell("这次检查没有未整改的问题，不用复查。")
        return

    async def answered(confirmed: bool | None) -> None:
        if not confirmed:
            return
        try:
            new_id = await program.saved(begin_review, place.workspace, raised.inspection.id, program.operator)
        except InspectError as error:
            program.tell(str(error), "error")
        else:
            await _open(place, new_id, raised)

    question = _question(raised.inspection.visit.unit.name, left, place.workspace.clock().date())
    program.push_screen(ConfirmScreen(question, "开始复查"), answered)


def _question(unit: str, left: list[Finding], today: date) -> str:
    """Ask; what is not due yet is looked at when the unit has asked for it (documents.md 8A, rule 1)."""
    not_due = sum(one.deadline is not None and one.deadline > today for one in left)
    early = f"其中 {not_due} 项还没有到整改期限，提前复查应有单位的申请。" if not_due else ""
    return f"对“{unit}”未整改的 {len(left)} 项问题开始一次复查吗？{early}"


async def _open(place: Place, inspection_id: str, raised: OpenInspection) -> None:
    try:
        work = await place.program.open_inspection(inspection_id)
    except InspectError as error:
        place.program.tell(str(error), "error")
        return
    place.workspace.save_session(last_inspection=inspection_id)
    await open_review(place, work, raised)

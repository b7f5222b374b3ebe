"""The last scene: the warehouse is looked at again, and some of its findings are closed."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import moment_in
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.record import ReviewOutcome
from inspect_tui.workflow.reviewing import begin_review, review
from inspect_tui.workflow.under_review import raising, under_review
from inspect_tui.workflow.work import OpenInspection

_OPEN = {
    "hazchem.storage.gas-detection": "已签订安装合同，探测器尚未到货",
    "hazchem.storage.staff-training": "2名装卸工已培训，还没有考核",
    "hazchem.storage.emergency-drills": "演练方案已定，还没有组织演练",
}
_MENDED = "现场查看、查阅资料，已整改到位"


def play_review(stage: Stage, raised_work: OpenInspection, order: Document) -> None:
    """Re-inspect what was ordered."""
    stage.clock.now = moment_in(11, 3, 9, 30)
    inspectors = office.EMERGENCY_INSPECTORS
    by = inspectors[0].name
    work = OpenInspection(
        stage.workspace, begin_review(stage.workspace, raised_work.inspection.id, by, inspectors=inspectors)
    )
    work.change_visit(replace(work.inspection.visit, certificates_shown=True, recusal_told=True), by)
    raised = raising(work)
    for entry in under_review(work, raised):
        if not entry.transferred:
            left = _OPEN.get(entry.finding.item)
            outcome: ReviewOutcome = "not_rectified" if left else "rectified"
            review(work, entry.finding.id, outcome, left or _MENDED, by, raised=raised)
            stage.clock.advance(5)
    stage.clock.now = moment_in(11, 3, 11)
    stage.conclude(work)
    stage.hand_over(work, stage.issue(work, "review_opinion", about=order))

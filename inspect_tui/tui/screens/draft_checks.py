"""The checks of what is entered in the form of a document, where it is usual and where it is not."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from inspect_tui.tui.screens.base import InProgram
from inspect_tui.workflow.checks import Check, check_document, questions
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection


def usual_day(work: OpenInspection) -> date:
    """Return the day a document usually has: today, of a visit entered later that of the visit."""
    visit = work.inspection.visit
    return visit.began_at.date() if visit.entered_later else work.workspace.clock().date()


async def unanswered(
    screen: InProgram, work: OpenInspection, draft: DocumentDraft, answered: Collection[Check]
) -> list[Check]:
    """Return what is to be asked about what was entered for the document and nobody has looked at yet.

    Raises:
        InspectError: the law of the office cannot be read.
    """
    found = await screen.program.saved(check_document, work, draft)
    return [one for one in questions(found, answered=False) if one.place == "draft" and one not in answered]

"""Say more of what a re-inspection saw of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import cast

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.record import REVIEW_NAMES, ReviewOutcome
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.reviewing import review
from inspect_tui.workflow.under_review import UnderReview
from inspect_tui.workflow.work import OpenInspection


class ReviewNoteScreen(FormScreen[str]):
    """The result and a note on it."""

    def __init__(self, work: OpenInspection, raised: OpenInspection, entry: UnderReview) -> None:
        super().__init__()
        self.TITLE_TEXT = f"复查第 {entry.number} 项"
        self._work = work
        self._raised = raised
        self._entry = entry

    def fields(self) -> list[Field]:
        """Return the result and the note as they stand."""
        seen = self._entry.seen
        outcomes = tuple((str(outcome), name) for outcome, name in REVIEW_NAMES.items())
        return [
            Field("outcome", "复查结果", "choice", seen.outcome if seen else "", outcomes),
            Field("note", "备注", "lines", seen.note if seen else "", hint="怎样整改的，或还差什么"),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save both."""
        if not values["outcome"]:
            raise InvalidInputError("请选择复查结果：已整改，或未整改。")
        outcome = cast(ReviewOutcome, values["outcome"])
        told = (self._entry.finding.id, outcome, str(values["note"]), self.program.operator)
        await self.change(self._work, partial(review, raised=self._raised), self._work, *told)
        return f"已保存：{self._entry.number}. {REVIEW_NAMES[outcome]}"

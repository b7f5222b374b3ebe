"""The findings of an earlier inspection, to be judged one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from inspect_tui.inspection.record import ReviewOutcome
from inspect_tui.tui.keys import digit
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.workflow.review_lines import due_text, finding_text, standing_text
from inspect_tui.workflow.under_review import UnderReview

_MARKS: dict[ReviewOutcome, tuple[str, str]] = {
    "rectified": ("✓", "$text-success"),
    "not_rectified": ("✗", "bold $text-error"),
}
_NOT_YET = ("☐", "$text-warning")


class ReviewList(Choices):
    """Show findings by their numbers in the order, two lines each: what, then by when and how it stands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        digit(1, "screen.judge('rectified')", "已整改", id="review.rectified", tooltip="这个问题已整改"),
        digit(2, "screen.judge('not_rectified')", "未整改", id="review.open", tooltip="这个问题未整改，或没有整改到位"),
    ]

    def __init__(self) -> None:
        super().__init__(markup=False, id="reviewed")
        self._shown: list[str] = []

    def show(self, entries: Sequence[UnderReview], day: date) -> None:
        """Show findings; the highlighted one stays highlighted."""
        here = self.finding_id
        self._shown = [entry.finding.id for entry in entries]
        self.set_options(Option(_lines(entry, day), entry.finding.id) for entry in entries)
        if here in self._shown:
            self.highlighted = self._shown.index(here)
        elif self._shown:
            self.highlighted = 0

    @property
    def finding_id(self) -> str:
        """The id of the highlighted finding, empty when there is none."""
        option = self.highlighted_option
        return option.id or "" if option else ""

    def go_down(self) -> None:
        """Highlight the finding below, at the end of the list none other."""
        if self._shown and self.finding_id != self._shown[-1]:
            self.action_cursor_down()

    def go_to(self, finding_id: str) -> None:
        """Highlight a finding."""
        self.highlighted = self._shown.index(finding_id)


def _lines(entry: UnderReview, day: date) -> Content:
    mark, style = _MARKS[entry.seen.outcome] if entry.seen else _NOT_YET
    major = ("[重大] ", "bold $text-error") if entry.finding.major else ("", "")
    facts = f"　　 {due_text(entry)}　{standing_text(entry, day)}"
    if entry.seen and entry.seen.note:
        facts += f"　{' '.join(entry.seen.note.split())}"
    what = " ".join(finding_text(entry.finding).split())
    return Content.assemble((mark, style), f" {entry.number}. ", major, what, "\n", (facts, "$text-muted"))

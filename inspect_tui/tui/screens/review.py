"""Look again at the open findings of an earlier inspection, each result on the disk before it is called saved."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static

from inspect_tui.errors import ChangesIssuedError, InspectError
from inspect_tui.inspection.record import REVIEW_NAMES, ReviewOutcome
from inspect_tui.tui.screens.changing import Changing
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.review_note import ReviewNoteScreen
from inspect_tui.tui.screens.review_place import ReviewPlace
from inspect_tui.workflow.reviewing import review


class ReviewScreen(Changing, ReviewPlace):
    """Judge whether findings are rectified, and go on to the summary."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "备注", id="review.note", tooltip="填写复查结果和备注", show=False),
        Binding("f2", "add_finding", "新问题", id="review.finding", tooltip="登记这次复查新发现的问题"),
    ]

    async def action_judge(self, outcome: ReviewOutcome) -> None:
        """Save the result of the highlighted finding and go on."""
        entry = self.entries.get(self.findings.finding_id)
        if entry is None or not self.is_active:  # keys typed on while a question was coming up
            return
        told = (entry.finding.id, outcome, entry.seen.note if entry.seen else "", self.program.operator)
        try:
            await self.change(self.work, partial(review, raised=self.raised), self.work, *told)
        except ChangesIssuedError as error:
            self.ask_to_change(error, partial(self.action_judge, outcome), digits=False)
            return
        except InspectError as error:
            self._fail(str(error))
            return
        self._fail("")
        self.show_all()
        self.tell_progress(f"已保存：{entry.number}. {REVIEW_NAMES[outcome]}")
        self.findings.go_down()

    def action_edit(self) -> None:
        """Say more of the highlighted finding."""
        self.findings.action_select()

    @on(OptionList.OptionSelected, "#reviewed")
    def edit(self, event: OptionList.OptionSelected) -> None:
        """Say more of a finding."""
        event.stop()
        entry = self.entries[event.option.id or ""]
        self.program.push_screen(ReviewNoteScreen(self.work, self.raised, entry), self._told)

    def action_add_finding(self) -> None:
        """Add a finding this visit has raised itself."""
        self.program.push_screen(FindingScreen(self.work, self.work.new_finding()), self._told)

    def _told(self, message: str | None) -> None:
        if message:
            self.show_all()
            self.tell_progress(message)

    def _fail(self, message: str) -> None:
        banner = self.query_one("#failure", Static)
        banner.update(message)
        banner.set_class(bool(message), "-shown")

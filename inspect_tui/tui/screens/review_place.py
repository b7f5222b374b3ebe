"""The findings of an earlier inspection, one list above one pane: how one moves about and where one can go."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import REVIEW_NAMES
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.screens.attaching import AttachingPlace
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.tui.widgets.review_list import ReviewList
from inspect_tui.tui.widgets.top_bar import TopBar
from inspect_tui.workflow.review_lines import finding_lines
from inspect_tui.workflow.under_review import UnderReview, under_review
from inspect_tui.workflow.work import OpenInspection


class ReviewPlace(AttachingPlace):
    """Move about in the findings."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "next", "下一未看", id="review.next", tooltip="到下一个还没有复查的问题"),
        Binding("f8", "summary", "小结", id="review.summary", tooltip="小结、结束复查、出具文书"),
        Binding("f10", "exhibits", "照片", id="review.exhibits", tooltip="这次复查的照片和录像；照片可以直接拖进窗口"),
        # Without its place in the footer all other keys fit into 80 columns.
        Binding(
            "f9",
            "app.switch_operator",
            "操作人",
            id="review.operator",
            tooltip="换一个操作人（多人共用一台电脑）",
            show=False,
        ),
        Binding("left", "turn(-1)", "上翻说明", id="review.up", tooltip="说明向上翻", show=False),
        Binding("right", "turn(1)", "下翻说明", id="review.down", tooltip="说明向下翻", show=False),
        Binding("escape", "dismiss", "返回", id="review.leave", tooltip="回到原处，下次接着做", show=False),
    ]

    def __init__(self, work: OpenInspection, raised: OpenInspection) -> None:
        """Show a re-inspection.

        Args:
            raised: the inspection whose findings it looks at.
        """
        super().__init__()
        self.work = work
        self.raised = raised
        self.entries: dict[str, UnderReview] = {}

    def compose_body(self) -> ComposeResult:
        yield Static("", id="failure", markup=False)
        yield ReviewList()
        with VerticalScroll(id="found", can_focus=False):
            yield Prose()
        yield Static("", id="status", markup=False)

    def on_mount(self) -> None:
        """Say whose findings they are, and of when."""
        visited = show_day(self.raised.inspection.visit.began_at.date())
        self.query_one(TopBar).show_place(f"复查 {visited}检查的 {self.work.inspection.visit.unit.name}")
        self.findings.focus()
        self.show_all()
        self.tell_progress()
        self._go_to_first_of(list(self.entries))

    def on_screen_resume(self) -> None:
        """Show what was changed elsewhere."""
        super().on_screen_resume()
        self.show_all()

    @property
    def findings(self) -> ReviewList:
        """The list."""
        return self.query_one(ReviewList)

    def action_next(self) -> None:
        """Go to the next finding nobody has looked at in this visit."""
        names = list(self.entries)
        after = names.index(self.findings.finding_id) + 1 if names else 0
        if not self._go_to_first_of(names[after:] + names[:after]):
            self.program.tell("都复查过了。F8 小结。")

    def _go_to_first_of(self, names: list[str]) -> bool:
        """Go to the first of some findings that was not looked at; say whether there is one."""
        found = next((name for name in names if self.entries[name].seen is None), None)
        if found:
            self.findings.go_to(found)
        return found is not None

    def action_summary(self) -> None:
        """Go on to the summary."""
        from inspect_tui.tui.screens.summary import SummaryScreen

        self.program.push_screen(SummaryScreen(self.work))

    def action_exhibits(self) -> None:
        """Go to the evidence of the visit."""
        from inspect_tui.tui.screens.exhibits import ExhibitsScreen

        self.program.push_screen(ExhibitsScreen(self.work))

    def errand(self) -> AnyErrand:
        """Take what is pasted as photos of the visit."""
        return errand.photos(self.work, "", self.program.operator)

    @on(OptionList.OptionHighlighted, "#reviewed")
    def show_finding(self) -> None:
        """Show all of the highlighted finding."""
        entry = self.entries.get(self.findings.finding_id)
        lines = finding_lines(entry) if entry else ["没有要复查的问题：都已整改。"]
        self.query_one(Prose).show(Content.styled(line, "bold") if not at else line for at, line in enumerate(lines))
        self.query_one("#found").scroll_home(animate=False)

    def action_turn(self, direction: int) -> None:
        """Read on in the finding."""
        pane = self.query_one("#found")
        pane.scroll_relative(y=direction * max(1, pane.size.height // 2), animate=False)

    def show_all(self) -> None:
        """Show the findings as they stand."""
        entries = under_review(self.work, self.raised)
        self.entries = {entry.finding.id: entry for entry in entries}
        self.findings.show(entries, self.workspace.clock().date())
        self.show_finding()

    def tell_progress(self, message: str = "") -> None:
        """Say what was done, and how far one is."""
        judged = [entry.seen.outcome for entry in self.entries.values() if entry.seen]
        counts = (f"{name} {judged.count(outcome)}" for outcome, name in REVIEW_NAMES.items())
        parts = [message, f"复查 {len(judged)}/{len(self.entries)}", *counts]
        if new := len(self.work.inspection.findings):
            parts.append(f"新问题 {new}")
        if self.work.inspection.conflicts or self.raised.inspection.conflicts:
            parts.append("待核对")
        self.say("  ".join(filter(None, parts)))

"""Judge the items of one inspection, each answer on the disk before it is called saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static

from inspect_tui.errors import ChangesIssuedError, InspectError
from inspect_tui.inspection.record import OUTCOME_NAMES, Finding, Outcome
from inspect_tui.inspection.worksheet import outcome_of
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.screens.answer import MeasureScreen, NoteScreen
from inspect_tui.tui.screens.changing import Changing
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.items import ItemPlace
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection


class InspectScreen(ItemPlace, Changing):
    """Judge items, raise findings, and go on to the summary."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add_finding", "表外问题", id="inspect.finding", tooltip="登记检查表以外的问题", show=False),
        Binding("f7", "section", "本类符合", id="inspect.section", tooltip="把本类未检查的项都记为符合", show=False),
        Binding("f8", "summary", "小结", id="inspect.summary", tooltip="小结、结束检查、出具文书"),
        Binding("f10", "exhibits", "照片", id="inspect.exhibits", tooltip="本项的照片和录像；照片也可以直接拖进窗口"),
        # Without its place in the footer all other keys fit into 80 columns.
        Binding(
            "f9",
            "app.switch_operator",
            "操作人",
            id="inspect.operator",
            tooltip="换一个操作人（多人共用一台电脑）",
            show=False,
        ),
        Binding("ctrl+z", "undo", "撤销", id="inspect.undo", tooltip="撤销上一次判定", show=False),
    ]

    def __init__(self, work: OpenInspection) -> None:
        super().__init__(work)
        self._undo: list[tuple[str, Outcome]] = []

    # What the inspector does

    @on(ItemList.Judged)
    async def judge(self, event: ItemList.Judged) -> None:
        """Save the outcome of an item and go on."""
        event.stop()
        if not self.is_active:  # keys typed on while a question was coming up
            return
        before = outcome_of(self.work.inspection.answers, event.item_id)
        judged = partial(self._judge, event.item_id, event.outcome)
        if before != event.outcome and before == "noncompliant" and self._edited_finding(event.item_id):
            self._ask("这一项登记的问题已经填写过，改结果会撤销它（留有记录）。继续吗？", "改结果并撤销问题", judged)
        else:
            await judged()

    def _ask(self, question: str, yes: str, then: Callable[[], Awaitable[None]]) -> None:
        """Do something once it was agreed to; digits do not agree, they may have been typed on."""

        async def answered(confirmed: bool | None) -> None:
            if confirmed:
                await then()

        self.program.push_screen(ConfirmScreen(question, yes, digits=False), answered)

    async def _judge(self, item_id: str, outcome: Outcome) -> None:
        before = outcome_of(self.work.inspection.answers, item_id)
        again = partial(self._judge, item_id, outcome)
        if not await self._save(again, self.work.answer, item_id, outcome, self.program.operator):
            return
        self._undo.append((item_id, before))
        self.items.refresh_item(item_id, self.work.case)
        hint = "，回车填写部位和事实" if outcome == "noncompliant" else ""
        self._tell_progress(f"已保存：{OUTCOME_NAMES[outcome]}{hint}")
        if outcome in {"compliant", "not_applicable"}:
            self.items.go_down()
        self._show_item()

    @on(ItemList.Measured)
    async def measure(self, event: ItemList.Measured) -> None:
        """Enter what was measured on an item."""
        event.stop()
        work = self.work.case.item(event.item_id)
        if work is None or work.item.measure is None:
            self.program.tell("这一项没有要实测的量，请直接判定。")
            return
        self.program.push_screen(MeasureScreen(self.work, work.item, work.item.measure), self._edited)

    @on(OptionList.OptionSelected, "#items")
    async def edit(self, event: OptionList.OptionSelected) -> None:
        """Fill in the finding of an item, or a note."""
        event.stop()
        item_id = event.option.id or ""
        findings = [finding for finding in self.work.inspection.findings.values() if finding.item == item_id]
        if findings:
            self._edit_finding(findings[0])
        else:
            self.program.push_screen(NoteScreen(self.work, item_id), self._edited)

    def _edit_finding(self, finding: Finding) -> None:
        self.program.push_screen(FindingScreen(self.work, finding), self._edited)

    def action_add_finding(self) -> None:
        """Add a finding outside any item."""
        self._edit_finding(self.work.new_finding())

    def action_section(self) -> None:
        """Mark what is unanswered in this section compliant, after a question."""
        section = next((s for s in self.work.case.sections if self._holds_place(s.items)), None)
        if section is None:
            return
        ids = [work.item.id for work in section.items]
        left = [item for item in ids if outcome_of(self.work.inspection.answers, item) == "unanswered"]

        async def marked(confirmed: bool | None) -> None:
            again = partial(marked, True)
            if confirmed and await self._save(again, self.work.answer_rest, ids, self.program.operator):
                self._tell_progress(f"已保存：{section.title} {len(left)} 项记为符合")
                self._show_all()

        if left:
            question = f"“{section.title}”还有 {len(left)} 项未检查，都记为符合吗？"
            self.program.push_screen(ConfirmScreen(question, "都记为符合"), marked)
        else:
            self.program.tell("这一类没有未检查的项。")

    async def action_undo(self) -> None:
        """Take the last judgement back by another one; nothing is erased from the record."""
        if not self._undo:
            self.program.tell("没有可以撤销的判定。")
            return
        item_id, outcome = self._undo[-1]
        if await self._save(self.action_undo, self.work.answer, item_id, outcome, self.program.operator):
            self._undo.pop()
            self.items.refresh_item(item_id, self.work.case)
            self.items.go_to(item_id)
            self._tell_progress(f"已撤销，恢复为：{OUTCOME_NAMES[outcome]}")
            self._show_item()

    # Evidence

    def action_exhibits(self) -> None:
        """Go to the photos and clips of the highlighted item."""
        from inspect_tui.tui.screens.exhibits import ExhibitsScreen

        if self.items.item_id:
            self.program.push_screen(ExhibitsScreen(self.work, self.items.item_id))

    def errand(self) -> AnyErrand | None:
        """Take what is pasted as photos of the highlighted item."""
        item = self.items.item_id
        return errand.photos(self.work, item, self.program.operator) if item else None

    def tell_attached(self, message: str) -> None:
        """Say how many were attached, beside the progress and with the item."""
        self._tell_progress(message)
        self._show_item()

    def action_summary(self) -> None:
        """Go on to the summary."""
        from inspect_tui.tui.screens.summary import SummaryScreen

        self.program.push_screen(SummaryScreen(self.work))

    # Helpers

    async def _save(self, again: Callable[[], Awaitable[None]], function: Callable[..., Any], *arguments: Any) -> bool:
        """Run a change on the writing thread; on failure say so and keep saying it until a save works.

        Args:
            again: what is done anew once it was agreed that issued documents will differ.
        """
        try:
            await self.change(self.work, function, *arguments)
        except ChangesIssuedError as question:
            self.ask_to_change(question, again, digits=False)
            return False
        except InspectError as error:
            self._fail(str(error))
            return False
        self._fail("")
        return True

    def _fail(self, message: str) -> None:
        banner = self.query_one("#failure", Static)
        banner.update(message)
        banner.set_class(bool(message), "-shown")
        if message:
            self._tell_progress()

    def _edited_finding(self, item_id: str) -> bool:
        """Say whether a finding of an item was changed since it was prefilled."""
        findings = [finding for finding in self.work.inspection.findings.values() if finding.item == item_id]
        heads = self.work.inspection.heads
        return any(heads[f"finding/{finding.id}"][0].kind == "finding_changed" for finding in findings)

    def _edited(self, message: str | None) -> None:
        if message:
            self._show_all()
            self._tell_progress(message)

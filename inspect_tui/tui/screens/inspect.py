"""Work through the items of one inspection: one list beside one pane, each answer on disk before it is called saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Input, OptionList, Static

from inspect_tui.checklist import Item
from inspect_tui.errors import InspectError
from inspect_tui.inspection.record import OUTCOME_NAMES, Finding, Outcome
from inspect_tui.inspection.worksheet import outcome_of, progress
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.screens.attaching import AttachingPlace
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.finding import FindingScreen, MeasureScreen, NoteScreen
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.tui.widgets.item_pane import ItemPane
from inspect_tui.workflow.work import OpenInspection

_FILTERS: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    ("全部", ("compliant", "noncompliant", "not_applicable", "unanswered")),
    ("未检查", ("unanswered",)),
    ("不符合", ("noncompliant",)),
    ("符合", ("compliant",)),
    ("不适用", ("not_applicable",)),
)


class InspectScreen(AttachingPlace):
    """Judge items, raise findings, and go on to the summary."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add_finding", "表外问题", id="inspect.finding", tooltip="登记检查表以外的问题", show=False),
        Binding("f3,slash,fullwidth_solidus", "search", "查找", id="inspect.search", tooltip="查找检查项", show=False),
        Binding(
            "f4",
            "filter",
            "筛选",
            id="inspect.filter",
            tooltip="依次只看：全部、未检查、不符合、符合、不适用",
            show=False,
        ),
        Binding("f5", "next('unanswered')", "下一未查", id="inspect.unanswered", tooltip="到下一个未检查的项"),
        Binding(
            "f6",
            "next('noncompliant')",
            "下一不符",
            id="inspect.noncompliant",
            tooltip="到下一个不符合的项",
            show=False,
        ),
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
        Binding("escape", "leave", "首页", id="inspect.leave", tooltip="回到首页，下次从这一项接着做", show=False),
    ]

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self.work = work
        self._filter = 0
        self._undo: list[tuple[str, Outcome]] = []
        self._change_agreed = False

    def compose_body(self) -> ComposeResult:
        yield Line("", "查找检查项，回车到列表，Esc 取消", id="search")
        yield Static("", id="failure", markup=False)
        with Container(id="work"):
            yield ItemList()
            yield ItemPane()
        yield Static("", id="status", markup=False)

    def on_mount(self) -> None:
        """Go on where one left."""
        self.items.show(self.work.case, lambda item: True)
        place = self.workspace.session.places.get(self.work.inspection.id, "")
        self.items.go_to(place)
        self.items.focus()
        self._tell_progress()

    def on_screen_resume(self) -> None:
        """Show what was changed elsewhere."""
        self._show_all()

    @property
    def items(self) -> ItemList:
        """The list."""
        return self.query_one(ItemList)

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
        elif before != event.outcome and "noncompliant" in (before, event.outcome):
            await self._change_finding(judged)
        else:
            await judged()

    async def _change_finding(self, change: Callable[[], Awaitable[None]]) -> None:
        """Change a finding; ask once when documents that say otherwise were issued."""
        if not self.work.inspection.documents or self._change_agreed:
            await change()
            return

        async def agreed() -> None:
            self._change_agreed = True
            await change()

        self._ask("已出具文书，再改问题会使文书标为“已与记录不一致”。继续吗？", "继续修改", agreed)

    def _ask(self, question: str, yes: str, then: Callable[[], Awaitable[None]]) -> None:
        """Do something once it was agreed to; digits do not agree, they may have been typed on."""

        async def answered(confirmed: bool | None) -> None:
            if confirmed:
                await then()

        self.program.push_screen(ConfirmScreen(question, yes, digits=False), answered)

    async def _judge(self, item_id: str, outcome: Outcome) -> None:
        before = outcome_of(self.work.inspection.answers, item_id)
        if not await self._save(self.work.answer, item_id, outcome, self.program.operator):
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
        screen = MeasureScreen(self.work, work.item, work.item.measure)

        async def edit() -> None:
            self.program.push_screen(screen, self._edited)

        await self._change_finding(edit)

    @on(OptionList.OptionSelected, "#items")
    async def edit(self, event: OptionList.OptionSelected) -> None:
        """Fill in the finding of an item, or a note."""
        event.stop()
        item_id = event.option.id or ""
        findings = [finding for finding in self.work.inspection.findings.values() if finding.item == item_id]
        if findings:
            await self._edit_finding(findings[0])
        else:
            self.program.push_screen(NoteScreen(self.work, item_id), self._edited)

    async def _edit_finding(self, finding: Finding) -> None:
        async def edit() -> None:
            self.program.push_screen(FindingScreen(self.work, finding), self._edited)

        await self._change_finding(edit)

    async def action_add_finding(self) -> None:
        """Add a finding outside any item."""
        await self._edit_finding(self.work.new_finding())

    def action_section(self) -> None:
        """Mark what is unanswered in this section compliant, after a question."""
        section = next((s for s in self.work.case.sections if self._holds_place(s.items)), None)
        if section is None:
            return
        ids = [work.item.id for work in section.items]
        left = [item for item in ids if outcome_of(self.work.inspection.answers, item) == "unanswered"]

        async def marked(confirmed: bool | None) -> None:
            if confirmed and await self._save(self.work.answer_rest, ids, self.program.operator):
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
        if await self._save(self.work.answer, item_id, outcome, self.program.operator):
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

    # Moving about

    @on(OptionList.OptionHighlighted, "#items")
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the item one moved to, and remember the place."""
        self._show_item()
        places = self.workspace.session.places | {self.work.inspection.id: event.option.id or ""}
        self.workspace.save_session(places=places)

    @on(ItemList.PaneScrolled)
    def scroll_pane(self, event: ItemList.PaneScrolled) -> None:
        """Read on in the item's text."""
        self.query_one(ItemPane).scroll_by(event.direction)

    def action_next(self, outcome: Outcome) -> None:
        """Go to the next item with an outcome."""
        answers = self.work.inspection.answers
        if not self.items.go_to_next(lambda item_id: outcome_of(answers, item_id) == outcome):
            self.program.tell(f"没有{OUTCOME_NAMES[outcome]}的项。")

    def action_filter(self) -> None:
        """Show only the items with the next kind of outcome."""
        self._filter = (self._filter + 1) % len(_FILTERS)
        self._show_all()
        self._tell_progress()

    def action_search(self) -> None:
        """Open the search field."""
        self.query_one("#search").add_class("-open")
        self.query_one("#search").focus()

    @on(Input.Changed, "#search")
    def search_changed(self) -> None:
        """Search as one types."""
        self._show_all()

    @on(Input.Submitted, "#search")
    def search_done(self) -> None:
        """Go to the items found."""
        self.items.focus()

    def action_summary(self) -> None:
        """Go on to the summary."""
        from inspect_tui.tui.screens.summary import SummaryScreen

        self.program.push_screen(SummaryScreen(self.work))

    def action_leave(self) -> None:
        """Close the search, or go back to the home list."""
        search = self.query_one("#search", Input)
        if search.has_class("-open"):
            search.value = ""
            search.remove_class("-open")
            self.items.focus()
        else:
            self.dismiss()

    # Helpers

    async def _save(self, function: Callable[..., Any], *arguments: Any) -> bool:
        """Run a change on the writing thread; on failure say so and keep saying it until a save works."""
        try:
            await self.program.saved(function, *arguments)
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

    def _holds_place(self, items: tuple[Any, ...]) -> bool:
        return any(work.item.id == self.items.item_id for work in items)

    def _show_all(self) -> None:
        outcomes = _FILTERS[self._filter][1]
        answers = self.work.inspection.answers

        def wanted(item: Item) -> bool:
            return outcome_of(answers, item.id) in outcomes

        self.items.show(self.work.case, wanted, self.query_one("#search", Input).value)
        self._show_item()

    def _show_item(self) -> None:
        numbers = {finding.id: number for number, finding in self.work.numbered_findings()}
        self.query_one(ItemPane).show(self.work.case, self.items.item_id, numbers)

    def _tell_progress(self, message: str = "") -> None:
        case = self.work.case
        done = progress(case.sections, case.inspection.answers)
        findings = len(case.inspection.findings)
        parts = [message, f"进度 {done}", f"问题 {findings}", f"显示：{_FILTERS[self._filter][0]}"]
        if case.inspection.conflicts:
            parts.append("待核对")
        self.say("  ".join(part for part in parts if part))
        from inspect_tui.tui.widgets.top_bar import TopBar

        self.query_one(TopBar).show_place(case.inspection.visit.unit.name)

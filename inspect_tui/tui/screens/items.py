"""The items of one inspection, one list beside one pane: how one moves about, searches and filters."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Input, OptionList, Static

from inspect_tui.checklist import Item
from inspect_tui.inspection.record import OUTCOME_NAMES, Outcome
from inspect_tui.inspection.worksheet import outcome_of, progress
from inspect_tui.tui.screens.attaching import AttachingPlace
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


class ItemPlace(AttachingPlace):
    """Move about in the items."""

    BINDINGS: ClassVar[list[BindingType]] = [
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
        Binding("escape", "leave", "首页", id="inspect.leave", tooltip="回到首页，下次从这一项接着做", show=False),
    ]

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self.work = work
        self._filter = 0

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

    def action_leave(self) -> None:
        """Close the search, or go back to the home list."""
        search = self.query_one("#search", Input)
        if search.has_class("-open"):
            search.value = ""
            search.remove_class("-open")
            self.items.focus()
        else:
            self.dismiss()

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

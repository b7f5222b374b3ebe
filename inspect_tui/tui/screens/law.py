"""The law the checklists cite (法规库): find it, see whether it is in force, and what rests on it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.law import FoundLaw, find_law, law_lines, status


class LawScreen(Place):
    """List instruments beside what is known of the highlighted one."""

    PLACE = "法规库"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3,slash,fullwidth_solidus", "search", "查找", id="law.search", tooltip="按名称、文号、条号查找"),
        Binding("left", "turn(-1)", "上翻", id="law.up", tooltip="内容向上翻", show=False),
        Binding("right", "turn(1)", "下翻", id="law.down", tooltip="内容向下翻", show=False),
        Binding("escape", "leave", "返回", id="law.leave", tooltip="清除查找；再按一次返回"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[str, FoundLaw] = {}

    def compose_body(self) -> ComposeResult:
        yield Line("", "查找：名称、文号、制定机关（可用拼音），可加条号如 第三十六条（F3）", id="search")
        with Container(id="work"):
            yield Choices(id="laws")
            with VerticalScroll(id="pane", can_focus=False):
                yield Prose()

    def on_mount(self) -> None:
        """Begin at the list."""
        self._list("")
        self.query_one("#laws").focus()

    @on(Input.Changed, "#search")
    def search_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        self._list(event.value)

    @on(Input.Submitted, "#search")
    def search_done(self) -> None:
        """Go to what was found."""
        self.query_one("#laws").focus()

    @on(OptionList.OptionHighlighted, "#laws")
    def show_law(self, event: OptionList.OptionHighlighted) -> None:
        """Show the highlighted instrument."""
        self._show(event.option.id or "")

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one("#search").focus()

    def action_turn(self, direction: int) -> None:
        """Read on in what is known of it."""
        pane = self.query_one("#pane")
        pane.scroll_relative(y=direction * max(1, pane.size.height // 2), animate=False)

    def action_leave(self) -> None:
        """Clear the search, or go back."""
        search = self.query_one("#search", Input)
        if search.value:
            search.value = ""
            self.query_one("#laws").focus()
        else:
            self.dismiss()

    def _list(self, text: str) -> None:
        found = find_law(self.workspace.library, text)
        self._found = {one.id: one for one in found}
        today = self.workspace.clock().date()
        self.query_one("#laws", Choices).set_options(
            Option(Content(f"{one.instrument.title} {_mark(one, status(one.instrument, today))}"), one.id)
            for one in found
        )
        self._show(found[0].id if found else "")

    def _show(self, name: str) -> None:
        today = self.workspace.clock().date()
        lines = law_lines(self._found[name], self.workspace.library, today) if name in self._found else ["没有找到。"]
        self.query_one(Prose).show(lines)
        self.query_one("#pane").scroll_home(animate=False)


def _mark(found: FoundLaw, state: str) -> str:
    """Say in a few characters what must not be overlooked."""
    marks = ["" if found.instrument.checked else "[待核]", "" if state.startswith("现行") else f"[{state}]"]
    return "".join(marks)

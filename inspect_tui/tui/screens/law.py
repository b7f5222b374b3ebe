"""The law the checklists cite (法规库): find it, see whether it is in force, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.law_rows import counted, row
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.law import FoundLaw, LawBook
from inspect_tui.workflow.law_lines import law_lines

# Breaking hundreds of items into lines takes longer than the time between two keys.
_MOST = 30


class LawScreen(Place):
    """List instruments beside what is known of the highlighted one."""

    PLACE = "法规库"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "全文", id="law.open", tooltip="放大看选中的法规标准和引用它的检查项", show=False),
        Binding("f3,slash,fullwidth_solidus", "search", "查找", id="law.search", tooltip="按名称、文号、条号查找"),
        Binding("left", "turn(-1)", "上翻", id="law.up", tooltip="内容向上翻"),
        Binding("right", "turn(1)", "下翻", id="law.down", tooltip="内容向下翻"),
        Binding("escape", "leave", "返回", id="law.leave", tooltip="清除查找；再按一次返回"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._book: LawBook | None = None
        self._found: dict[str, FoundLaw] = {}

    def compose_body(self) -> ComposeResult:
        yield Line("", "查找：名称、文号、机关，可用拼音，可加条号如 第三十六条（F3）", id="search")
        with Container(id="work"):
            yield Choices(id="laws")
            with VerticalScroll(id="pane", can_focus=False):
                yield Prose(["正在读检查表……"])
        yield Static("", id="status", markup=False)

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#laws").focus()
        self._read()

    @work
    async def _read(self) -> None:
        """Read the checklists, and sort out what they cite."""
        self._book = await self.program.read(lambda: LawBook(self.workspace.library))
        self._list()
        # The first pinyin loads the readings of all characters, which takes longer than the time between two keys.
        await self.program.read(self._book.find, "a")

    @on(Input.Changed, "#search")
    def search_changed(self) -> None:
        """Search as one types."""
        self._list()

    @on(Input.Submitted, "#search")
    def search_done(self) -> None:
        """Go to what was found."""
        self.query_one("#laws").focus()

    @on(OptionList.OptionHighlighted, "#laws")
    def show_law(self, event: OptionList.OptionHighlighted) -> None:
        """Show the highlighted instrument."""
        self._show(event.option.id or "")

    @on(OptionList.OptionSelected, "#laws")
    def open_law(self, event: OptionList.OptionSelected) -> None:
        """Show an instrument in the whole window."""
        name = event.option.id or ""
        if name in self._found:
            self.program.push_screen(TextScreen("法规标准", "\n".join(self._lines(name))))

    def action_open(self) -> None:
        """Show the highlighted instrument in the whole window."""
        self.query_one("#laws", Choices).action_select()

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one("#search").focus()

    def action_turn(self, direction: int) -> None:
        """Read on in what is known of it."""
        pane = self.query_one("#pane")
        pane.scroll_relative(y=direction * max(1, pane.size.height - 2), animate=False)

    def action_leave(self) -> None:
        """Clear the search, or go back."""
        search = self.query_one("#search", Input)
        if search.value:
            search.value = ""
            self.query_one("#laws").focus()
        else:
            self.dismiss()

    def _list(self) -> None:
        """List what was found; the first one is highlighted, and shown by that."""
        if self._book is None:
            return
        found = self._book.find(self.query_one("#search", Input).value)
        self._found = {one.id: one for one in found}
        today = self.workspace.clock().date()
        laws = self.query_one("#laws", Choices)
        laws.set_options(Option(row(one, today), one.id) for one in found)
        laws.highlighted = 0 if found else None
        if not found:
            self._show("")
        self.query_one("#status", Static).update(counted(found, today))

    def _show(self, name: str) -> None:
        self.query_one(Prose).show(self._lines(name, _MOST) if name in self._found else ["没有找到。"])
        self.query_one("#pane").scroll_home(animate=False)

    def _lines(self, name: str, most: int | None = None) -> Iterator[str]:
        """Yield what is known of an instrument, with so many of the items that cite it."""
        assert self._book is not None
        found = self._found[name]
        yield from law_lines(found, self._book, self.workspace.clock().date(), most)
        if left := len(found.items[most:] if most else ()):
            yield ""
            yield f"还有 {left} 项，按回车看全部。"

"""Before an inspection is moved to newer checklists: what changes, and a question whose careful answer is ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.tui.keys import digit
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.prose import Prose

_CHOICES = ("1 先不换", "2 换成新版本")


class Preview(VerticalScroll, can_focus=False, inherit_bindings=False):
    """What changes; it is scrolled by keys of the window."""


class MoveScreen(Dialog[bool]):
    """Show what moving would change and ask; the first choice is to leave the checklists as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        digit(1, "dismiss(False)", "先不换", id="move.no", tooltip="检查表保持原来的版本"),
        digit(2, "dismiss(True)", "换成新版本", id="move.yes", tooltip="换成新版本，已有的结果都保留"),
        Binding("left,pageup", "turn(-1)", "上翻", id="move.up", tooltip="变化向上翻", priority=True),
        Binding("right,pagedown", "turn(1)", "下翻", id="move.down", tooltip="变化向下翻", priority=True),
        Binding("escape", "dismiss(False)", "先不换", id="move.leave", tooltip="检查表保持原来的版本", show=False),
    ]

    def __init__(self, lines: Sequence[str], question: str) -> None:
        super().__init__()
        self._lines = lines
        self._question = question

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -large"):
            yield Static("检查表的新版本（左 右 翻页）", classes="window-title", markup=False)
            with Preview(classes="fields"):
                yield Prose(self._lines, id="changes")
            yield Prose([self._question], id="question")
            yield Choices(*(Option(Content(text)) for text in _CHOICES), compact=True)

    def on_mount(self) -> None:
        """Let the keys choose; the careful choice is highlighted."""
        self.query_one(Choices).focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take the highlighted choice."""
        self.dismiss(event.option_index == 1)

    def action_turn(self, direction: int) -> None:
        """Turn the pages of what changes."""
        pane = self.query_one(Preview)
        pane.scroll_relative(y=direction * max(1, pane.size.height - 1), animate=False)

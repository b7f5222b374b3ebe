"""Choose who is at the keyboard."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.text import clean_line
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.controls import Line


class OperatorScreen(Dialog[str]):
    """Choose among the inspectors, or type a name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "取消", id="operator.cancel", tooltip="不换")
    ]

    def compose(self) -> ComposeResult:
        self._names = [inspector.name for inspector in self.workspace.settings.inspectors]
        with Vertical(classes="window -small"):
            yield Static("谁在操作？", classes="window-title")
            yield Choices(*(Option(Content(name)) for name in self._names), compact=True)
            yield Line("", "不在名单里：输入姓名后回车")

    def on_mount(self) -> None:
        """Begin at the list, or at the name when there is no list."""
        listed = self.query_one(OptionList)
        (listed if self._names else self.query_one(Input)).focus()
        if self.program.operator in self._names:
            listed.highlighted = self._names.index(self.program.operator)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take a listed inspector."""
        self.dismiss(self._names[event.option_index])

    @on(Input.Submitted)
    def take_name(self, event: Input.Submitted) -> None:
        """Take the name typed."""
        if name := clean_line(event.value).text:
            self.dismiss(name)

"""Text to read, such as a document before it is issued."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.widgets.prose import Prose


class TextScreen(Dialog[None]):
    """Show a text; it scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss", "返回", id="text.leave", tooltip="回到原处")
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._heading = title
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -large"):
            yield Static(f"{self._heading}（Esc 返回）", classes="window-title", markup=False)
            with VerticalScroll():
                yield Prose(self._text.split("\n"))

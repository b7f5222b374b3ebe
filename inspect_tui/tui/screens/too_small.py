"""A request for a larger terminal."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

SMALLEST = Size(80, 24)


class TooSmallScreen(ModalScreen[None]):
    """Cover everything until the terminal is large enough; nothing typed is lost beneath."""

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Say how large it is and has to be."""
        self.query_one(Static).update(
            f"窗口太小：现在 {event.size.width}×{event.size.height}，"
            f"请放大到 {SMALLEST.width}×{SMALLEST.height} 以上。已填的内容都在。"
        )

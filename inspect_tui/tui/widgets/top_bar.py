"""The bar above every place: where one is, who is at the keyboard, and what must not be overlooked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

if TYPE_CHECKING:
    from inspect_tui.tui.app import InspectApp


class TopBar(Horizontal):
    """Place on the left, operator on the right."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place
        self._notices: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static(self._place, id="place", markup=False)
        yield Static("", id="notice", markup=False)
        yield Static("", id="operator", markup=False)

    def on_mount(self) -> None:
        """Follow the operator."""
        program = cast("InspectApp", self.app)
        self._notices = (["只能查看"] if program.workspace.read_only else []) + (["样例"] if program.demo else [])
        self.watch(program, "room", self._show_notices)
        self.watch(program, "operator", self._show_operator)

    def show_place(self, place: str) -> None:
        """Say where one is."""
        self.query_one("#place", Static).update(place)

    def _show_notices(self, room: str) -> None:
        """Say what must not be overlooked; little room on the disk is said as long as it lasts."""
        self.query_one("#notice", Static).update(" ".join([*self._notices, room] if room else self._notices))

    def _show_operator(self, name: str) -> None:
        self.query_one("#operator", Static).update(f"操作人 {name}" if name else "未选操作人 (F9)")

"""What all places share: the bar with the operator, the footer, and the program they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from inspect_tui.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from inspect_tui.store.workspace import Workspace
    from inspect_tui.tui.app import InspectApp

T = TypeVar("T")


class InProgram(Widget):
    """A screen of this program, with typed access to it."""

    @property
    def program(self) -> InspectApp:
        """The application."""
        return cast("InspectApp", self.app)

    @property
    def workspace(self) -> Workspace:
        """The workspace at hand."""
        return self.program.workspace


class Place(InProgram, Screen[None]):
    """A full screen with the bar above and the keys below."""

    PLACE = ""

    def compose(self) -> ComposeResult:
        yield TopBar(self.PLACE)
        yield from self.compose_body()
        yield Footer(show_command_palette=False)

    def compose_body(self) -> ComposeResult:
        """Yield what stands between the bars."""
        raise NotImplementedError

    def say(self, message: str) -> None:
        """Say what was done, in the status line of the place."""
        self.query_one("#status", Static).update(message)


class Dialog(InProgram, ModalScreen[T | None], Generic[T]):
    """A window over a place that ends with a value, or None when it was left."""

    # A window lets no key through to the application.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "帮助", id="dialog.help", tooltip="列出这里可用的全部按键")
    ]

"""A window with a form; what was typed stays until it is on the disk or was given up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Footer, Input, Static

from inspect_tui.errors import ChangesIssuedError, InspectError
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.screens.changing import Changing
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.widgets.controls import Choice, Replaced
from inspect_tui.tui.widgets.form import Field, FieldRow, Value

T = TypeVar("T")


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The rows of a form; the arrow keys go from field to field, not to the scroll bar."""


class FormScreen(Dialog[T], Changing):
    """A window of fields that ends with what they were read to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "保存", id="form.save", tooltip="保存并关闭", priority=True),
        Binding("escape", "leave", "放弃", id="form.leave", tooltip="不保存，关闭"),
        Binding("down", "app.focus_next", "下一项", id="form.next", tooltip="到下一项", show=False),
        Binding("up", "app.focus_previous", "上一项", id="form.previous", tooltip="到上一项", show=False),
    ]
    TITLE_TEXT = ""
    HINT = "上 下 或回车换项，Ctrl+S 保存，Esc 放弃"

    LARGE = False

    def fields(self) -> list[Field]:
        """Return the fields to fill."""
        raise NotImplementedError

    def compose_fields(self) -> ComposeResult:
        """Yield the rows, one for each field."""
        yield from map(FieldRow, self.fields())

    async def submit(self, values: Mapping[str, Value]) -> T:
        """Save what was entered and return what the window ends with; an InspectError keeps it open."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -large" if self.LARGE else "window"):
            yield Static(self.TITLE_TEXT, classes="window-title", markup=False)
            with Fields(classes="fields"):
                yield from self.compose_fields()
            yield Static("", classes="problem", markup=False)
            yield Static(self.HINT, classes="window-hint", markup=False)
            yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Remember what stood in the fields, to ask before it is given up."""
        self._untouched = self.values()
        if self.workspace.read_only:
            self.complain("这里只能查看，填写的内容存不上。")
        # Scrolling lays the screen out anew: only then does a field have its place.
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self.program.place_cursor())

    def values(self) -> dict[str, Value]:
        """Return what the fields hold, by name."""
        return {row.field.name: row.value for row in self.query(FieldRow)}

    def row(self, name: str) -> FieldRow:
        """Return the row of a field."""
        return next(row for row in self.query(FieldRow) if row.field.name == name)

    def complain(self, message: str) -> None:
        """Say why it was not saved; the window stays as it is."""
        self.query_one(".problem", Static).update(message)
        self.query_one(".problem", Static).set_class(bool(message), "-shown")

    @on(Input.Submitted)
    def next_field(self, event: Input.Submitted) -> None:
        """Go on to the next field."""
        event.stop()
        self.focus_next()

    @on(Choice.Chosen)
    def chosen(self) -> None:
        """Go on to the next field once something was chosen by hand."""
        self.app.call_later(self.focus_next)

    async def action_save(self) -> None:
        """Save and close, or say why not."""
        replaced = sum(row.entered.replaced for row in self.query(FieldRow))
        try:
            result = await self.submit(self.values())
        except ChangesIssuedError as error:
            self.ask_to_change(error, self.action_save)
            return
        except InspectError as error:
            self.complain(str(error))
            return
        if replaced:
            self.post_message(Replaced(replaced))
        self.dismiss(result)

    def action_leave(self) -> None:
        """Close; ask first when something was typed."""
        if self.values() == self._untouched:
            self.dismiss(None)
        else:
            self.program.push_screen(
                ConfirmScreen("填写的内容还没有保存，放弃吗？", "放弃填写的内容", "继续填写"), self._leave
            )

    def _leave(self, confirmed: bool | None) -> None:
        if confirmed:
            self.dismiss(None)

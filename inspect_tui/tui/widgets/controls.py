"""Controls that let the arrow keys go on through a form, where those of Textual keep them to themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Select, TextArea

from inspect_tui.tui.widgets.choices import Choices


class Choice(Select[str], inherit_bindings=False):
    """One of several, from a list that opens below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space,ideographic_space",
            "show_overlay",
            "选择",
            id="choice.open",
            tooltip="打开可选的内容，上下移动，回车选定",
            show=False,
        ),
    ]

    @dataclass
    class Chosen(Message):
        """Something was chosen by hand, perhaps what stood there before."""

    def on_select_overlay_update_selection(self) -> None:
        """Tell that a choice was made; Textual is silent about one that changes nothing."""
        self.post_message(self.Chosen())


class Lines(TextArea):
    """Text of several lines; down on its last line and up on its first lead out of it."""

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a line down, or on to the next field."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, or back to the field before."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)


class FieldChoices(Choices):
    """A list among fields; down on its last line and up on its first lead out of it."""

    def action_cursor_down(self) -> None:
        """Go a line down, or on to the next field."""
        if self.highlighted is None or self.highlighted == self.option_count - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Go a line up, or back to the field before."""
        if not self.highlighted:
            self.screen.focus_previous()
        else:
            super().action_cursor_up()

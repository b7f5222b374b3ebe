"""Controls for people and input methods, where those of Textual do otherwise.

The arrow keys go on through a form, what cannot be stored is replaced when it is pasted, Ctrl+Z undoes typing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Select, TextArea

from inspect_tui.text import clean, clean_line
from inspect_tui.tui.widgets.choices import Choices


@dataclass
class Replaced(Message):
    """Some characters that were pasted cannot be stored and were replaced."""

    count: int


class Line(Input):
    """Text on one line; pasted line ends become spaces."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", "撤销输入", id="line.undo", tooltip="撤销刚才的输入", show=False),
    ]

    def __init__(
        self,
        value: str,
        placeholder: str,
        *,
        id: str | None = None,  # noqa: A002
        suggester: Suggester | None = None,
    ) -> None:
        self._before: list[str] = []
        super().__init__(value, placeholder, id=id, suggester=suggester, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._before.clear()

    def watch_value(self, before: str, now: str) -> None:
        """Remember what stood there."""
        if before != now:
            self._before.append(before)

    def action_undo(self) -> None:
        """Put back what stood there before the last key or paste."""
        if self._before:
            self.value = self._before.pop()
            self._before.pop()

    def on_paste(self, event: events.Paste) -> None:
        """Take over what is pasted, cleaned."""
        event.prevent_default()
        event.stop()
        text, count = clean_line(event.text)
        self.replace(text, *sorted(self.selection))
        if count:
            self.post_message(Replaced(count))


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

    def __init__(self, text: str, placeholder: str, *, id: str) -> None:  # noqa: A002
        super().__init__(text, id=id, compact=True, placeholder=Content(placeholder))
        self.cursor_blink = False

    async def on_paste(self, event: events.Paste) -> None:
        """Take over what is pasted, cleaned."""
        event.prevent_default()
        event.stop()
        text, count = clean(event.text)
        self.move_cursor(self.replace(text, *self.selection).end_location)
        if count:
            self.post_message(Replaced(count))

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

"""Ticks that show by their sign, not by colour alone, whether they are set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.tui.widgets.controls import FieldChoices

_SIGNS = {True: "☑", False: "☐"}
_TOGGLE = Binding("space,ideographic_space", "tick", "勾选", id="tick.toggle", tooltip="勾选或取消", show=False)


class Tick(Static, can_focus=True):
    """A yes or no on one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _TOGGLE,
        Binding("enter", "app.focus_next", "下一项", id="tick.next", tooltip="到下一项", show=False),
    ]

    value: reactive[bool] = reactive(False)
    """Whether it is ticked."""

    def __init__(self, label: str, value: bool, *, id: str) -> None:  # noqa: A002
        super().__init__(markup=False, id=id)
        self._label = label
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """Draw the sign and the label."""
        return Content(f"{_SIGNS[self.value]} {self._label}")

    def action_tick(self) -> None:
        """Change it."""
        self.value = not self.value

    def on_click(self) -> None:
        """Change it by the mouse."""
        self.action_tick()


class TickList(FieldChoices):
    """A list of which several may be ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _TOGGLE,
        Binding("enter", "app.focus_next", "下一项", id="ticks.next", tooltip="到下一项", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another set is ticked."""

        chosen: tuple[str, ...]

    def __init__(self, labels: dict[str, str], *, id: str) -> None:  # noqa: A002
        super().__init__(markup=False, id=id, compact=True)
        self._labels = labels
        self._chosen: set[str] = set()
        self.add_options(Option(self._prompt(name), name) for name in labels)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        return tuple(name for name in self._labels if name in self._chosen)

    def action_tick(self) -> None:
        """Tick the highlighted line or take its tick away."""
        option = self.highlighted_option
        if option is not None and option.id:
            self._chosen ^= {option.id}
            self.replace_option_prompt(option.id, self._prompt(option.id))
            self.post_message(self.Changed(self.chosen))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick by the mouse."""
        event.stop()
        self.action_tick()

    def _prompt(self, name: str) -> Content:
        return Content(f"{_SIGNS[name in self._chosen]} {self._labels[name]}")

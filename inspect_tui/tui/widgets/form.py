"""Forms: labelled fields, one a line, filled with the keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Label

from inspect_tui.text import Cleaned, clean, clean_line
from inspect_tui.tui.widgets.controls import Choice, Line, Lines
from inspect_tui.tui.widgets.tick import Tick

Value = str | bool


@dataclass(frozen=True)
class Field:
    """A field of a form: `lines` is text of several lines, `choice` one of the choices (value, label)."""

    name: str
    label: str
    kind: Literal["text", "lines", "choice", "yes_no"] = "text"
    value: Value = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    suggestions: tuple[str, ...] = ()
    wide_label: bool = False

    def filled(self, known: Mapping[str, Value]) -> Field:
        """Return the field with the value known for it."""
        return replace(self, value=known.get(self.name, self.value))


class FieldRow(Horizontal):
    """A label and the control for a field."""

    def __init__(self, field: Field) -> None:
        super().__init__(classes=f"field -{field.kind.replace('_', '-')}")
        self.set_class(field.wide_label, "-wide-label")
        self.field = field

    def compose(self) -> ComposeResult:
        yield Label(self.field.label, markup=False)
        yield _control(self.field)

    @property
    def control(self) -> Widget:
        """The control that takes the focus."""
        return self.query_one(f"#{control_id(self.field.name)}")

    @property
    def entered(self) -> Cleaned:
        """What text stands in the field, cleaned, and how many characters were replaced."""
        control = self.control
        if isinstance(control, Lines):
            return clean(control.text.strip())
        if isinstance(control, Line):
            return clean_line(control.value)
        return Cleaned("", 0)

    @property
    def value(self) -> Value:
        """The value of the field."""
        control = self.control
        if isinstance(control, Tick):
            return control.value
        if isinstance(control, Choice):
            return "" if control.value is Choice.NULL else str(control.value)
        return self.entered.text

    def fill(self, value: Value) -> None:
        """Put a value into the field."""
        control = self.control
        if isinstance(control, Lines):
            control.text = str(value)
        elif isinstance(control, Line):
            control.value = str(value)
        elif isinstance(control, Tick):
            control.value = bool(value)
        elif isinstance(control, Choice):
            control.value = str(value) if value else Choice.NULL


def control_id(name: str) -> str:
    """Return the id of the control of a field."""
    return "field-" + name.replace(".", "-")


def _control(field: Field) -> Widget:
    name = control_id(field.name)
    if field.kind == "yes_no":
        return Tick(field.hint or "是", bool(field.value), id=name)
    if field.kind == "choice":
        options = [(Content(label), value) for value, label in field.choices]
        value = next((choice for choice, _ in field.choices if choice == field.value), Choice.NULL)
        return Choice(options, value=value, prompt=field.hint or "未选", allow_blank=True, id=name, compact=True)
    if field.kind == "lines":
        return Lines(str(field.value), field.hint, id=name)
    suggester = SuggestFromList(field.suggestions, case_sensitive=False) if field.suggestions else None
    return Line(str(field.value), field.hint, id=name, suggester=suggester)

"""A question before something that cannot simply be taken back; the careful answer is ready."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.tui.keys import digit
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.widgets.choices import Choices


class ConfirmScreen(Dialog[bool]):
    """Ask; the first choice is to leave things as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        digit(1, "answer(False)", "否", id="confirm.no", tooltip="不做"),
        digit(2, "answer(True)", "是", id="confirm.yes", tooltip="做"),
        Binding("escape", "dismiss(False)", "取消", id="confirm.cancel", tooltip="不做", show=False),
    ]

    def __init__(self, question: str, yes: str, no: str = "取消", *, digits: bool = True) -> None:
        """Ask a question.

        Args:
            digits: whether 1 and 2 answer; not where one has just been judging with them.
        """
        super().__init__()
        self._question = question
        self._choices = (no, yes)
        self._digits = digits

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -small"):
            yield Static(self._question, classes="question", markup=False)
            yield Choices(
                *(Option(Content(self._line(number, text))) for number, text in enumerate(self._choices, 1)),
                compact=True,
            )

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take the highlighted choice."""
        self.dismiss(event.option_index == 1)

    def _line(self, number: int, text: str) -> str:
        return f"{number} {text}" if self._digits else text

    def action_answer(self, confirmed: bool) -> None:
        """Take a choice by its key."""
        if self._digits:
            self.dismiss(confirmed)

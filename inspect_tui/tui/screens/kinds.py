"""Choose which document to issue: those this agency may, the likeliest first."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.inspection.document_kind import KINDS, DocumentKind
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.workflow.offering import offered_kinds
from inspect_tui.workflow.work import OpenInspection


class KindsScreen(Dialog[DocumentKind]):
    """List the kinds of document, and end with the one chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "出具", id="kinds.choose", tooltip="出具选中的文书"),
        Binding("escape", "dismiss(None)", "返回", id="kinds.leave", tooltip="不出具，回到小结"),
    ]

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self._work = work
        self._kinds = offered_kinds(work)

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -large"):
            yield Static("出哪一种文书", classes="window-title", markup=False)
            yield Choices(*(Option(Content(KINDS[kind].name), kind) for kind in self._kinds), id="kinds", markup=False)
            yield Static("上 下 选择，回车出具", classes="window-hint", markup=False)
            yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Stand on the likeliest."""
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    def action_choose(self) -> None:
        """End with the highlighted kind."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """End with the kind chosen."""
        event.stop()
        self.dismiss(self._kinds[event.option_index])

"""Before a document is issued: what a case-file review would find, each with the place where it is put right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.tui.screens.base import Dialog, InProgram
from inspect_tui.tui.screens.draft_checks import usual_day
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.checks import LEVEL_NAMES, Check, Level, check_document, place_text
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection

_STYLES: dict[Level, str] = {"stop": "bold $text-error", "ask": "$text-warning", "note": "$text-muted"}
Answered = tuple[Check, ...]
Then = Callable[[Document | None], Awaitable[None]]


async def issue_checked(
    screen: InProgram, work: OpenInspection, kind: DocumentKind, then: Then, replaces: Document | None = None
) -> None:
    """Check a document as a review would, show what was found, and go on to its form.

    Args:
        then: is called with the document, or None when it was not issued after all.
        replaces: the document the new one corrects.
    """
    program = screen.program
    draft = DocumentDraft(kind, usual_day(work), replaces=replaces.id if replaces else "")
    try:
        found = await program.saved(check_document, work, draft)
    except InspectError as error:
        program.tell(str(error), "error")
        return

    def go_on(answered: Answered | None) -> None:
        if answered is not None:
            program.push_screen(IssueScreen(work, kind, replaces, answered=answered), then)

    if found:
        program.push_screen(ChecksScreen(work, draft, found), go_on)
    else:
        go_on(())


class ChecksScreen(Dialog[Answered]):
    """List what was found, what stops first; end with it once nothing stops and somebody has looked at it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f10,ctrl+s", "go_on", "已核对，继续出具", id="checks.go_on", tooltip="都核对过了，继续出具", priority=True
        ),
        Binding("enter", "open", "去改", id="checks.open", tooltip="打开选中的这一条要改的地方", show=False),
        Binding("escape", "dismiss(None)", "返回", id="checks.leave", tooltip="先不出具"),
    ]

    def __init__(self, work: OpenInspection, draft: DocumentDraft, found: Sequence[Check]) -> None:
        super().__init__()
        self.work = work
        self._draft = draft
        self._found = list(found)

    def compose(self) -> ComposeResult:
        title = f"出具{DOCUMENT_NAMES[self._draft.kind]}前的核对（回车去改，回来再核对）"
        with Vertical(classes="window -large"):
            yield Static(title, classes="window-title", markup=False)
            yield Choices(id="checks", markup=False)
            with VerticalScroll(id="check", can_focus=False):
                yield Prose()
            yield Static("", id="status", markup=False)
            yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show what was found."""
        self.query_one(OptionList).focus()
        self._show()

    async def on_screen_resume(self) -> None:
        """Check again: something may have been put right."""
        try:
            self._found = await self.program.saved(check_document, self.work, self._draft)
        except InspectError as error:
            self.program.tell(str(error), "error")
        if self.is_current:
            self._show()

    def action_go_on(self) -> None:
        """Go on to the form of the document, unless something stops it."""
        stopping = sum(check.level == "stop" for check in self._found)
        if stopping:
            self.program.tell(f"还有 {stopping} 处必须改正，改正后才能出具。", "error")
        else:
            self.dismiss(tuple(self._found))

    def action_open(self) -> None:
        """Open the place of the highlighted check."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected, "#checks")
    async def open_place(self, event: OptionList.OptionSelected) -> None:
        """Open the place where a check is put right."""
        from inspect_tui.tui.screens.check_places import open_place

        event.stop()
        await open_place(self, self.work, self._found[event.option_index].place)

    @on(OptionList.OptionHighlighted, "#checks")
    def show_check(self) -> None:
        """Show all of the highlighted check."""
        at = self.query_one(OptionList).highlighted
        lines = ["没有需要核对的问题，可以继续出具。"]
        if at is not None and self._found:
            check = self._found[at]
            lines = [f"{LEVEL_NAMES[check.level]}：{check.message}", f"改的地方：{place_text(self.work, check.place)}"]
        self.query_one(Prose).show(lines)
        self.query_one("#check").scroll_home(animate=False)

    def _show(self) -> None:
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        listed.set_options(Option(_line(check)) for check in self._found)
        if self._found:
            listed.highlighted = min(at, len(self._found) - 1)
        self.show_check()
        levels = [check.level for check in self._found]
        counts = (f"{name} {levels.count(level)}" for level, name in LEVEL_NAMES.items())
        self.query_one("#status", Static).update("  ".join(counts))


def _line(check: Check) -> Content:
    name = LEVEL_NAMES[check.level].ljust(4, "　")
    return Content.assemble((name, _STYLES[check.level]), " ", " ".join(check.message.split()))

"""Issue a document: its number and date, what it alone says, a look at all of it, and then the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.draft_checks import unanswered
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.screens.issue_form import IssueForm
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.checks import Check
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import issue_document, preview
from inspect_tui.workflow.work import OpenInspection


class IssueScreen(FormScreen[Document]):
    """Choose how the document is numbered, fill what it alone says, and issue it."""

    HINT = "F4 预览，Ctrl+S 出具，Esc 放弃"
    LARGE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "出具", id="issue.save", tooltip="出具文书，写成 Word 文件", priority=True),
        Binding("f4", "preview", "预览", id="issue.preview", tooltip="先看文书写了什么"),
    ]

    def __init__(
        self,
        work: OpenInspection,
        kind: DocumentKind,
        replaces: Document | None = None,
        *,
        answered: Sequence[Check] = (),
    ) -> None:
        """Prepare the form.

        Args:
            replaces: the document the new one corrects; what was entered for it stands there again.
            answered: the checks somebody has looked at.
        """
        super().__init__()
        self.TITLE_TEXT = f"{'更正' if replaces else '出具'} {DOCUMENT_NAMES[kind]}"
        self._work = work
        self._form = IssueForm(work, kind, replaces)
        self._answered = list(answered)

    def fields(self) -> list[Field]:
        """Ask for number and date, then for what this kind of document needs."""
        return self._form.fields()

    def on_mount(self) -> None:
        """Say what is unusual about the number."""
        super().on_mount()
        if self._form.hint:
            self.complain(self._form.hint)

    async def action_save(self) -> None:
        """Issue it; what was entered here may raise a question first."""
        try:
            asked = await unanswered(self, self._work, self._ready(), self._answered)
        except InspectError as error:
            self.complain(str(error))
            return

        if stopping := [check.message for check in asked if check.level == "stop"]:
            self.complain("".join(stopping))
            return

        async def answered(confirmed: bool | None) -> None:
            if confirmed:
                self._answered += asked
                await super(IssueScreen, self).action_save()

        if asked:
            question = "".join(check.message for check in asked)
            self.program.push_screen(ConfirmScreen(f"{question}仍要出具吗？", "仍要出具", digits=False), answered)
        else:
            await super().action_save()

    async def submit(self, values: Mapping[str, Value]) -> Document:
        """Issue the document."""
        issued = await self.program.saved(
            issue_document, self._work, self._form.draft(values, sample=self.program.demo), self.program.operator
        )
        return issued.document

    def _ready(self) -> DocumentDraft:
        return self._form.ready(self.values(), sample=self.program.demo)

    def action_preview(self) -> None:
        """Show what the document will say."""
        from inspect_tui.documents import plain_text

        try:
            form = preview(self._work, self._ready())
        except InspectError as error:
            self.complain(str(error))
        else:
            self.complain("")
            self.program.push_screen(TextScreen("预览", plain_text(form)))

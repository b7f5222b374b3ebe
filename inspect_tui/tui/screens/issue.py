"""Issue a document: its number and date, what it alone says, a look at all of it, and then the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Literal

import msgspec
from textual.binding import Binding, BindingType

from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.forms import FORMS
from inspect_tui.errors import InspectError, InvalidInputError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.moment import parse_day
from inspect_tui.inspection.record import Document
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.draft_checks import unanswered, usual_day
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.checks import Check
from inspect_tui.workflow.document_source import DocumentDraft, may_refer_to, source_of
from inspect_tui.workflow.issuing import issue_document, preview, refuse_early
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.numbering import Suggestion, read_number, suggest_number
from inspect_tui.workflow.work import OpenInspection

_SERIES = (("series", "按本机流水号"), ("typed", "按下面填写的文号"), ("blank", "留空，手写"))
_OWN = "given."


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
        self._kind = kind
        self._replaces = replaces
        self._answered = list(answered)
        self._suggestion = Suggestion("")

    def fields(self) -> list[Field]:
        """Ask for number and date, then for what this kind of document needs."""
        day = usual_day(self._work)
        self._suggestion = self._suggest(day)
        number = self._suggestion.number
        return [
            Field("way", "文号方式", "choice", "series" if number else "blank", _SERIES[0 if number else 1 :]),
            Field("number", "文号", value=number, hint="例如 （晋市）应急责改〔2026〕12号"),
            Field("issued_on", "文书日期", value=day.isoformat()),
            *self._about(),
            *self._own(DocumentDraft(self._kind, day)),
        ]

    def _suggest(self, day: date) -> Suggestion:
        """Suggest a number; where a file that numbers rest on is damaged the window still opens, and says so."""
        try:
            return suggest_number(self.workspace, self._work, self._kind, day)
        except InspectError as error:
            return Suggestion(hint=str(error))

    def _about(self) -> Iterator[Field]:
        known = may_refer_to(self._work, self._kind)
        if FORMS[self._kind].about:
            choices = tuple((one.id, document_name(one)) for one in known)
            first = self._replaces.refers_to if self._replaces else known[0].id if known else ""
            yield Field("refers_to", "针对的文书", "choice", first, choices)

    def _own(self, draft: DocumentDraft) -> Iterator[Field]:
        before = self._replaces.given if self._replaces else {}
        try:
            usual = source_of(self._work, draft).given
        except InspectError as error:
            usual = {}
            self._suggestion = Suggestion(hint=str(error))
        for field in FORMS[self._kind].fields:
            yield _field(field, before.get(field.name, usual.get(field.name, "")))

    def on_mount(self) -> None:
        """Say what is unusual about the number."""
        super().on_mount()
        if self._suggestion.hint:
            self.complain(self._suggestion.hint)

    async def action_save(self) -> None:
        """Issue it; what was entered here may raise a question first."""
        try:
            asked = await unanswered(self, self._work, self._ready(), self._answered)
        except InspectError as error:
            self.complain(str(error))
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
        issued = await self.program.saved(issue_document, self._work, self._draft(values), self.program.operator)
        return issued.document

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

    def _ready(self) -> DocumentDraft:
        """Return what is to be issued.

        Raises:
            InspectError: it cannot be, whatever is answered.
        """
        draft = self._draft(self.values())
        refuse_early(self._work, draft)
        return msgspec.structs.replace(draft, number=read_number(draft.number, draft.day))

    def _draft(self, values: Mapping[str, Value]) -> DocumentDraft:
        return DocumentDraft(
            kind=self._kind,
            day=parse_day(str(values["issued_on"]), self.workspace.clock().date()),
            number=self._number(values),
            given={name.removeprefix(_OWN): str(value) for name, value in values.items() if name.startswith(_OWN)},
            refers_to=str(values.get("refers_to", "")),
            replaces=self._replaces.id if self._replaces else "",
            sample=self.program.demo,
        )

    def _number(self, values: Mapping[str, Value]) -> str:
        """Return the number by the way chosen.

        Raises:
            InvalidInputError: it is to be typed and was not, or none is left in this laptop's series.
        """
        if values["way"] == "typed" and not values["number"]:
            raise InvalidInputError("请填写文号，或把文号方式改为“留空，手写”。")
        if values["way"] == "series":
            day = parse_day(str(values["issued_on"]), self.workspace.clock().date())
            number, hint = suggest_number(self.workspace, self._work, self._kind, day)
            if not number:
                raise InvalidInputError(hint)
            return number
        return str(values["number"]) if values["way"] == "typed" else ""


def _field(field: DocumentField, value: str) -> Field:
    label = f"{field.label} *" if field.required else field.label
    if field.kind == "choice":
        return Field(_OWN + field.name, label, "choice", value, field.options, field.hint)
    kind: Literal["lines", "text"] = "lines" if field.kind == "lines" else "text"
    return Field(_OWN + field.name, label, kind, value, hint=field.hint, wide_label=True)

"""Issue a document: its number and date, a look at what it will say, and then the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType

from inspect_tui.errors import InspectError, InvalidInputError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.moment import parse_day
from inspect_tui.inspection.record import Document
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.cautions import cautions, unchecked_findings
from inspect_tui.workflow.issuing import issue_document, preview, read_number, refuse_early, suggest_number
from inspect_tui.workflow.work import OpenInspection

_SERIES = (("series", "按本机流水号"), ("typed", "按下面填写的文号"), ("blank", "留空，手写"))


class IssueScreen(FormScreen[Document]):
    """Choose how the document is numbered and issue it."""

    HINT = "F4 预览，Ctrl+S 出具，Esc 放弃"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "出具", id="issue.save", tooltip="出具文书，写成 Word 文件", priority=True),
        Binding("f4", "preview", "预览", id="issue.preview", tooltip="先看文书写了什么"),
    ]

    def __init__(self, work: OpenInspection, kind: DocumentKind) -> None:
        super().__init__()
        self.TITLE_TEXT = f"出具 {DOCUMENT_NAMES[kind]}"
        self._work = work
        self._kind = kind
        self._agreed = False

    def fields(self) -> list[Field]:
        """Suggest the next number of the series where there is one."""
        visit = self._work.inspection.visit
        day = visit.began_at.date() if visit.entered_later else self.workspace.clock().date()
        number = suggest_number(self.workspace, self._work, self._kind, day)
        return [
            Field("way", "文号方式", "choice", "series" if number else "blank", _SERIES[0 if number else 1 :]),
            Field("number", "文号", value=number, hint="例如 （晋市）应急责改〔2026〕12号"),
            Field("issued_on", "文书日期", value=day.isoformat()),
        ]

    def on_mount(self) -> None:
        """Say what a reviewer would ask about."""
        super().on_mount()
        if found := list(cautions(self._work)):
            self.complain("请核对：" + "".join(found))

    async def action_save(self) -> None:
        """Issue the document; over a clause nobody has verified only when asked once more."""
        unchecked = unchecked_findings(self._work)
        if not unchecked or self._agreed:
            await super().action_save()
            return

        async def answered(confirmed: bool | None) -> None:
            if confirmed:
                self._agreed = True
                await self.action_save()

        question = f"第{span(unchecked)}项问题的依据待核：条款还没有对过原文，引错会使文书无效。仍要出具吗？"
        self.program.push_screen(ConfirmScreen(question, "已核对，出具", "先不出具"), answered)

    async def submit(self, values: Mapping[str, Value]) -> Document:
        """Issue the document."""
        day = parse_day(str(values["issued_on"]), self.workspace.clock().date())
        issued = await self.program.saved(
            issue_document,
            self._work,
            self._kind,
            self.program.operator,
            number=self._number(values),
            day=day,
            sample=self.program.demo,
        )
        return issued.document

    def action_preview(self) -> None:
        """Show what the document will say."""
        from inspect_tui.documents import plain_text

        values = self.values()
        try:
            day = parse_day(str(values["issued_on"]), self.workspace.clock().date())
            refuse_early(self._work, day)
            number = read_number(self._number(values), day)
            form = preview(self._work, self._kind, number, day, sample=self.program.demo)
        except InspectError as error:
            self.complain(str(error))
        else:
            self.complain("")
            self.program.push_screen(TextScreen("预览", plain_text(form)))

    def _number(self, values: Mapping[str, Value]) -> str:
        """Return the number by the way chosen.

        Raises:
            InvalidInputError: it is to be typed and was not.
        """
        if values["way"] == "typed" and not values["number"]:
            raise InvalidInputError("请填写文号，或把文号方式改为“留空，手写”。")
        if values["way"] == "series":
            day = parse_day(str(values["issued_on"]), self.workspace.clock().date())
            return suggest_number(self.workspace, self._work, self._kind, day)
        return str(values["number"]) if values["way"] == "typed" else ""

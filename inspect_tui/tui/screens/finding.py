"""Fill in a finding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.errors import ChangesIssuedError, InspectError
from inspect_tui.inspection.moment import parse_deadline
from inspect_tui.inspection.record import Finding
from inspect_tui.inspection.worksheet import WorkItem
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, FieldRow, Value
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.deadlines import deadline_warning
from inspect_tui.workflow.work import OpenInspection


class FindingScreen(FormScreen[str]):
    """A finding: where, what, on what basis, by when."""

    TITLE_TEXT = "问题"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "withdraw", "撤销问题", id="finding.withdraw", tooltip="撤销这条问题（留有记录）", priority=True)
    ]

    def __init__(self, work: OpenInspection, finding: Finding) -> None:
        super().__init__()
        self._work = work
        self._finding = finding

    def fields(self) -> list[Field]:
        """Return the fields, as they stand."""
        finding = self._finding
        item = self._work.case.item(finding.item)
        authorities = tuple(AUTHORITY_NAMES.items())
        deadline = finding.deadline.isoformat() if finding.deadline else ""
        return [
            Field("location", "部位", value=finding.location, hint="例如 后厨东墙、二层南侧楼梯间"),
            Field("description", "问题描述", "lines", finding.description),
            Field(
                "details",
                "具体事实",
                value=finding.details,
                hint=item.item.details if item else "数量、尺寸、名称、时间",
            ),
            Field("corrected_on_site", "当场整改", "yes_no", finding.corrected_on_site, hint="离开前已整改"),
            Field("deadline", "整改期限", value=deadline, hint="天数（如 15）、5个工作日、日期或 立即"),
            Field("requirement", "整改要求", "lines", finding.requirement),
            Field("responsible", "整改责任人", value=finding.responsible),
            Field("major", "重大隐患", "yes_no", finding.major, hint=self._major_hint(item)),
            Field("major_basis", "判定依据", value=finding.major_basis, hint="重大隐患必填：判定标准的名称和条款"),
            Field("basis", "违反条款", "lines", finding.basis),
            Field("authority", "主管部门", "choice", finding.authority, authorities),
        ]

    def compose_fields(self) -> ComposeResult:
        """Yield the rows, and below the deadline what is to be said of it."""
        for field in self.fields():
            yield FieldRow(field)
            if field.name == "deadline":
                yield self._warn(Prose(id="deadline-warning"), str(field.value))

    @on(Input.Changed, "#field-deadline")
    def warn_of_deadline(self) -> None:
        """Say so where working days are counted without knowing the holidays."""
        self._warn(self.query_one("#deadline-warning", Prose), str(self.row("deadline").value))

    def _warn(self, shown: Prose, typed: str) -> Prose:
        warning = deadline_warning(self._work, self._finding.item, typed)
        shown.show([warning])
        shown.display = bool(warning)
        return shown

    def _major_hint(self, item: WorkItem | None) -> str:
        """Say what suggests that it is major; the inspector decides, with a clause."""
        suggestions = item.suggestions(self._work.inspection.visit.began_at.date()) if item else []
        if not suggestions:
            return "属于重大隐患"
        return f"属于重大隐患（可能构成：{'、'.join(map(str, suggestions))}，请核对条款）"

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the finding."""
        day = self._work.inspection.visit.began_at.date()
        corrected = bool(values["corrected_on_site"])
        deadline = None if corrected else parse_deadline(str(values["deadline"]), day, self.workspace.calendar)
        entered = {**values, "deadline": deadline, "authority": values["authority"] or self._finding.authority}
        fields = msgspec.structs.asdict(self._finding) | entered
        await self.change(self._work, self._work.save_finding, Finding(**fields), self.program.operator)
        return "已保存：问题"

    def action_withdraw(self) -> None:
        """Take the finding back, after a question."""
        if self._finding.id in self._work.inspection.findings:
            question = "撤销这条问题吗？对应的检查项回到未检查（留有记录）。"
            self.program.push_screen(ConfirmScreen(question, "撤销问题"), self._withdraw)

    async def _withdraw(self, confirmed: bool | None) -> None:
        if not confirmed:
            return
        try:
            await self.change(self._work, self._work.withdraw_finding, self._finding.id, self.program.operator)
        except ChangesIssuedError as error:
            self.ask_to_change(error, partial(self._withdraw, True))
        except InspectError as error:
            self.complain(str(error))
        else:
            self.dismiss("已保存：问题已撤销")

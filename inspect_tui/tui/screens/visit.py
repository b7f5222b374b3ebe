"""Correct what was recorded of a visit."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult

from inspect_tui.checklist import Fact
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_moment
from inspect_tui.tui.screens.visit_form import VisitForm, fact_field, part, people_fields, task_fields, unit_fields
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.drafting import read_visit, visit_values
from inspect_tui.workflow.work import OpenInspection


class VisitScreen(VisitForm):
    """The visit as it stands; its unit's details, people, times and facts can be corrected."""

    TITLE_TEXT = "检查信息"
    LARGE = True

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self._work = work

    def compose_fields(self) -> ComposeResult:
        visit = self._work.inspection.visit
        known = visit_values(visit) | {"agency": self._work.agency.id if self._work.agency else ""}
        yield from part("单位", unit_fields(known))
        if facts := self._facts():
            yield from part("情况", [fact_field(name, fact, known) for name, fact in facts.items()])
        yield from part("人员", people_fields(known, self.workspace))
        yield from part("时间和任务", task_fields(known))
        if visit.outcome != "inspected":
            yield from part("没有进行检查", [Field("outcome_note", "情形说明", value=visit.outcome_note)])

    def _facts(self) -> dict[str, Fact]:
        return {name: fact for edition in self._work.case.editions for name, fact in edition.facts.items()}

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the corrections."""
        if not values["unit.name"]:
            raise InvalidInputError("请填写被检查单位名称（与营业执照一致）。")
        visit = self._work.inspection.visit
        began_at = parse_moment(str(values["began_at"]), visit.began_at)
        if began_at == visit.began_at.replace(second=0, microsecond=0):
            began_at = visit.began_at
        told = {"outcome_note": visit.outcome_note, **values}
        corrected = read_visit(told, visit, self._facts(), began_at)
        await self.change(self._work, self._work.change_visit, corrected, self.program.operator)
        return "已保存：检查信息"

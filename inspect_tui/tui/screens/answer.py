"""What belongs to the answer of an item: what was measured, and a note."""

from __future__ import annotations

from collections.abc import Mapping

from inspect_tui.checklist import Item
from inspect_tui.checklist.model import Measurement
from inspect_tui.inspection.record import OUTCOME_NAMES
from inspect_tui.inspection.worksheet import outcome_of
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.work import OpenInspection


class MeasureScreen(FormScreen[str]):
    """What was measured on an item; the limits decide."""

    TITLE_TEXT = "实测"

    def __init__(self, work: OpenInspection, item: Item, measure: Measurement) -> None:
        super().__init__()
        self._work = work
        self._item = item
        self._measure = measure

    def fields(self) -> list[Field]:
        """Return the value as it stands, with the limit beside it."""
        answer = self._work.inspection.answers.get(self._item.id)
        unit = f"，单位 {self._measure.unit}" if self._measure.unit else ""
        hint = f"限值 {self._measure.limit}{unit}"
        return [
            Field("value", self._measure.quantity, value=answer.measured if answer else "", hint=hint),
            Field("note", "备注", "lines", answer.note if answer else "", hint="仪器、部位、环境"),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the value; the program judges it."""
        value, note = str(values["value"]), str(values["note"])
        operator = self.program.operator
        outcome = await self.change(self._work, self._work.measure, self._item.id, value, operator, note)
        return f"已保存：实测 {value} {self._measure.unit}，{OUTCOME_NAMES[outcome]}（限值 {self._measure.limit}）"


class NoteScreen(FormScreen[str]):
    """A note on an item."""

    TITLE_TEXT = "备注"

    def __init__(self, work: OpenInspection, item_id: str) -> None:
        super().__init__()
        self._work = work
        self._item_id = item_id

    def fields(self) -> list[Field]:
        """Return the note as it stands."""
        answer = self._work.inspection.answers.get(self._item_id)
        return [Field("note", "备注", "lines", answer.note if answer else "")]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the note beside the outcome there is."""
        outcome = outcome_of(self._work.inspection.answers, self._item_id)
        operator = self.program.operator
        await self.change(self._work, self._work.answer, self._item_id, outcome, operator, str(values["note"]))
        return "已保存：备注"

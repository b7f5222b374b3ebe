"""Begin an inspection: choose the unit and the checklists, and say what is known at the door."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.checklist import Fact
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_moment, show_moment
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, UnitDetails
from inspect_tui.text import clean_line, fold
from inspect_tui.tui.screens.visit_form import VisitForm, fact_field, part, people_fields, task_fields, unit_fields
from inspect_tui.tui.widgets.controls import FieldChoices
from inspect_tui.tui.widgets.form import Field, FieldRow, Value
from inspect_tui.tui.widgets.tick import TickList
from inspect_tui.workflow.beginning import begin_inspection, credit_code_warning, inspectors_of
from inspect_tui.workflow.drafting import read_draft

_SUGGESTED = 5


class BeginScreen(VisitForm):
    """Fill in what is known; only the unit and a checklist are needed to go on. Ends with the inspection's id."""

    TITLE_TEXT = "新检查"
    LARGE = True
    HINT = "上 下 或回车换项；空格勾选检查表；Ctrl+S 开始检查，Esc 放弃"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "开始检查", id="begin.save", tooltip="记录单位并开始检查", priority=True),
    ]

    def compose_fields(self) -> ComposeResult:
        self._units = self.workspace.units()
        self._unit_id = ""
        self._facts: dict[str, Fact] = {}
        known = self._suggestions()
        name, *others = unit_fields(known)
        yield from part("单位", [name])
        yield FieldChoices(id="known-units", compact=True)
        yield from map(FieldRow, others)
        yield Static("检查表（空格勾选，可以选几张）", classes="part", markup=False)
        yield self._checklists()
        yield Vertical(id="facts")
        yield from part("人员", people_fields(known, self.workspace))
        yield from part("时间和任务", task_fields(known))
        yield from part("没有进行检查的（不选检查表，说明情形）", _outcome_fields())

    def _suggestions(self) -> dict[str, Value]:
        """Return what can be filled in beforehand: the operator, a colleague, their agency, the time."""
        settings = self.workspace.settings
        people = inspectors_of(self.program.operator, settings)
        agency = next((person.agency for person in people if person.agency), "")
        known: dict[str, Value] = {
            "agency": agency or next((agency.id for agency in settings.agencies), ""),
            "campaign": settings.campaign,
            "began_at": show_moment(self.workspace.clock()),
        }
        for number, person in enumerate(people, 1):
            known |= {f"inspector{number}": person.name, f"certificate{number}": person.certificate}
        return known

    def _checklists(self) -> TickList:
        lists = self.workspace.headers.lists
        labels = {name: f"{header.title}（{header.item_count} 项）" for name, header in lists.items()}
        return TickList(labels, id="checklists")

    def on_mount(self) -> None:
        """Offer the units already known."""
        super().on_mount()
        self._suggest("")

    def parts(self) -> list[Widget]:
        """Return the first control of each part, the checklists among them."""
        unit, *others = super().parts()
        return [unit, self.query_one("#checklists"), *others, self.row("outcome").control]

    @on(Input.Changed, "#field-unit-name")
    def name_changed(self, event: Input.Changed) -> None:
        """Offer the known units that match."""
        self._suggest(event.value)

    def _suggest(self, typed: str) -> None:
        """Show known units whose name, address or code holds what was typed."""
        wanted = fold(clean_line(typed).text)
        matching = [
            (unit_id, unit)
            for unit_id, unit in self._units.items()
            if unit.name != typed and wanted in fold(f"{unit.name} {unit.address} {unit.credit_code}")
        ][:_SUGGESTED]
        listed = self.query_one("#known-units", OptionList)
        listed.set_options([Option(Content(f"{unit.name}  {unit.address}"), unit_id) for unit_id, unit in matching])
        listed.set_class(not matching, "-none")

    @on(OptionList.OptionSelected, "#known-units")
    def take_unit(self, event: OptionList.OptionSelected) -> None:
        """Fill in what is known of a unit."""
        event.stop()
        self._unit_id = event.option.id or ""
        unit = self._units.get(self._unit_id, UnitDetails(""))
        for row in self.query(FieldRow):
            if row.field.name.startswith("unit."):
                row.fill(getattr(unit, row.field.name.removeprefix("unit.")))
        self.query_one("#checklists").focus()

    @on(TickList.Changed)
    async def ask_facts(self, event: TickList.Changed) -> None:
        """Ask for the facts the chosen checklists depend on, and only those."""
        self._read_lists()
        self._facts = self.workspace.headers.asked_facts(event.chosen)
        known = self.values()
        holder = self.query_one("#facts", Vertical)
        await holder.remove_children()
        if self._facts:
            title = "情况（决定查哪些项；不清楚的不填，相关的项都会列出）"
            await holder.mount_all(part(title, [fact_field(name, fact, known) for name, fact in self._facts.items()]))

    @work(exclusive=True)
    async def _read_lists(self) -> None:
        """Read the lists while the form is filled in."""
        await self.program.read(lambda: self.workspace.library)

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Begin the inspection."""
        began_at = parse_moment(str(values["began_at"]), self.workspace.clock())
        if began_at > self.workspace.clock():
            raise InvalidInputError("开始时间晚于现在，请核对。")
        checklists = self.query_one("#checklists", TickList).chosen
        draft = read_draft(values, self._known_unit(values), checklists, self._facts, began_at)
        inspection_id = await self.program.saved(begin_inspection, self.workspace, draft, self.program.operator)
        if warning := credit_code_warning(draft.unit.credit_code):
            self.program.tell(warning, "warning")
        return inspection_id

    def _known_unit(self, values: Mapping[str, Value]) -> str:
        """Return the unit that was chosen, unless another name was typed over it."""
        chosen = self._units.get(self._unit_id)
        return self._unit_id if chosen and chosen.name == values["unit.name"] else ""


def _outcome_fields() -> list[Field]:
    return [
        Field("outcome", "检查情形", "choice", "inspected", tuple(VISIT_OUTCOME_NAMES.items())),
        Field("outcome_note", "情形说明", hint="关门、无人、拒绝等情形的具体事实"),
    ]

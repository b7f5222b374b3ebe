"""Begin an inspection: the unit, the checklists, who inspects, and the few facts that decide which items apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist import Fact, asked_facts
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_moment, show_moment
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, UnitDetails
from inspect_tui.text import clean_line, fold
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, FieldRow, Value
from inspect_tui.tui.widgets.tick import TickList
from inspect_tui.workflow.beginning import begin_inspection, credit_code_warning, inspectors_of
from inspect_tui.workflow.drafting import PARTICIPANTS, read_draft

_UNIT_FIELDS = ("name", "credit_code", "address", "representative", "post", "contact", "phone")
_SUGGESTED = 5


class BeginScreen(FormScreen[str]):
    """Fill in what is known at the door; only the unit and a checklist are needed to go on."""

    TITLE_TEXT = "新检查"
    HINT = "回车到下一项；已知单位用 下 键选取；检查表用空格勾选；Ctrl+S 开始检查，Esc 放弃"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "开始检查", id="begin.save", tooltip="记录单位并开始检查", priority=True),
        Binding("f4", "next_part", "下一部分", id="begin.part", tooltip="跳到下一部分：单位、检查表、情况、人员、任务"),
    ]

    def fields(self) -> list[Field]:
        """Return the fields of the unit; the other parts are composed below them."""
        return [
            Field("unit.name", "单位名称", hint="与营业执照一致；输入几个字可查找已有单位"),
            Field("unit.credit_code", "信用代码", hint="统一社会信用代码"),
            Field("unit.address", "地址"),
            Field("unit.representative", "法定代表人", hint="或负责人"),
            Field("unit.contact", "现场负责人"),
            Field("unit.post", "职务"),
            Field("unit.phone", "联系电话"),
        ]

    def compose(self) -> ComposeResult:
        self._units = self.workspace.units()
        self._unit_id = ""
        self._facts: dict[str, Fact] = {}
        with Vertical(classes="window -large"):
            yield Static(self.TITLE_TEXT, classes="window-title", markup=False)
            with VerticalScroll(classes="fields", can_focus=False):
                yield from self._compose_unit()
                yield Static("检查表（空格勾选，可以选几张）", classes="part", markup=False)
                yield self._checklists()
                yield Vertical(id="facts")
                yield from self._compose_visit()
            yield Static("", classes="problem", markup=False)
            yield Static(self.HINT, classes="window-hint", markup=False)
            yield Footer(show_command_palette=False)

    def _compose_unit(self) -> ComposeResult:
        name, *others = self.fields()
        yield Static("单位", classes="part", markup=False)
        yield FieldRow(name)
        yield OptionList(id="known-units", compact=True)
        for field in others:
            yield FieldRow(field)

    def _checklists(self) -> TickList:
        editions = self.workspace.library.editions.values()
        labels = {e.checklist.id: f"{e.checklist.title}（{len(e.items)} 项）" for e in editions}
        return TickList(labels, id="checklists")

    def _compose_visit(self) -> ComposeResult:
        parts = {"人员": self._people_fields(), "时间和任务": self._task_fields(), "未能检查的": self._outcome_fields()}
        for title, fields in parts.items():
            yield Static(title, classes="part", markup=False)
            yield from map(FieldRow, fields)

    def _people_fields(self) -> list[Field]:
        settings = self.workspace.settings
        suggested = inspectors_of(self.program.operator, settings)
        known = tuple(inspector.name for inspector in settings.inspectors)
        agencies = tuple((agency.id, agency.name) for agency in settings.agencies)
        own = next((inspector.agency for inspector in suggested if inspector.agency), "")
        fields = [Field("agency", "执法机关", "choice", own or (agencies[0][0] if agencies else ""), agencies)]
        for number in (1, 2):
            name = suggested[number - 1].name if number <= len(suggested) else ""
            certificate = suggested[number - 1].certificate if number <= len(suggested) else ""
            fields.append(Field(f"inspector{number}", f"执法人员{number}", value=name, suggestions=known))
            fields.append(Field(f"certificate{number}", "执法证号", value=certificate, hint="名单里的人自动填写"))
        for number in range(1, PARTICIPANTS + 1):
            label = f"参加单位{number}"
            fields.append(Field(f"participant{number}", label, hint="其他部门全称和人员，没有就不填"))
            fields.append(
                Field(f"authority{number}", "主管", "choice", "", tuple(AUTHORITY_NAMES.items()), "它主管的领域")
            )
        fields.append(Field("certificates_shown", "出示证件", "yes_no", True, hint="已出示执法证件"))
        fields.append(Field("recusal_told", "告知回避", "yes_no", True, hint="已告知申请回避的权利"))
        return fields

    def _task_fields(self) -> list[Field]:
        return [
            Field("began_at", "开始时间", value=show_moment(self.workspace.clock())),
            Field("entered_later", "补录", "yes_no", False, hint="这是事后补录的纸质检查（上面填检查当时的时间）"),
            Field("place", "检查场所", hint="例如 后厨、气瓶间、一层营业厅"),
            Field("campaign", "专项行动", value=self.workspace.settings.campaign, hint="例如 大检查大整治"),
            Field("task_source", "任务来源", hint="例如 年度计划、上级交办、投诉举报编号"),
            Field("approval_number", "审批或通知", hint="检查审批、通知书编号"),
            Field("visit_code", "检查码", hint="扫码入企的检查码，没有就不填"),
        ]

    def _outcome_fields(self) -> list[Field]:
        outcomes = tuple(VISIT_OUTCOME_NAMES.items())
        return [
            Field("outcome", "检查情形", "choice", "inspected", outcomes),
            Field("outcome_note", "情形说明", hint="关门、无人、拒绝等情形的具体事实"),
        ]

    def on_mount(self) -> None:
        """Offer the units already known."""
        super().on_mount()
        self._suggest("")

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
        for name in _UNIT_FIELDS:
            self.row(f"unit.{name}").fill(getattr(unit, name))
        self.query_one("#checklists").focus()

    @on(Input.Changed)
    def fill_certificate(self, event: Input.Changed) -> None:
        """Fill in the certificate of an inspector who is set up."""
        number = (event.input.id or "").removeprefix("field-inspector")
        inspector = self.workspace.settings.inspector(clean_line(event.value).text)
        if number in {"1", "2"} and inspector:
            self.row(f"certificate{number}").fill(inspector.certificate)

    @on(TickList.Changed)
    async def ask_facts(self, event: TickList.Changed) -> None:
        """Ask for the facts the chosen checklists depend on, and only those."""
        editions = [self.workspace.library.editions[name] for name in event.chosen]
        items = [item for edition in editions for item in edition.items.values()]
        asked = asked_facts(items, self.workspace.library.facts)
        known = self.values()
        self._facts = asked
        holder = self.query_one("#facts", Vertical)
        await holder.remove_children()
        if asked:
            await holder.mount(
                Static("情况（决定查哪些项；不清楚的不填，相关的项都会列出）", classes="part", markup=False)
            )
            await holder.mount(*(FieldRow(_fact_field(name, fact, known)) for name, fact in asked.items()))

    def action_next_part(self) -> None:
        """Go to the first field of the next part."""
        starts = ["unit.name", "agency", "began_at", "outcome"]
        stops = [self.row(name).control for name in starts]
        facts = [row.control for row in self.query("#facts FieldRow").results(FieldRow)]
        stops[1:1] = [self.query_one("#checklists"), *facts[:1]]
        order = self.focus_chain
        here = order.index(self.focused) if self.focused in order else -1
        following = [stop for stop in stops if stop in order and order.index(stop) > here]
        (following or stops)[0].focus()

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Begin the inspection."""
        began_at = parse_moment(str(values["began_at"]), self.workspace.clock())
        if began_at > self.workspace.clock() and not values["entered_later"]:
            raise InvalidInputError("开始时间晚于现在，请核对。")
        checklists = self.query_one("#checklists", TickList).chosen
        draft = read_draft(values, self._unit_id, checklists, self._facts, began_at)
        inspection_id = await self.program.saved(begin_inspection, self.workspace, draft, self.program.operator)
        if warning := credit_code_warning(draft.unit.credit_code):
            self.program.tell(warning, "warning")
        return inspection_id


def _fact_field(name: str, fact: Fact, known: Mapping[str, Value]) -> Field:
    """Return the field that asks for a fact, with what was answered before."""
    value = known.get(f"fact.{name}", "")
    if fact.kind == "number":
        return Field(f"fact.{name}", fact.question, value=value, hint="整数，不清楚就不填")
    choices = fact.choices if fact.kind == "choice" else {"yes": "是", "no": "否"}
    return Field(f"fact.{name}", fact.question, "choice", value, tuple(choices.items()), "不清楚就不填")

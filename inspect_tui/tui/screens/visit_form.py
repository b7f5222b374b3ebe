"""The form of a visit: the unit, who inspects, when and why, and the facts that decide which items apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist import Fact
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, FieldRow, Value
from inspect_tui.workflow.drafting import PARTICIPANTS

Known = Mapping[str, Value]


class VisitForm(FormScreen[str]):
    """What the two forms of a visit share: certificates filled in from the settings, and a key to the next part."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "next_part", "下一部分", id="visit.part", tooltip="跳到下一部分：单位、情况、人员、时间和任务"),
    ]

    @on(Input.Changed)
    def fill_certificate(self, event: Input.Changed) -> None:
        """Fill in the certificate of an inspector who is set up."""
        number = (event.input.id or "").removeprefix("field-inspector")
        inspector = self.workspace.settings.inspector(clean_line(event.value).text)
        if number in {"1", "2"} and inspector and event.input.has_focus:
            self.row(f"certificate{number}").fill(inspector.certificate)

    def parts(self) -> list[Widget]:
        """Return the first control of each part, from the top."""
        facts = [row.control for row in self.query(FieldRow) if row.field.name.startswith("fact.")]
        others = [self.row(name).control for name in ("unit.name", "agency", "began_at")]
        return [others[0], *facts[:1], *others[1:]]

    def action_next_part(self) -> None:
        """Go to the first field of the next part, after the last to the first."""
        order = self.focus_chain
        here = order.index(self.focused) if self.focused in order else -1
        stops = self.parts()
        following = [stop for stop in stops if stop in order and order.index(stop) > here]
        (following or stops)[0].focus()


def part(title: str, fields: list[Field]) -> ComposeResult:
    """Yield a heading and the rows below it."""
    yield Static(title, classes="part", markup=False)
    yield from map(FieldRow, fields)


def unit_fields(known: Known) -> list[Field]:
    """Return the fields of the unit."""
    fields = [
        Field("unit.name", "单位名称", hint="与营业执照一致；输入几个字可查找已有单位"),
        Field("unit.credit_code", "信用代码", hint="统一社会信用代码"),
        Field("unit.address", "地址"),
        Field("unit.representative", "法定代表人", hint="或负责人"),
        Field("unit.post", "其职务"),
        Field("unit.contact", "现场负责人", hint="姓名、职务"),
        Field("unit.phone", "联系电话"),
    ]
    return [field.filled(known) for field in fields]


def people_fields(known: Known, workspace: Workspace) -> list[Field]:
    """Return who inspects, for which agency, and which departments take part."""
    names = tuple(inspector.name for inspector in workspace.settings.inspectors)
    agencies = tuple((agency.id, agency.name) for agency in workspace.settings.agencies)
    authorities = tuple(AUTHORITY_NAMES.items())
    fields = [Field("agency", "执法机关", "choice", choices=agencies, hint="设置里还没有执法机关")]
    for number in (1, 2):
        fields.append(Field(f"inspector{number}", f"执法人员{number}", suggestions=names))
        fields.append(Field(f"certificate{number}", "执法证号", hint="名单里的人自动填写"))
    for number in range(1, PARTICIPANTS + 1):
        fields.append(Field(f"participant{number}", f"参加单位{number}", hint="其他部门全称和人员，没有就不填"))
        fields.append(Field(f"authority{number}", "主管", "choice", choices=authorities, hint="它主管的领域"))
    fields.append(Field("certificates_shown", "出示证件", "yes_no", hint="已出示执法证件"))
    fields.append(Field("recusal_told", "告知回避", "yes_no", hint="已告知申请回避的权利"))
    return [field.filled(known) for field in fields]


def task_fields(known: Known) -> list[Field]:
    """Return when the visit was and where the task came from."""
    fields = [
        Field("began_at", "开始时间"),
        Field("entered_later", "补录", "yes_no", hint="这是事后补录的纸质检查（上面填检查当时的时间）"),
        Field("place", "检查场所", hint="例如 后厨、气瓶间、一层营业厅"),
        Field("campaign", "专项行动", hint="例如 大检查大整治"),
        Field("task_source", "任务来源", hint="例如 年度计划、上级交办、投诉举报编号"),
        Field("approval_number", "审批或通知", hint="检查审批、通知书编号"),
        Field("visit_code", "检查码", hint="扫码入企的检查码，没有就不填"),
    ]
    return [field.filled(known) for field in fields]


def fact_field(name: str, fact: Fact, known: Known) -> Field:
    """Return the field that asks for a fact."""
    key = f"fact.{name}"
    if fact.kind == "number":
        return Field(key, fact.question, hint="整数，不清楚就不填", wide_label=True).filled(known)
    choices = tuple((fact.choices if fact.kind == "choice" else {"yes": "是", "no": "否"}).items())
    return Field(key, fact.question, "choice", choices=choices, hint="不清楚就不填", wide_label=True).filled(known)

"""The command that begins an inspection."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import typer

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.cli.console import put, say
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import (
    OperatorOption,
    OutcomeNoteOption,
    VisitOutcomeOption,
    WorkspaceOption,
    day,
    one_line,
    one_of,
)
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.record import Participant, UnitDetails
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import (
    VisitDraft,
    begin_inspection,
    credit_code_warning,
    inspectors_of,
    named_inspectors,
    on_day,
    read_facts,
)
from inspect_tui.workflow.choosing import choose_agency


def _line(name: str, purpose: str) -> Any:
    return typer.Option(name, metavar="文字", parser=one_line, help=purpose)


def _lines(name: str, metavar: str, purpose: str) -> Any:
    return typer.Option(name, metavar=metavar, parser=one_line, help=purpose)


def begin(
    context: typer.Context,
    unit: Annotated[str, _line("--unit", "被检查单位名称，与营业执照一致。")],
    checklist: Annotated[list[str] | None, _lines("--checklist", "检查表", "检查表编号，可以写几个。")] = None,
    inspector: Annotated[list[str] | None, _lines("--inspector", "姓名", "检查人员，一般两名。")] = None,
    fact: Annotated[list[str] | None, _lines("--fact", "情况=值", "决定哪些项适用的情况。")] = None,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="检查日期；早于今天的记为补录。")
    ] = None,
    address: Annotated[str, _line("--address", "单位地址。")] = "",
    credit_code: Annotated[str, _line("--credit-code", "统一社会信用代码。")] = "",
    representative: Annotated[str, _line("--representative", "法定代表人（负责人）。")] = "",
    post: Annotated[str, _line("--post", "其职务。")] = "",
    contact: Annotated[str, _line("--contact", "现场负责人。")] = "",
    phone: Annotated[str, _line("--phone", "联系电话。")] = "",
    place: Annotated[str, _line("--place", "检查场所。")] = "",
    campaign: Annotated[str, _line("--campaign", "专项行动；不写时取设置里的。")] = "",
    task_source: Annotated[str, _line("--task-source", "任务来源。")] = "",
    approval_number: Annotated[str, _line("--approval-number", "检查批准文号或通知书号。")] = "",
    visit_code: Annotated[str, _line("--visit-code", "检查码。")] = "",
    agency: Annotated[str, _line("--agency", "执法机关的名称或编号；不写时取检查人员所在的。")] = "",
    participant: Annotated[
        list[str] | None, _lines("--participant", "主管=单位", "参加检查的其他部门，如 fire=某某消防救援大队。")
    ] = None,
    certificates_shown: Annotated[bool, typer.Option("--certificates-shown", help="已出示执法证件。")] = False,
    recusal_told: Annotated[bool, typer.Option("--recusal-told", help="已告知申请回避的权利。")] = False,
    outcome: VisitOutcomeOption = "inspected",
    outcome_note: OutcomeNoteOption = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """开始一次检查，输出它的编号。

    例：begin --unit 某某饭店 --checklist gas.catering --inspector 张三 李四 --fact gas_supply=cylinder
    """
    details = UnitDetails(unit, credit_code, address, representative, post, contact, phone)
    given: dict[str, Any] = {
        "unit": details,
        "checklists": tuple(checklist or ()),
        "place": place,
        "task_source": task_source,
        "approval_number": approval_number,
        "visit_code": visit_code,
        "certificates_shown": certificates_shown,
        "recusal_told": recusal_told,
        "outcome": outcome,
        "outcome_note": outcome_note,
    }
    opened: Workspace
    with context.obj.writing(library=None) as opened:
        people = _people(opened, inspector or [], operator, agency)
        rest = {"facts": read_facts(opened, fact or []), "participants": _participants(participant or [])}
        when = {"campaign": campaign or opened.settings.campaign} | _when(opened, on)
        draft = VisitDraft(**given | people | rest | when)
        _warn(opened, draft)
        by = operator_of(opened, operator, (one.name for one in draft.inspectors))
        put(begin_inspection(opened, draft, by))


def _people(workspace: Workspace, names: list[str], operator: str, agency: str) -> dict[str, Any]:
    settings = workspace.settings
    inspectors = named_inspectors(settings, (name for name in names if name))
    inspectors = inspectors or inspectors_of(operator_of(workspace, operator), settings)
    own = next((one.agency for one in inspectors if one.agency), "")
    return {"inspectors": inspectors, "agency": choose_agency(settings, agency).id if agency else own}


def _when(workspace: Workspace, on: date | None) -> dict[str, Any]:
    now = workspace.clock()
    chosen = on or now.date()
    if chosen > now.date():
        raise InvalidInputError(f"检查日期 {chosen} 晚于今天，没有开始检查。请核对日期。")
    return {"began_at": on_day(chosen, now), "entered_later": chosen < now.date()}


def _participants(pairs: Iterable[str]) -> tuple[Participant, ...]:
    read = one_of(AUTHORITY_NAMES)
    participants = []
    for pair in pairs:
        authority, equals, name = pair.partition("=")
        if not equals or not name.strip():
            raise typer.BadParameter(f"--participant 应写成 主管=单位，写的是“{pair}”")
        participants.append(Participant(name.strip(), read(authority)))
    return tuple(participants)


def _warn(workspace: Workspace, draft: VisitDraft) -> None:
    if warning := credit_code_warning(draft.unit.credit_code):
        say(warning)
    for one in draft.inspectors:
        if workspace.settings.inspector(one.name) is None:
            say(f"设置里没有检查人员“{one.name}”，文书上的证号会留空。可用 inspector add 登记。")


COMMANDS = {"begin": begin}

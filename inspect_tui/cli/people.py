"""The commands that set up who inspects: agencies and inspectors."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from inspect_tui.as_data import as_data
from inspect_tui.authority import AGENCY_KIND_NAMES, AgencyKind
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.options import JsonOption, WorkspaceOption, choices, one_line, one_of
from inspect_tui.inspection.agency import NUMBERING_NAMES, Inspector, Numbering
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.choosing import choose_agency
from inspect_tui.workflow.staffing import add_agency as enter_agency
from inspect_tui.workflow.staffing import add_inspector as enter_inspector


def _line(name: str, purpose: str) -> Any:
    return typer.Option(name, metavar="文字", parser=one_line, help=purpose)


def _of_kind(typed: str) -> tuple[DocumentKind, str]:
    """Read the characters of a kind of document."""
    kind, equals, characters = one_line(typed).replace("＝", "=").partition("=")
    if not equals:
        raise typer.BadParameter(f"“{kind}”要写成 文书=字，如 rectification_order=责改")
    return one_of(DOCUMENT_NAMES)(kind), characters.strip()


def add_agency(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="名称", parser=one_line, help="执法机关全称。")],
    kind: Annotated[
        AgencyKind | None,
        typer.Option(
            "--kind",
            metavar="类别",
            parser=one_of(AGENCY_KIND_NAMES),
            help="、".join(f"{key} {label}" for key, label in AGENCY_KIND_NAMES.items()) + "。",
        ),
    ] = None,
    region: Annotated[str, _line("--region", "文号里的地区简称，如（晋市）里的 晋市。")] = "",
    characters: Annotated[str, _line("--characters", "文号里的机关代字，如 应急。")] = "",
    review_authority: Annotated[str, _line("--review-authority", "复议机关。")] = "",
    court: Annotated[str, _line("--court", "起诉的法院。")] = "",
    address: Annotated[str, _line("--address", "地址。")] = "",
    phone: Annotated[str, _line("--phone", "电话。")] = "",
    numbering: Annotated[
        Numbering | None,
        typer.Option(
            "--numbering", metavar="编法", parser=one_of(NUMBERING_NAMES), help=f"文号编法：{choices(NUMBERING_NAMES)}"
        ),
    ] = None,
    kind_characters: Annotated[
        list[Any] | None,
        typer.Option(
            "--kind-characters",
            metavar="文书=字",
            parser=_of_kind,
            help="本机关某种文书的文书字，如 rectification_order=责改，可以写几个；等号后不写，改回通用的字。",
        ),
    ] = None,
    may_order: Annotated[
        bool | None,
        typer.Option("--may-order/--no-may-order", help="乡镇、街道有没有法规授权或委托，可以出具责令类文书。"),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """登记执法机关；名称相同的，改正写出的各项。"""
    details = {
        "region": region.strip("()（）"),
        "characters": characters,
        "review_authority": review_authority,
        "court": court,
        "address": address,
        "phone": phone,
        "numbering": numbering,
        "may_order": may_order,
    }
    with context.obj.writing() as opened:
        put(enter_agency(opened, name, kind, details, kind_characters or ()).id)


def list_agencies(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出执法机关。"""
    with context.obj.reading() as opened:
        agencies = opened.settings.agencies
    if json:
        put_json(as_data(agencies))
    elif not agencies:
        say("还没有登记执法机关。用 agency add 登记。")
    else:
        rows = (
            (a.name, AGENCY_KIND_NAMES[a.kind], a.region, a.characters, a.review_authority, a.court, a.id)
            for a in agencies
        )
        put_table(("名称", "类别", "地区", "代字", "复议机关", "法院", "编号"), rows)


def add_inspector(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="姓名", parser=one_line, help="检查人员姓名。")],
    certificate: Annotated[str, _line("--certificate", "执法证号。")] = "",
    agency: Annotated[str, _line("--agency", "所在执法机关的名称或编号。")] = "",
    workspace: WorkspaceOption = None,
) -> None:
    """登记检查人员；姓名相同的，改正写出的各项。"""
    with context.obj.writing() as opened:
        own = choose_agency(opened.settings, agency).id if agency else ""
        put(enter_inspector(opened, Inspector(name, certificate, own)).name)


def list_inspectors(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出检查人员。"""
    with context.obj.reading() as opened:
        settings = opened.settings
    if json:
        put_json(as_data(settings.inspectors))
    elif not settings.inspectors:
        say("还没有登记检查人员。用 inspector add 登记。")
    else:
        names = {agency.id: agency.name for agency in settings.agencies}
        rows = ((one.name, one.certificate, names.get(one.agency, one.agency)) for one in settings.inspectors)
        put_table(("姓名", "执法证号", "执法机关"), rows)


GROUPS = {
    "agency": CommandGroup("执法机关：登记，列出。", {"add": add_agency, "list": list_agencies}),
    "inspector": CommandGroup("检查人员：登记，列出。", {"add": add_inspector, "list": list_inspectors}),
}

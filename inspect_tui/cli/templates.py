"""The commands about an agency's own templates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.documents import KindArgument
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.options import JsonOption, WorkspaceOption, one_line
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.choosing import choose_agency

AgencyOption = Annotated[
    str, typer.Option("--agency", metavar="机关", parser=one_line, help="只给这个执法机关用；不写时给全部机关用。")
]


def list_templates(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出登记了的模板。"""
    if context.invoked_subcommand is not None:
        return
    from inspect_tui.workflow.templates import templates

    with context.obj.reading() as opened:
        found = templates(opened)
        names = {agency.id: agency.name for agency in opened.settings.agencies}
    if json:
        put_json([{"kind": kind, "agency": agency} for kind, agency in found])
    elif not found:
        say("没有登记模板，文书都用程序自带的式样。")
    else:
        put_table(("文书", "名称", "机关"), ((k, DOCUMENT_NAMES[k], names.get(a, a) or "全部") for k, a in found))


def add(
    context: typer.Context,
    kind: KindArgument,
    file: Annotated[Path, typer.Argument(metavar="文件", help="Word 模板（.docx）。")],
    agency: AgencyOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """登记一种文书的模板；占位符有不认识的或缺少的，一次全部列出，不登记。"""
    from inspect_tui.workflow.templates import add_template

    with context.obj.writing() as opened:
        add_template(opened, _agency(opened, agency), kind, file)
    put(f"已登记：{DOCUMENT_NAMES[kind]}今后按这个模板出具。")


def remove(
    context: typer.Context, kind: KindArgument, agency: AgencyOption = "", workspace: WorkspaceOption = None
) -> None:
    """不再用模板，改回程序自带的式样。"""
    from inspect_tui.workflow.templates import remove_template

    with context.obj.writing() as opened:
        remove_template(opened, _agency(opened, agency), kind)
    put(f"已移除：{DOCUMENT_NAMES[kind]}今后按程序自带的式样出具。")


def _agency(opened: Workspace, name: str) -> Agency | None:
    return choose_agency(opened.settings, name) if name else None


GROUPS = {
    "template": CommandGroup("文书模板：列出，登记，移除。", {"add": add, "remove": remove}, list_templates),
}

"""The commands about kinds of document: what there is, what is entered for each, blank forms, the law they cite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from inspect_tui.as_data import as_data
from inspect_tui.authority import AGENCY_KIND_NAMES
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.options import JsonOption, WorkspaceOption, choices, day, one_line, one_of
from inspect_tui.demo import is_demo
from inspect_tui.documents.form import CODE_PLACES, CodePlace
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, KINDS, STEP_NAMES, DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.choosing import choose_agency

_STYLES = {"emergency": "应急", "fire": "消防", "official": "公文", "none": "无文号"}
KindArgument = Annotated[
    DocumentKind, typer.Argument(metavar="文书", parser=one_of(DOCUMENT_NAMES), help="文书的英文名或中文名。")
]


def list_kinds(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出能出具的文书：名称、文号样式、由谁出具、要走完的步骤。"""
    if context.invoked_subcommand is not None:
        return
    with context.obj.reading() as opened:
        kinds = list(_kinds(opened))
    if json:
        put_json(kinds)
    else:
        rows = ((one["kind"], one["name"], _STYLES[one["style"]], _issuers(one), _steps(one)) for one in kinds)
        put_table(("文书", "名称", "文号", "出具", "步骤"), rows)


def _kinds(workspace: Workspace) -> Iterator[dict[str, Any]]:
    from inspect_tui.documents.forms import FORMS
    from inspect_tui.workflow.office_law import law_of

    law = law_of(workspace)
    for kind in FORMS:
        known = {"kind": kind, "name": KINDS[kind].name, "steps": list(KINDS[kind].steps)}
        yield known | as_data(law.kinds[kind])


def _issuers(one: dict[str, Any]) -> str:
    named = [AGENCY_KIND_NAMES[kind] for kind in one["issuers"]]
    return "、".join(named) if len(named) < 4 else f"{named[0]}等 {len(named)} 类机关"


def _steps(one: dict[str, Any]) -> str:
    return "、".join(STEP_NAMES[step] for step in one["steps"])


def fields(
    context: typer.Context, kind: KindArgument, json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """列出一种文书出具时要填的内容（issue 的 --set），以及模板里可用的占位符。"""
    from inspect_tui.workflow.templates import placeholders_of

    found = [as_data(one) for one in placeholders_of(kind)]
    if json:
        put_json(found)
        return
    marks = {True: "必有", False: ""}
    put_table(
        ("占位符", "--set", "含义", "模板"),
        ((one["name"], one["entered_as"], one["meaning"], marks[one["required"]]) for one in found),
    )


def blank(
    context: typer.Context,
    kinds: Annotated[
        list[Any] | None,
        typer.Argument(
            metavar="文书…", parser=one_of(DOCUMENT_NAMES), help="一种或几种文书；不写时为这个机关能出具的全部。"
        ),
    ] = None,
    agency: Annotated[
        str, typer.Option("--agency", metavar="机关", parser=one_line, help="执法机关；不写时为第一个。")
    ] = "",
    out: Annotated[
        str | None, typer.Option("--out", metavar="文件夹", help="写到这个文件夹；不写时在文书文件夹里。")
    ] = None,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="用这一天有效的条款；不写时为今天。")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """写出空白文书，供打印后手写；输出每个文件的路径。"""
    from inspect_tui.documents.forms import FORMS
    from inspect_tui.workflow.blanks import write_blank
    from inspect_tui.workflow.office_law import law_of

    with context.obj.reading() as opened:
        own = choose_agency(opened.settings, agency) if agency else opened.settings.agency("")
        failed = False
        folder = Path(out).expanduser().absolute() if out else None
        may = law_of(opened).kinds
        law_of_day, sample = on or opened.clock().date(), is_demo(opened.root)
        for kind in kinds or (kind for kind in FORMS if own is None or own.kind in may[kind].issuers):
            try:
                put(str(write_blank(opened, kind, own, law_of_day, folder, sample=sample)))
            except InspectError as error:
                failed = True
                say(str(error))
    if failed:
        raise typer.Exit(1)


def law(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出文书引用的条款、期限和文书字，各自的依据，以及哪些待核、要由本单位确认。"""
    from inspect_tui.workflow.office_law import law_lines, law_of

    with context.obj.reading() as opened:
        known = law_of(opened)
    if json:
        clauses, periods = (as_data(known.clauses), as_data(known.periods))
        put_json({"clauses": clauses, "periods": periods, "kinds": as_data(known.kinds)})
        return
    for line in law_lines(known):
        put(line)


def code(
    context: typer.Context,
    place: Annotated[
        CodePlace | None,
        typer.Argument(metavar="位置", parser=one_of(CODE_PLACES), help=choices(CODE_PLACES) + "不写时显示现在的。"),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """设定文书的校验码印在哪里；核对文书（verify）用它。"""
    with context.obj.writing() as opened:
        if place is not None:
            opened.save_settings(msgspec.structs.replace(opened.settings, check_code=place))
        put(CODE_PLACES[opened.settings.check_code])


GROUPS = {
    "documents": CommandGroup(
        "文书的种类：列出，要填的内容，空白文书，条款，模板。",
        {"fields": fields, "blank": blank, "law": law, "code": code},
        list_kinds,
    )
}

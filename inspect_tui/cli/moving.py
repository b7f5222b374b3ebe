"""The command that moves a begun inspection to newer versions of its checklists."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.cli.console import put, say
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import InspectionArgument, OperatorOption, WorkspaceOption, one_line
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.move_lines import consequences, move_lines, moved_text
from inspect_tui.workflow.moving import choose_newer, move, preview
from inspect_tui.workflow.work import OpenInspection


def move_checklists(
    context: typer.Context,
    inspection: InspectionArgument,
    checklist: Annotated[
        list[str] | None,
        typer.Option(
            "--checklist",
            metavar="检查表",
            parser=one_line,
            help="只换这张检查表，可以写几个；不写时换全部有新版本的。",
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="换成新版本；不写时只看有什么变化。")] = False,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """看检查表的新版本增加、改动、删去了哪些项；加 --yes 把这次检查换成新版本，已有的结果都保留。"""
    opened: Workspace
    with context.obj.writing(library=None) if yes else context.obj.reading(library=None) as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = checklist or ()
        newer = choose_newer(work, chosen)
        if not newer:
            say("这次检查用的检查表都没有适用的新版本。")
            return
        for line in move_lines(work, [preview(work, one) for one in newer]):
            put(line)
        say(consequences(work))
        if not yes:
            say("还没有换。确认后加 --yes 换成新版本。")
            return
        for one in move(work, operator_of(opened, operator), chosen):
            put(f"已保存：{moved_text(one)}")

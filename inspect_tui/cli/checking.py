"""The command that looks for damage in the workspace."""

from __future__ import annotations

import typer

from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import JsonOption, WorkspaceOption
from inspect_tui.store.doctor import Examination, full_examination
from inspect_tui.workflow.opening import open_for_examination


def doctor(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """检查工作区有没有损坏；只看，不改动任何文件。"""
    with open_for_examination(context.obj.locations) as opened:
        found = full_examination(opened)
    if not context.obj.locations.workspace.is_dir():
        say(f"工作区 {context.obj.locations.workspace} 还没有建立。")
    if json:
        put_json(_as_data(found))
    elif found.complaints:
        for complaint in found.complaints:
            put(str(complaint))
        say(f"发现 {len(found.complaints)} 处问题。")
    else:
        put(f"完好：{found.inspections} 次检查，{found.units} 个单位，{found.documents} 份文书。")
    if found.complaints:
        raise typer.Exit(1)


def _as_data(found: Examination) -> dict[str, object]:
    return {
        "intact": not found.complaints,
        "inspections": found.inspections,
        "units": found.units,
        "documents": found.documents,
        "complaints": [{"path": str(one.path), "text": one.text} for one in found.complaints],
    }


COMMANDS = {"doctor": doctor}

"""The command that looks for damage in the workspace, and mends it when asked to."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import JsonOption, WorkspaceOption
from inspect_tui.store.doctor import Complaint, Examination, full_examination, repair
from inspect_tui.workflow.opening import open_for_examination, open_for_repair


def doctor(
    context: typer.Context,
    repairs: Annotated[
        bool, typer.Option("--repair", help="修复：能恢复的恢复，不能恢复的移到 damaged 文件夹，什么都不删除。")
    ] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """检查工作区有没有损坏。不写 --repair 时只看，不改动任何文件。"""
    place = context.obj
    done: list[Complaint] = []
    if repairs and place.locations.workspace.is_dir():
        with open_for_repair(place.locations) as opened:
            done = repair(opened)
    with open_for_examination(place.locations) as opened:
        found = full_examination(opened)
    if not place.locations.workspace.is_dir():
        say(f"工作区 {place.locations.workspace} 还没有建立。")
    if json:
        put_json(_as_data(found, done))
    else:
        _tell(found, done)
    if found.complaints:
        raise typer.Exit(1)


def _tell(found: Examination, done: list[Complaint]) -> None:
    for one in done:
        put(f"已处理　{one}")
    for complaint in found.complaints:
        put(str(complaint))
    if found.complaints:
        say(f"发现 {len(found.complaints)} 处问题。")
    else:
        put(f"完好：{found.inspections} 次检查，{found.units} 个单位，{found.documents} 份文书。")


def _as_data(found: Examination, done: list[Complaint]) -> dict[str, object]:
    return {
        "intact": not found.complaints,
        "inspections": found.inspections,
        "units": found.units,
        "documents": found.documents,
        "complaints": [{"path": str(one.path), "text": one.text} for one in found.complaints],
        "repaired": [{"path": str(one.path), "text": one.text} for one in done],
    }


COMMANDS = {"doctor": doctor}

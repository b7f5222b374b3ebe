"""The commands that back a workspace up and restore it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import JsonOption, WorkspaceOption
from inspect_tui.store.backup.make import back_up
from inspect_tui.store.backup.manifest import Counts
from inspect_tui.store.backup.restore import restore as restore_backup
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import local_now

FileArgument = Annotated[str, typer.Argument(metavar="文件", help="备份文件，例如 备份.zip。")]


def backup(
    context: typer.Context, file: FileArgument, json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """把整个工作区备份成一个文件；程序开着也可以备份。"""
    made = back_up(context.obj.locations, _path(file), local_now)
    if json:
        put_json({"path": str(made.path)} | _as_data(made.counts))
    else:
        put(f"已备份到 {made.path}，并读出核对无误：{_told(made.counts)}。")
        say("文件照原样备份，不含导出文件夹（出具的文书原件都在备份里）；有没有损坏可用 doctor 命令检查。")
        say("备份没有加密，里面有被检查单位和人员的信息，请妥善保管。")


def restore(
    context: typer.Context, file: FileArgument, json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """从备份恢复工作区，只写入空文件夹；先核对，再写入。"""
    locations: Locations = context.obj.locations
    restored = restore_backup(_path(file), locations.workspace)
    if json:
        put_json({"workspace": str(restored.root), "made_at": restored.made_at.isoformat()} | _as_data(restored.counts))
    else:
        put(f"已把 {restored.made_at:%Y-%m-%d %H:%M} 的备份恢复到 {restored.root}：{_told(restored.counts)}。")
        say("这里会作为另一台设备记录。可以用 doctor 命令检查恢复的内容。")


def _path(typed: str) -> Path:
    if not typed.strip():
        raise typer.BadParameter("要写明备份文件")
    return Path(typed)


def _told(counts: Counts) -> str:
    return f"{counts.inspections} 次检查，{counts.files} 个文件，{counts.bytes / 1e6:.1f} MB"


def _as_data(counts: Counts) -> dict[str, int]:
    return {"files": counts.files, "inspections": counts.inspections, "bytes": counts.bytes}


COMMANDS = {"backup": backup, "restore": restore}

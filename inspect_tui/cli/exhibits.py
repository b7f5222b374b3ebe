"""The commands for evidence: photos, recordings of the body camera, signed scans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import InspectionArgument, JsonOption, OperatorOption, WorkspaceOption, one_line, text
from inspect_tui.errors import InspectError
from inspect_tui.evidence import read_clip, read_photo, read_scan
from inspect_tui.evidence.source import name_of
from inspect_tui.inspection.exhibit import AttachedPhoto
from inspect_tui.workflow.choosing import choose_inspection, choose_item
from inspect_tui.workflow.choosing_exhibits import choose_document, choose_photo
from inspect_tui.workflow.exhibit_lines import position_text, size_text, time_text
from inspect_tui.workflow.exhibits import attach_photo, attach_scan, note_clip, withdraw
from inspect_tui.workflow.work import OpenInspection

_HEADINGS = ("编号", "名称", "拍摄时间", "大小", "位置", "检查项", "说明")

PathsArgument = Annotated[list[str], typer.Argument(metavar="文件…", help="一个或多个文件。")]
ItemOption = Annotated[
    str, typer.Option("--item", metavar="检查项", parser=one_line, help="检查项的编号；不写时附在整次检查上。")
]


@contextmanager
def _attaching(
    context: typer.Context, inspection: str, item: str, operator: str
) -> Iterator[tuple[OpenInspection, str, str]]:
    """Open what evidence is attached to: the inspection, the item in full or none, and who attaches it."""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        yield work, choose_item(work, item) if item else "", operator_of(opened, operator)


def add_photos(
    context: typer.Context,
    inspection: InspectionArgument,
    paths: PathsArgument,
    item: ItemOption = "",
    caption: Annotated[str, typer.Option("--caption", metavar="文字", parser=text, help="照片拍到了什么。")] = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """附上照片（JPEG、PNG、WebP、HEIC），每张输出一行；附不上的说明原因，其余照附。"""
    with _attaching(context, inspection, item, operator) as (work, place, by):
        _add_all(paths, "照片", lambda path: attach_photo(work, read_photo(path), place, by, caption))


def add_clips(
    context: typer.Context,
    inspection: InspectionArgument,
    paths: PathsArgument,
    item: ItemOption = "",
    note: Annotated[str, typer.Option("--note", metavar="文字", parser=text, help="录像拍到了什么。")] = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """登记执法记录仪的录像：名称、时间、SHA-256；录像不复制。每段输出一行。"""
    with _attaching(context, inspection, item, operator) as (work, place, by):
        _add_all(paths, "录像", lambda path: note_clip(work, read_clip(path), place, by, note))


def add_scans(
    context: typer.Context,
    inspection: InspectionArgument,
    document: Annotated[
        str, typer.Argument(metavar="文书", parser=one_line, help="文书的编号、它的前几位（能区分即可），或文号。")
    ],
    paths: PathsArgument,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """给文书附上签字盖章后的扫描件（PDF、JPEG、PNG），每份输出一行。"""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = choose_document(work, document)
        by = operator_of(opened, operator)
        _add_all(paths, "扫描件", lambda path: attach_scan(work, read_scan(path), chosen, by))


def _add_all(paths: list[str], what: str, add: Callable[[Path], str]) -> None:
    """Add file by file: one that is refused does not stop the others, but the command ends with 1."""
    refused = 0
    for path in map(Path, paths):
        try:
            put(f"已保存：{what} {add(path)} {name_of(path)}")
        except InspectError as error:
            refused += 1
            name = name_of(path)
            say(str(error) if name in str(error) else f"{name}：{error}")
    if refused:
        raise typer.Exit(1)


def list_photos(
    context: typer.Context, inspection: InspectionArgument, json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """列出照片。"""
    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        photos = work.inspection.photos
        if json:
            put_json(work.as_json()["photos"])
        elif not photos:
            say("这次检查还没有照片。用 photo add 附上。")
        else:
            put_table(_HEADINGS, (_row(known, photo) for known, photo in photos.items()))


def _row(known: str, photo: AttachedPhoto) -> tuple[str, ...]:
    taken = time_text(photo.taken_at)
    return (known, photo.name, taken, size_text(photo.size), position_text(photo), photo.item, photo.caption)


def remove_photo(
    context: typer.Context,
    inspection: InspectionArgument,
    photo: Annotated[
        str, typer.Argument(metavar="照片", parser=one_line, help="照片的编号、它的前几位（能区分即可），或文件名。")
    ],
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """撤回照片；文件和记录仍然保留。"""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = choose_photo(work, photo)
        name = work.inspection.photos[chosen].name
        withdraw(work, "photo", chosen, operator_of(opened, operator))
        put(f"已保存：撤回照片 {name}，文件和记录仍然保留")


GROUPS = {
    "photo": CommandGroup("照片：附上，列出，撤回。", {"add": add_photos, "list": list_photos, "remove": remove_photo}),
    "clip": CommandGroup("执法记录仪的录像：登记。", {"add": add_clips}),
    "scan": CommandGroup("签字盖章后的扫描件：附上。", {"add": add_scans}),
}

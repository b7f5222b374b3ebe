"""The commands with which an office writes its own checklists in Excel, or brings an XLSForm."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import JsonOption, WorkspaceOption, one_line
from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence.source import Source
from inspect_tui.store.files import replace_file
from inspect_tui.store.locations import Locations
from inspect_tui.tables import CellProblem, draft_of, is_xlsform, open_workbook, template, workbook_of
from inspect_tui.workflow.importing import Imported, import_list
from inspect_tui.workflow.opening import load_checklists

TargetArgument = Annotated[str, typer.Argument(metavar="文件", help="写到哪个 .xlsx 文件；已有的文件不会覆盖。")]


def write_template(context: typer.Context, file: TargetArgument, workspace: WorkspaceOption = None) -> None:
    """写出空白的 Excel 检查表：有下拉选项、每列的说明和例子，填好后用 import 导入。"""
    target = _new_file(file)
    replace_file(target, template(load_checklists(context.obj.locations)))
    put(f"已写到 {target}。怎么填见里面的工作表“说明”。")


def export_table(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar="编号", parser=one_line, help="检查表的编号。")],
    file: TargetArgument,
    workspace: WorkspaceOption = None,
) -> None:
    """把一张检查表导出为 Excel，改好后可以用 import 导入；再读回来核对过是一样的。"""
    library = load_checklists(context.obj.locations)
    content = workbook_of(library.edition(checklist).checklist, library)
    target = _new_file(file)
    replace_file(target, content)
    put(f"已导出到 {target}。")


def import_table(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="文件", help="填好的 .xlsx 检查表，或者 XLSForm。")],
    draft: Annotated[
        str, typer.Option("--draft", metavar="文件", help="XLSForm 还缺内容时，把草稿写到这个 .xlsx 文件。")
    ] = "",
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """导入 Excel 检查表；有错误时一次全部列出，什么也不导入。XLSForm 先变成草稿，补齐后再导入。"""
    source = Path(file)
    book = open_workbook(Source(source, "没有导入。").content())
    if is_xlsform(book):
        _import_form(book, draft or str(source.with_name(f"{source.stem}-检查表.xlsx")), context.obj.locations, json)
    else:
        _finish(import_list(book, context.obj.locations), json)


def _import_form(book: Any, draft: str, locations: Locations, json: bool) -> None:
    """Import a form that says all a checklist needs; of any other leave a draft to complete."""
    made = draft_of(book, load_checklists(locations))
    if not json:
        _say_all(made.notices, made.left_out)
    if not made.missing:
        _finish(import_list(open_workbook(made.content), locations), json, made.left_out)
        return
    target = _new_file(draft)
    replace_file(target, made.content)
    if json:
        put_json({"draft": str(target), "left_out": _as_data(made.left_out), "problems": _as_data(made.missing)})
    else:
        _say_all((), made.missing)
        todo = f"要补的 {len(made.missing)} 处列在里面的工作表“待补”，补齐后导入它。"
        say(f"这个 XLSForm 还没有导入：草稿写在 {target}，{todo}")
    raise typer.Exit(1)


def _finish(done: Imported, json: bool, left_out: tuple[CellProblem, ...] = ()) -> None:
    if json:
        path = str(done.path) if done.path else None
        problems = {"problems": _as_data(done.problems), "left_out": _as_data(left_out), "notices": list(done.notices)}
        put_json(
            {"id": done.checklist.id if done.checklist else None, "path": path, "changed": done.changed} | problems
        )
    else:
        _say_all(done.notices, done.problems)
        _tell(done)
    if done.problems:
        raise typer.Exit(1)


def _tell(done: Imported) -> None:
    if done.checklist is None:
        say(f"没有导入：有 {len(done.problems)} 处错误，原来的检查表没有改动。请改好后再导入。")
        return
    name = f"{done.checklist.title}（{done.checklist.id} 第 {done.checklist.version} 版）"
    put(f"已导入 {name}，写在 {done.path}。" if done.changed else f"{name}与已有的相同，没有改动。")


def _say_all(notices: tuple[str, ...], problems: tuple[CellProblem, ...]) -> None:
    for line in (*notices, *map(str, problems)):
        say(line)


def _as_data(problems: tuple[CellProblem, ...]) -> list[dict[str, Any]]:
    return [problem.spot._asdict() | {"text": problem.text} for problem in problems]


def _new_file(typed: str) -> Path:
    path = Path(typed)
    if path.suffix.lower() != ".xlsx":
        raise InvalidInputError(f"“{typed}”应以 .xlsx 结尾。")
    if path.exists():
        raise InvalidInputError(f"{path} 已经存在，没有覆盖。请换一个文件名，或先移走它。")
    return path

"""The commands about checklists: which there are, what is in one, what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from inspect_tui.as_data import as_data
from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.checklist import Citation, Edition, Item, Library, Problem, header_of, load_library, published_problems
from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.checklist.own import own_id_problems
from inspect_tui.cli.checklist_tables import export_table, import_table, write_template
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.moving import move_checklists
from inspect_tui.cli.options import JsonOption, WorkspaceOption, one_line
from inspect_tui.cli.printing import print_checklists
from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.store.locations import Locations, built_in_checklists
from inspect_tui.workflow.opening import checklist_folders, load_checklist_headers, load_checklists, own_checklists
from inspect_tui.workflow.publishing import publish_versions


def list_checklists(context: typer.Context, json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """列出检查表；show 看一张表的内容，check 检查表有没有写错。"""
    if context.invoked_subcommand is not None:
        return
    headers = load_checklist_headers(context.obj.locations)
    for problem in headers.problems:
        say(str(problem))
    if json:
        put_json([as_data(header) for header in headers.lists.values()])
        return
    rows = ((one.id, str(one.item_count), SECTOR_NAMES[one.sector], one.title) for one in headers.lists.values())
    put_table(("编号", "项数", "行业", "名称"), rows)


def show(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar="编号", parser=one_line, help="检查表的编号。")],
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """显示一张检查表：各项、怎么查、依据。"""
    edition = load_checklists(context.obj.locations).edition(checklist)
    if json:
        put_json(as_data(header_of(edition)) | {"items": list(_items(edition))})
        return
    for line in _lines(edition):
        put(line)


def _items(edition: Edition) -> Iterator[dict[str, Any]]:
    for section in edition.checklist.sections:
        for item in section.items:
            given = as_data(item) | {"section": section.id, "section_title": section.title}
            cited = {"citations": [_cited(edition, one) for one in item.citations]}
            cited["penalty"] = [_cited(edition, one) for one in item.penalty]
            yield (
                given
                | cited
                | {
                    "major": item.major is not None,
                    "major_citation": _cited(edition, item.major) if item.major else None,
                }
            )


def _cited(edition: Edition, citation: Citation) -> dict[str, Any]:
    instrument = edition.instruments[citation.instrument]
    return {
        "instrument": instrument.title,
        "number": instrument.number,
        "article": citation.article,
        "checked": citation.checked,
        "instrument_id": citation.instrument,
    }


def _lines(edition: Edition) -> Iterator[str]:
    checklist = edition.checklist
    yield f"{checklist.title}（{checklist.id} 第 {checklist.version} 版，{len(edition.items)} 项）"
    yield f"适用：{checklist.for_units}"
    for name, fact in edition.facts.items():
        choices = "、".join(f"{key} {label}" for key, label in fact.choices.items())
        kind = {"choice": choices, "yes_no": "是、否", "number": "整数"}[fact.kind]
        yield f"情况：{name}　{fact.question}（{kind}）"
    for section in checklist.sections:
        yield ""
        yield f"【{section.title}】"
        for item in section.items:
            yield from _item_lines(edition, item)


def _item_lines(edition: Edition, item: Item) -> Iterator[str]:
    yield f"{item.id}　{item.text}" + ("　[重大]" if item.major else "")
    yield from (f"    {step}" for step in item.how)
    yield from (f"    依据：{_cited_text(edition, one)}" for one in item.citations)
    if item.major:
        yield f"    判定：{_cited_text(edition, item.major)}"
    if item.suggests_major:
        yield f"    可能重大：{_cited_text(edition, item.suggests_major)}"
    if item.measure:
        yield f"    实测：{item.measure.quantity}，限值 {item.measure.limit}"
    deadline = item.deadline_text + (f"（{item.deadline_reason}）" if item.deadline_reason else "")
    yield f"    主管：{AUTHORITY_NAMES[item.authority]}；整改期限：{deadline}"


def _cited_text(edition: Edition, citation: Citation) -> str:
    instrument = edition.instruments[citation.instrument]
    number = f"（{instrument.number}）" if instrument.number else ""
    return f"《{instrument.title}》{number}{citation.article}" + ("" if citation.checked else " [待核]")


def check(
    context: typer.Context,
    path: Annotated[
        str | None, typer.Argument(metavar="路径", help="检查表文件或文件夹；不写时为本机全部检查表。")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """检查检查表有没有写错，所有错误一次列出，一行一个。"""
    known = load_checklists(context.obj.locations)
    library = known if path is None else _load(Path(path), known)
    problems = [*library.problems, *_unpublished(context.obj.locations, path)]
    for problem in problems:
        say(str(problem))
    if problems:
        raise typer.Exit(1)
    items = sum(len(edition.items) for edition in library.editions.values())
    put(f"{len(library.editions)} 张检查表，{items} 项，没有错误。")


def _unpublished(locations: Locations, path: str | None) -> Iterator[Problem]:
    """Yield what was changed without a new version, and own lists without the prefix of the agency."""
    folders = [built_in_checklists(), own_checklists(locations)] if path is None else [Path(path)]
    for folder in folders:
        if folder.is_dir():
            yield from published_problems(folder)
        if folder.absolute() == own_checklists(locations):
            yield from own_id_problems(folder, load_library(checklist_folders(locations)[0]).editions)


def publish(
    context: typer.Context,
    path: Annotated[
        str | None, typer.Argument(metavar="文件夹", help="检查表的文件夹；不写时为工作区里自己的 checklists。")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """把检查表现在的版本记下来：以后内容改了而版本没有加一，check 会指出。"""
    folder = Path(path) if path is not None else own_checklists(context.obj.locations)
    library = _load(folder, load_checklists(context.obj.locations))
    problems = [*library.problems, *published_problems(folder)]
    if problems:
        raise InvalidInputError(f"检查表还有 {len(problems)} 处错误，没有记下。请先用 checklists check 查看并改正。")
    put(f"已记下 {publish_versions(folder, library)} 张检查表的版本。")


def _load(path: Path, known: Library) -> Library:
    if not path.exists():
        raise NotFoundError(f"找不到 {path}。请核对路径。")
    library = load_library(path, known)
    if not library.editions and not library.problems:
        raise NotFoundError(f"{path} 里没有检查表（*.toml）。请核对路径。")
    return library


_PURPOSE = (
    "列出检查表；show 看一张的内容，check 查有没有写错，publish 记下版本，move 换新版本，print 打印，"
    "template、export、import 用 Excel 编写。"
)
_COMMANDS: dict[str, Callable[..., Any]] = {
    "show": show,
    "check": check,
    "publish": publish,
    "move": move_checklists,
    "print": print_checklists,
    "template": write_template,
    "export": export_table,
    "import": import_table,
}
GROUPS = {"checklists": CommandGroup(_PURPOSE, _COMMANDS, list_checklists)}

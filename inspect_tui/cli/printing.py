"""The commands that print checklists on paper, empty or as answered."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from inspect_tui.cli.console import put, say
from inspect_tui.cli.options import InspectionArgument, WorkspaceOption, day, one_line
from inspect_tui.cli.target import target_file
from inspect_tui.demo import is_demo
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.opening import load_checklists
from inspect_tui.workflow.work import OpenInspection

_UNDONE = "没有打印"

OutOption = Annotated[
    str | None, typer.Option("--out", "-o", metavar="文件", help="写到这个文件或文件夹；不写时在文书文件夹里。")
]
HowOption = Annotated[bool, typer.Option("--how", help="每项下面用小字写怎么查。")]


def print_checklists(
    context: typer.Context,
    checklists: Annotated[list[str], typer.Argument(metavar="编号…", help="一张或几张检查表的编号。")],
    out: OutOption = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--date", metavar="日期", parser=day, help="检查日期，依据按这一天有效的写；不写时留空，依据按今天。"
        ),
    ] = None,
    how: HowOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """把检查表写成可以打印的 Word 文件，带到现场手填；几张写在一份里，相同的项只出现一次。输出文件的路径。"""
    from inspect_tui.workflow.printing import empty_name, print_empty

    locations = context.obj.locations
    wanted = [one_line(name) for name in checklists]
    editions = load_checklists(locations).together(wanted)
    if more := [one.checklist.title for one in editions if one.checklist.id not in wanted]:
        say(f"一并检查的也写在里面：{'、'.join(more)}。")
    chosen = on or date.today()
    name = empty_name(editions, chosen)
    target = locations.exports / name if out is None else target_file(out, name, _UNDONE)
    put(str(print_empty(editions, chosen, target, exact=out is not None, dated=on is not None, how=how)))


def print_inspection(
    context: typer.Context,
    inspection: InspectionArgument,
    out: OutOption = None,
    how: HowOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """把一次检查的检查表按现在的结果写成可以打印的 Word 文件，输出文件的路径。不是文书，没有文号。"""
    from inspect_tui.workflow import printing

    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        target = None if out is None else target_file(out, printing.inspection_name(work), _UNDONE)
        put(str(printing.print_inspection(work, target, how=how, sample=is_demo(opened.root))))


COMMANDS = {"print": print_inspection}

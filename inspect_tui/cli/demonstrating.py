"""The commands that show the program with invented inspections: a workspace of them, and a document of each kind."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import at_terminal, put, put_table, say
from inspect_tui.cli.options import WorkspaceOption, count, whole_number
from inspect_tui.errors import InvalidInputError
from inspect_tui.store.locations import Locations


def demo(
    context: typer.Context,
    inspections: Annotated[
        int | None, typer.Option("--inspections", metavar="次数", parser=count, help="检查的次数；不写时为 12。")
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", metavar="数", parser=whole_number, help="同一个数得到同样的内容；不写时为 1。"),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="不打开界面，只列出做了什么。")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """用虚构的单位和检查演示，文书都标样例；有自己的工作区，不动真实数据。"""
    from inspect_tui.demo.making import make_demo

    locations: Locations = context.obj.demo_locations
    say(make_demo(locations, inspections or 12, 1 if seed is None else seed))
    if no_open or not at_terminal():
        _put_report(locations)
        return
    from inspect_tui.tui import run

    run(locations, demo=True)


def _put_report(locations: Locations) -> None:
    from inspect_tui.demo import report

    rows, paths = report.made(locations)
    put_table(report.HEADINGS, rows)
    put("")
    for path in paths:
        put(str(path))


def samples(
    context: typer.Context,
    out: Annotated[
        str | None,
        typer.Option("--out", "-o", metavar="文件夹", help="写到这个空文件夹；不写时是文书文件夹里的 samples。"),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """用一个虚构的故事把每种文书各出一份样例，连同台账和几份空白文书，输出文件的路径；不动工作区里的记录。"""
    from inspect_tui.demo.samples.making import make_samples

    folder = Path(out).expanduser().absolute() if out else context.obj.locations.exports / "samples"
    for path in make_samples(_empty(folder)):
        put(str(path))


def _empty(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InvalidInputError(f"{folder} 里已有内容，没有改动它，也没有写出样例。请用 --out 指定一个空文件夹。")
    return folder


COMMANDS = {"demo": demo, "samples": samples}

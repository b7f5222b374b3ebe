"""The command that fills a workspace of its own with invented inspections."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.cli.console import at_terminal, put, put_table, say
from inspect_tui.cli.options import WorkspaceOption, count, whole_number
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


COMMANDS = {"demo": demo}

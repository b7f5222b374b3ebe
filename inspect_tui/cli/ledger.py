"""The command that writes the ledger of findings (隐患台账)."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.filtering import SectorOption, SinceOption, StateOption, UntilOption
from inspect_tui.cli.options import JsonOption, WorkspaceOption, one_line
from inspect_tui.cli.target import target_file
from inspect_tui.demo import is_demo
from inspect_tui.store.index import Filters
from inspect_tui.store.workspace import Workspace


def ledger(
    context: typer.Context,
    search: Annotated[
        str, typer.Option("--search", metavar="文字", parser=one_line, help="只列这样查到的检查，与 list 的相同。")
    ] = "",
    sector: SectorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    state: StateOption = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="只列逾期未整改的隐患。")] = False,
    out: Annotated[
        str | None, typer.Option("--out", "-o", metavar="文件", help="写到这个文件或文件夹；不写时在文书文件夹里。")
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """把隐患写成 Excel 台账，一条一行，输出文件的路径；资金、督办、罚款等没有记录的列留空手填。"""
    if json and out is not None:
        raise typer.BadParameter("--json 只输出隐患，不写文件，不能与 --out 同时用")
    with context.obj.reading() as opened:
        filters = Filters(sector or "", since, until, state, opened.clock().date() if overdue else None)
        if json:
            _put_rows(opened, filters, search)
        else:
            _write(opened, filters, search, out)


def _put_rows(opened: Workspace, filters: Filters, search: str) -> None:
    from inspect_tui.workflow.ledger import LedgerOf

    found = LedgerOf(opened, filters, query=search)
    put_json([as_data(row) for row in found])
    for line in found.left_out:
        say(f"{line}。其他检查不受影响；可用 doctor 命令查看。")


def _write(opened: Workspace, filters: Filters, search: str, out: str | None) -> None:
    from inspect_tui.workflow.ledger import ledger_name, report_lines, write_ledger

    name = ledger_name(opened.clock().date())
    target = None if out is None else target_file(out, name, "没有写出台账")
    report = write_ledger(opened, target, filters, query=search, sample=is_demo(opened.root))
    for line in report_lines(report):
        say(line)
    put(str(report.path))


COMMANDS = {"ledger": ledger}

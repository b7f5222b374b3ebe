"""The commands that keep the registers of document numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import JsonOption, OperatorOption, WorkspaceOption, choices, count, one_line, one_of
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.store.registers import TakenNumber
from inspect_tui.workflow.choosing import choose_agency
from inspect_tui.workflow.number_keeping import KeptBlock, kept_blocks, kept_numbers, reserve_block, void_number

_NOTHING = "还没有取用过文号，也没有预留号段。"
_AGENCY = "执法机关的名称或编号"


def list_numbers(
    context: typer.Context,
    year: Annotated[
        int | None, typer.Option("--year", metavar="年份", parser=count, help="只列这一年的；不写时全部。")
    ] = None,
    agency: Annotated[
        str, typer.Option("--agency", metavar="机关", parser=one_line, help=f"只列这个登记册的：{_AGENCY}。")
    ] = "",
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """列出已用、作废的文号，以及预留的号段还剩多少。"""
    with context.obj.reading() as opened:
        own = choose_agency(opened.settings, agency) if agency else None
        numbers, blocks = kept_numbers(opened, own, year or 0), kept_blocks(opened, own, year or 0)
    if json:
        put_json({"numbers": list(map(_number_data, numbers)), "blocks": list(map(_block_data, blocks))})
    elif numbers or blocks:
        _put_tables(numbers, blocks)
    else:
        say(_NOTHING)


def reserve(
    context: typer.Context,
    agency: Annotated[str, typer.Option("--agency", metavar="机关", parser=one_line, help=f"{_AGENCY}。")],
    kind: Annotated[
        list[Any],
        typer.Option(
            "--kind",
            metavar="文书",
            parser=one_of(DOCUMENT_NAMES),
            help=f"文书，可以写几个，各留同样的一段：{choices(DOCUMENT_NAMES)}",
        ),
    ],
    first: Annotated[int, typer.Option("--from", metavar="起号", parser=count, help="号段的第一个号。")],
    last: Annotated[int, typer.Option("--to", metavar="止号", parser=count, help="号段的最后一个号。")],
    year: Annotated[
        int | None, typer.Option("--year", metavar="年份", parser=count, help="文号的年份；不写时为今年。")
    ] = None,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """为本机预留号段：有号段的文书，每台电脑只在自己的号段里取号。"""
    with context.obj.writing() as opened:
        by = operator_of(opened, operator)
        own = choose_agency(opened.settings, agency)
        for series, block in reserve_block(opened, own, kind, year or opened.clock().year, first, last, by):
            start, end = (series.number(block.year, serial) for serial in (block.first, block.last))
            put(f"{start}　至　{end}")
    say("已为本机预留。别的电脑请预留另外的号段。")


def void(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="文号", parser=one_line, help="要作废的文号，写坏的空白文书也算。")],
    reason: Annotated[
        str, typer.Option("--reason", metavar="理由", parser=one_line, help="为什么作废，留在登记册里。")
    ],
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """作废没有文书使用的文号：留在登记册里，不再取用。文书使用着的，作废文书时文号随之作废。"""
    with context.obj.writing() as opened:
        put(void_number(opened, number, reason, operator_of(opened, operator)))
    say("已作废，这个文号不会再用。")


def _put_tables(numbers: Sequence[TakenNumber], blocks: Sequence[KeptBlock]) -> None:
    if numbers:
        put_table(("文号", "状态", "文书", "检查"), map(_number_row, numbers))
    if numbers and blocks:
        put("")
    if blocks:
        put_table(("号段", "年份", "起止", "还剩", "电脑"), map(_block_row, blocks))


def _number_row(one: TakenNumber) -> tuple[str, ...]:
    return one.number, f"作废：{one.voided}" if one.voided else "已用", _kind_name(one), one.inspection


def _block_row(kept: KeptBlock) -> tuple[str, ...]:
    block = kept.block
    device = f"{block.owner}（本机）" if kept.this_device else block.owner
    return block.register, str(block.year), f"{block.first}—{block.last}", str(kept.left), device


def _kind_name(one: TakenNumber) -> str:
    return next((name for kind, name in DOCUMENT_NAMES.items() if kind == one.kind), "")


def _number_data(one: TakenNumber) -> dict[str, object]:
    data: dict[str, object] = as_data(one)
    return data | {"state": "voided" if one.voided else "used"}


def _block_data(kept: KeptBlock) -> dict[str, object]:
    block: dict[str, object] = as_data(kept.block)
    return block | {"left": kept.left, "this_device": kept.this_device}


GROUPS = {
    "numbers": CommandGroup(
        "文号登记册：列出，为本机预留号段，作废。", {"list": list_numbers, "reserve": reserve, "void": void}
    ),
}

"""The commands that record what was found: answers, and the end of the visit."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.cli.changing import ChangeIssuedOption, changed
from inspect_tui.cli.console import put
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import InspectionArgument, OperatorOption, WorkspaceOption, one_line, one_of, text
from inspect_tui.inspection.moment import parse_moment, show_moment
from inspect_tui.inspection.record import OUTCOME_NAMES, Conclusion, Outcome
from inspect_tui.inspection.worksheet import progress
from inspect_tui.workflow.choosing import choose_inspection, choose_item
from inspect_tui.workflow.work import OpenInspection


def answer(
    context: typer.Context,
    inspection: InspectionArgument,
    item: Annotated[
        str, typer.Argument(metavar="检查项", parser=one_line, help="检查项的编号；不会混淆时可省去检查表编号。")
    ],
    outcome: Annotated[
        Outcome | None,
        typer.Argument(
            metavar="结果",
            parser=one_of(OUTCOME_NAMES),
            help="、".join(f"{key} {name}" for key, name in OUTCOME_NAMES.items()) + "。",
        ),
    ] = None,
    measured: Annotated[
        str, typer.Option("--measured", metavar="数", parser=one_line, help="实测值；写了它就由程序按限值判定结果。")
    ] = "",
    note: Annotated[
        str | None, typer.Option("--note", metavar="文字", parser=text, help="备注；不写时保留原来的。")
    ] = None,
    change_issued: ChangeIssuedOption = False,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """记录一项的检查结果；不符合的同时登记问题。写到磁盘后才返回 0。"""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = choose_item(work, item)
        by = operator_of(opened, operator)
        if measured and outcome is None:
            judged: Outcome = changed(work, change_issued, work.measure, chosen, measured, by, note)
        elif outcome is not None and not measured:
            judged = outcome
            changed(work, change_issued, work.answer, chosen, outcome, by, note)
        else:
            raise typer.BadParameter("结果和 --measured 写一个：有实测值的由程序判定")
        done = progress(work.case.sections, work.inspection.answers)
        put(f"已保存：{chosen} {OUTCOME_NAMES[judged]}（{done}）")


def conclude(
    context: typer.Context,
    inspection: InspectionArgument,
    time: Annotated[
        str, typer.Option("--time", metavar="时间", parser=one_line, help="结束时间，如 11:30；不写时为现在。")
    ] = "",
    remarks: Annotated[str, typer.Option("--remarks", metavar="文字", parser=text, help="其他情况。")] = "",
    change_issued: ChangeIssuedOption = False,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """结束检查，记下结束时间。"""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        began = work.inspection.visit.began_at
        now = opened.clock()
        ended = parse_moment(time, began if began.date() != now.date() else now) if time else now
        changed(work, change_issued, work.conclude, Conclusion(ended, remarks), operator_of(opened, operator))
        put(f"已保存：{show_moment(ended)} 结束")


COMMANDS = {"answer": answer, "conclude": conclude}

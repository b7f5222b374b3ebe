"""The commands of a re-inspection: begin it, and say what became of a finding."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated

import typer

from inspect_tui.cli.changing import ChangeIssuedOption, changed
from inspect_tui.cli.console import put
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import (
    InspectionArgument,
    OperatorOption,
    OutcomeNoteOption,
    VisitOutcomeOption,
    WorkspaceOption,
    count,
    day,
    one_line,
    one_of,
    text,
)
from inspect_tui.inspection.record import REVIEW_NAMES, ReviewOutcome
from inspect_tui.inspection.worksheet import Progress
from inspect_tui.workflow.beginning import named_inspectors
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.reviewing import begin_review, review
from inspect_tui.workflow.under_review import choose_under_review, raising, under_review
from inspect_tui.workflow.work import OpenInspection


def begin(
    context: typer.Context,
    inspection: InspectionArgument,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="复查日期；早于今天的记为补录。")
    ] = None,
    inspector: Annotated[
        list[str] | None,
        typer.Option("--inspector", metavar="姓名", parser=one_line, help="复查人员，一般两名；不写时为操作人和同事。"),
    ] = None,
    outcome: VisitOutcomeOption = "inspected",
    outcome_note: OutcomeNoteOption = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """对一次检查开始复查，输出复查的编号。

    例：review 0193a2b4，再用 review-finding 逐项记录已整改、未整改
    """
    with context.obj.writing() as opened:
        chosen = choose_inspection(opened, inspection)
        by = operator_of(opened, operator, inspector or [])
        people = named_inspectors(opened.settings, (name for name in inspector or [] if name))
        put(begin_review(opened, chosen, by, on=on, inspectors=people, outcome=outcome, outcome_note=outcome_note))


def judge(
    context: typer.Context,
    inspection: Annotated[str, typer.Argument(metavar="复查编号", parser=one_line, help="review 命令输出的编号。")],
    number: Annotated[int, typer.Argument(metavar="序号", parser=count, help="问题在责令整改文书里的序号。")],
    outcome: Annotated[
        ReviewOutcome,
        typer.Argument(
            metavar="结果",
            parser=one_of(REVIEW_NAMES),
            help="、".join(f"{key} {name}" for key, name in REVIEW_NAMES.items()) + "。",
        ),
    ],
    note: Annotated[
        str | None, typer.Option("--note", metavar="文字", parser=text, help="备注；不写时保留原来的。")
    ] = None,
    change_issued: ChangeIssuedOption = False,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """记录一项问题的复查结果。写到磁盘后才返回 0。"""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        raised = raising(work)
        chosen = choose_under_review(work, raised, number)
        words = (chosen.seen.note if chosen.seen else "") if note is None else note
        save = partial(review, raised=raised)
        by = operator_of(opened, operator)
        changed(work, change_issued, save, work, chosen.finding.id, outcome, words, by)
        entries = under_review(work, raised)
        done = Progress(sum(entry.seen is not None for entry in entries), len(entries))
        put(f"已保存：{number} {REVIEW_NAMES[outcome]}（{done}）")


COMMANDS = {"review": begin, "review-finding": judge}

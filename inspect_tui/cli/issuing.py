"""The command that issues a document."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import put, say
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import InspectionArgument, OperatorOption, WorkspaceOption, day, one_line, one_of
from inspect_tui.cli.target import target_file
from inspect_tui.demo import is_demo
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.finding import span
from inspect_tui.workflow.cautions import cautions, unchecked_findings
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.work import OpenInspection

_NO_AGENCY = "还没有登记执法机关，文书里的机关、文号、复议机关和法院留空手写；可用 agency add 登记。"
_NO_CHARACTERS = "执法机关“{}”没有登记文书代字，文号留空手写；可用 agency add {} --characters 代字 登记。"


def issue(
    context: typer.Context,
    inspection: InspectionArgument,
    kind: Annotated[
        DocumentKind,
        typer.Option(
            "--kind",
            metavar="文书",
            parser=one_of(DOCUMENT_NAMES),
            help="、".join(f"{key} {name}" for key, name in DOCUMENT_NAMES.items()) + "。",
        ),
    ],
    number: Annotated[
        str | None,
        typer.Option("--number", metavar="文号", parser=one_line, help='照写的文号；"" 为留空手写；不写时取下一个。'),
    ] = None,
    out: Annotated[
        str | None, typer.Option("--out", metavar="文件", help="写到这个文件或文件夹；不写时在文书文件夹里。")
    ] = None,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="文书日期；不写时为今天。")
    ] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="有问题的依据待核也出具：条款已经由您对过原文。")
    ] = False,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """出具文书，输出 Word 文件的路径。"""
    from inspect_tui.workflow.issuing import issue_document

    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = on or opened.clock().date()
        _ask_once_more(work, unchecked)
        issued = issue_document(
            work,
            kind,
            operator_of(opened, operator, (one.name for one in work.inspection.visit.inspectors)),
            number=_next_number(work, kind, chosen) if number is None else number,
            day=chosen,
            target=_target(work, kind, chosen, out),
            sample=is_demo(opened.root),
        )
        _warn(work, number)
        if found := "".join(cautions(work)):
            say(f"请核对：{found}")
        put(str(issued.path))


def _ask_once_more(work: OpenInspection, unchecked: bool) -> None:
    """Refuse to issue over a clause nobody has verified until somebody says that they have."""
    if not unchecked and (numbers := unchecked_findings(work)):
        raise InvalidInputError(
            f"第{span(numbers)}项问题的依据待核，没有出具文书。请核对条款原文；核对无误后加 --unchecked 再出具。"
        )


def _next_number(work: OpenInspection, kind: DocumentKind, on: date) -> str:
    from inspect_tui.workflow.issuing import suggest_number

    return suggest_number(work.workspace, work, kind, on)


def _target(work: OpenInspection, kind: DocumentKind, on: date, out: str | None) -> Path | None:
    """Return the file to write, and refuse one that cannot be written before a number is taken for it."""
    if out is None:
        return None
    from inspect_tui.documents import file_name

    return target_file(out, file_name(kind, work.inspection.visit.unit.name, on), "没有出具文书")


def _warn(work: OpenInspection, number: str | None) -> None:
    if work.agency is None:
        say(_NO_AGENCY)
    elif number is None and not work.agency.characters:
        say(_NO_CHARACTERS.format(work.agency.name, work.agency.name))


COMMANDS = {"issue": issue}

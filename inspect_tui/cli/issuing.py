"""The command that issues documents: one for an inspection, or one for each of many."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.cli.console import put, say
from inspect_tui.cli.drafts import choose_about, next_number, read_given
from inspect_tui.cli.issuing_many import issue_many
from inspect_tui.cli.operator import operator_of
from inspect_tui.cli.options import OperatorOption, WorkspaceOption, day, one_line, one_of
from inspect_tui.cli.target import target_file
from inspect_tui.demo import is_demo
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.checks import check_document, questions
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.choosing_exhibits import choose_document
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection

_NO_AGENCY = "还没有登记执法机关，文书里的机关、文号、复议机关和法院留空手写；可用 agency add 登记。"
_NO_CHARACTERS = "执法机关“{}”没有登记文书代字，文号留空手写；可用 agency add {} --characters 代字 登记。"


def issue(
    context: typer.Context,
    kind: Annotated[
        DocumentKind,
        typer.Option(
            "--kind",
            metavar="文书",
            parser=one_of(DOCUMENT_NAMES),
            help="文书的英文名或中文名，如 rectification_order；用 documents 命令可以看到全部。",
        ),
    ],
    inspection: Annotated[
        str | None,
        typer.Argument(metavar="编号", parser=one_line, help="检查的编号，或它的前几位；用 --all 时不写。"),
    ] = None,
    number: Annotated[
        str | None,
        typer.Option("--number", metavar="文号", parser=one_line, help='照写的文号；"" 为留空手写；不写时取下一个。'),
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="名=值", help="填写这份文书自己的内容，可写多次；用 documents fields 看有哪些。"),
    ] = None,
    about: Annotated[
        str, typer.Option("--about", metavar="文书", parser=one_line, help="针对的文书的文号或编号；不写时为最近的。")
    ] = "",
    replaces: Annotated[
        str, typer.Option("--replaces", metavar="文书", parser=one_line, help="更正这份文书：它的文号或编号。")
    ] = "",
    out: Annotated[
        str | None, typer.Option("--out", metavar="文件", help="写到这个文件或文件夹；不写时在文书文件夹里。")
    ] = None,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="文书日期；不写时为今天。")
    ] = None,
    checked: Annotated[
        bool, typer.Option("--checked", help="检查提出的疑问都已核对，照样出具；必须改正的仍不出具。")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="给还没有这种文书的每一次检查各出具一份。")] = False,
    since: Annotated[
        date | None, typer.Option("--since", metavar="日期", parser=day, help="用 --all 时：这一天起的检查。")
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", metavar="日期", parser=day, help="用 --all 时：到这一天的检查。")
    ] = None,
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """出具文书，输出 Word 文件的路径；用 --all 一次给许多检查出具。"""
    if every == (inspection is not None):
        raise typer.BadParameter("请写一次检查的编号，或写 --all（两样只写一样）")
    with context.obj.writing() as opened:
        chosen = on or opened.clock().date()
        sample = is_demo(opened.root)
        if inspection is None:
            if any((number, given, about, replaces, out)):
                raise typer.BadParameter("用 --all 时不能写 --number、--set、--about、--replaces、--out")
            issue_many(opened, kind, operator_of(opened, operator), (since, until), chosen, checked, sample)
            return
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        by = operator_of(opened, operator, (one.name for one in work.inspection.visit.inspectors))
        draft = DocumentDraft(
            kind=kind,
            day=chosen,
            number=next_number(work, kind, chosen) if number is None else number,
            given=read_given(kind, given or []),
            refers_to=choose_about(work, kind, about),
            replaces=choose_document(work, replaces) if replaces else "",
            sample=sample,
        )
        put(str(_issue(work, draft, by, _target(work, kind, chosen, out), checked)))
        _warn(work, number)


def _issue(work: OpenInspection, draft: DocumentDraft, by: str, target: Path | None, checked: bool) -> Path:
    from inspect_tui.workflow.issuing import issue_document, preview

    preview(work, draft)  # what can never be issued is refused before anything is asked
    checks = check_document(work, draft)
    asked = questions(checks, answered=checked)
    if asked:
        told = "".join(f"{'须改正' if check.level == 'stop' else '请核对'}：{check.message}" for check in asked)
        todo = "" if any(check.level == "stop" for check in asked) else "核对无误后加 --checked 再出具。"
        raise InvalidInputError(f"没有出具文书。{told}{todo}")
    path = issue_document(work, draft, by, target=target).path
    for check in checks:
        if check.level == "note":
            say(f"提醒：{check.message}")
    return path


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

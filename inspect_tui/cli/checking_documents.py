"""The command that checks an inspection as a case-file review would."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from inspect_tui.cli.console import put, put_json
from inspect_tui.cli.options import InspectionArgument, JsonOption, WorkspaceOption, day, one_of
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.checks import LEVEL_NAMES, Check, check_document, check_inspection, place_text
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection


def check(
    context: typer.Context,
    inspection: InspectionArgument,
    kind: Annotated[
        DocumentKind | None,
        typer.Option(
            "--kind",
            metavar="文书",
            parser=one_of(DOCUMENT_NAMES),
            help="要出具的文书，如 rectification_order；不写时检查整个案卷。",
        ),
    ] = None,
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="要出具的文书的日期；不写时为今天。")
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """出具文书前的核对：按案卷评查的要求列出问题和改的地方。有必须改正的，退出码为 1。"""
    if on and kind is None:
        raise typer.BadParameter("--date 是要出具的文书的日期，要与 --kind 同时写")
    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        draft = DocumentDraft(kind, on or opened.clock().date()) if kind else None
        found = check_document(work, draft) if draft else check_inspection(work)
        if json:
            put_json([one._asdict() for one in found])
        else:
            _tell(work, found)
    if any(one.level == "stop" for one in found):
        raise typer.Exit(1)


def _tell(work: OpenInspection, found: list[Check]) -> None:
    for one in found:
        put(f"{LEVEL_NAMES[one.level]}　{one.message}　[{place_text(work, one.place)}]")
    if not found:
        put("没有需要核对的问题。")


COMMANDS = {"check": check}

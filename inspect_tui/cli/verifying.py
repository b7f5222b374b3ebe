"""The command that compares a document's file with the log."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json
from inspect_tui.cli.options import JsonOption, WorkspaceOption
from inspect_tui.inspection.document import ENDING_NAMES
from inspect_tui.inspection.moment import show_day


def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="文件", help="Word 文件（.docx）。")],
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """核对文书：文件是否与出具时一致，记录是否与文书上的校验码一致。有一样不一致的，退出码为 1。"""
    from inspect_tui.workflow.life import document_name
    from inspect_tui.workflow.verifying import verify as compare

    with context.obj.reading() as opened:
        found = compare(opened, file)
    document, unit = found.document, found.work.inspection.visit.unit.name
    if json:
        known = {"inspection": found.work.inspection.id, "document": as_data(document)}
        put_json(known | {"same_file": found.same_file, "same_log": found.same_log})
    else:
        ended = f"　{ENDING_NAMES[document.ending.outcome]}：{document.ending.reason}" if document.ending else ""
        put(f"文书　{document_name(document)}　{show_day(document.issued_on)}　{unit}{ended}")
        put(f"文件　{'与出具时一字不差' if found.same_file else '与出具时不同：出具后有人改动或另存过'}")
        agrees = (
            f"校验码 {document.check_code} {'与记录一致' if found.same_log else '与记录不符：出具前的记录被改动过'}"
        )
        put(f"记录　{agrees}")
    if not (found.same_file and found.same_log):
        raise typer.Exit(1)


COMMANDS = {"verify": verify}

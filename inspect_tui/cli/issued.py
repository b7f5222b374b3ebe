"""The commands that show issued documents and hand out their files again."""

from __future__ import annotations

from typing import Annotated

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import InspectionArgument, JsonOption, WorkspaceOption, one_line
from inspect_tui.cli.target import target_file
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import KINDS
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.choosing_exhibits import choose_document
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.issuing import differs_from_record, hand_out
from inspect_tui.workflow.life_lines import life_text, steps_missing
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.remedies import remedies_of, remedy_dates
from inspect_tui.workflow.work import OpenInspection

DocumentArgument = Annotated[
    str, typer.Argument(metavar="文书", parser=one_line, help="文书的编号、它的前几位（能区分即可），或文号。")
]


def list_documents(
    context: typer.Context, inspection: InspectionArgument, json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """列出一次检查的文书：办到哪一步，还缺什么，复议、起诉到哪一天。"""
    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        documents = list(work.inspection.documents.values())
        if json:
            put_json([_data(work, document) for document in documents])
        elif documents:
            put("\n".join(_line(work, document) for document in documents))
        else:
            say("这次检查还没有文书。用 issue 命令出具。")


def _line(work: OpenInspection, document: Document) -> str:
    parts = (
        KINDS[document.kind].name,
        document.number or "文号留空",
        document.issued_on.isoformat(),
        life_text(work, document),
        remedies_of(work, document),
        document.id,
    )
    return "　".join(filter(None, parts))


def _data(work: OpenInspection, document: Document) -> dict[str, object]:
    dates = remedy_dates(document, law_of(work.workspace), work.workspace.calendar)
    return {
        **as_data(document),
        "missing": list(steps_missing(work, document)),
        "differs": differs_from_record(work, document),
        "remedies": as_data(dates._asdict()) if dates else None,
    }


def hand_out_file(
    context: typer.Context,
    inspection: InspectionArgument,
    document: DocumentArgument,
    out: Annotated[
        str | None, typer.Option("--out", metavar="文件", help="写到这个文件或文件夹；不写时在文书文件夹里。")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """再写一份已出具的文件，与出具时一字不差；输出它的路径。"""
    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        chosen = work.inspection.documents[choose_document(work, document)]
        if out is None:
            put(str(hand_out(work, chosen)))
        else:
            target = target_file(out, chosen.name, "没有写出文书")
            put(str(write_copy(opened.blobs.get(chosen.sha256), target, exact=True)))

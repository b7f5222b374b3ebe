"""The commands for what happens to a document once it was issued."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from inspect_tui.cli.chosen import choosing_document
from inspect_tui.cli.groups import CommandGroup
from inspect_tui.cli.issued import DocumentArgument, hand_out_file, list_documents
from inspect_tui.cli.options import InspectionArgument, OperatorOption, WorkspaceOption, choices, one_line, one_of, text
from inspect_tui.inspection.document import (
    SERVICE_NAMES,
    SIGNATURE_NAMES,
    Printed,
    Service,
    ServiceWay,
    Signature,
    SignatureOutcome,
)
from inspect_tui.workflow.life import print_document, read_copies, serve_document, sign_document, void_document

AtOption = Annotated[
    str, typer.Option("--at", metavar="时间", parser=one_line, help="时间，如 2026-12-01 09:30；不写时为现在。")
]


def print_copies(
    context: typer.Context,
    inspection: InspectionArgument,
    document: DocumentArgument,
    copies: Annotated[str, typer.Option("--copies", metavar="份数", parser=one_line, help="打印了几份。")],
    at: AtOption = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """记录打印了几份。"""
    with choosing_document(context, inspection, document, operator) as chosen:
        print_document(chosen.work, chosen.id, Printed(read_copies(copies), chosen.moment(at)), chosen.by)
        chosen.saved()


def sign(
    context: typer.Context,
    inspection: InspectionArgument,
    document: DocumentArgument,
    outcome: Annotated[
        SignatureOutcome,
        typer.Option("--outcome", metavar="情况", parser=one_of(SIGNATURE_NAMES), help=choices(SIGNATURE_NAMES)),
    ],
    name: Annotated[str, typer.Option("--name", metavar="姓名", parser=one_line, help="签收人的姓名、职务。")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="文字", parser=text, help="拒签的理由。")] = "",
    witness: Annotated[
        str, typer.Option("--witness", metavar="姓名", parser=one_line, help="见证人的姓名、单位；拒签必填。")
    ] = "",
    at: AtOption = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """记录签收：签字、拒签（理由、见证人）或现场无人。"""
    with choosing_document(context, inspection, document, operator) as chosen:
        signature = Signature(outcome, chosen.moment(at), name, reason, witness)
        sign_document(chosen.work, chosen.id, signature, chosen.by)
        chosen.saved()


def serve(
    context: typer.Context,
    inspection: InspectionArgument,
    document: DocumentArgument,
    way: Annotated[
        ServiceWay, typer.Option("--way", metavar="方式", parser=one_of(SERVICE_NAMES), help=choices(SERVICE_NAMES))
    ],
    to: Annotated[str, typer.Option("--to", metavar="姓名", parser=one_line, help="受送达人，或代收人。")],
    place: Annotated[str, typer.Option("--place", metavar="地点", parser=one_line, help="送达地点。")],
    at: AtOption = "",
    witness: Annotated[
        str, typer.Option("--witness", metavar="姓名", parser=one_line, help="留置送达时的见证人姓名、单位。")
    ] = "",
    relation: Annotated[
        str, typer.Option("--relation", metavar="关系", parser=one_line, help="代收人与受送达人的关系。")
    ] = "",
    note: Annotated[
        str,
        typer.Option("--note", metavar="文字", parser=text, help="备注：留置时拍照录像、电子送达时同意的情况。"),
    ] = "",
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """记录送达；复议、起诉的期限从送达起算。公告送达写发出公告之日。"""
    with choosing_document(context, inspection, document, operator) as chosen:
        service = Service(way, chosen.moment(at), to, place, witness, relation, note)
        serve_document(chosen.work, chosen.id, service, chosen.by)
        chosen.saved()


def void(
    context: typer.Context,
    inspection: InspectionArgument,
    document: DocumentArgument,
    reason: Annotated[str, typer.Option("--reason", metavar="文字", parser=text, help="作废的理由。")],
    operator: OperatorOption = "",
    workspace: WorkspaceOption = None,
) -> None:
    """作废文书；文号留在登记册里，不会再用。"""
    with choosing_document(context, inspection, document, operator) as chosen:
        void_document(chosen.work, chosen.id, reason, chosen.by)
        chosen.saved()


_COMMANDS: dict[str, Callable[..., Any]] = {
    "list": list_documents,
    "print": print_copies,
    "sign": sign,
    "serve": serve,
    "void": void,
    "file": hand_out_file,
}
GROUPS = {"document": CommandGroup("已出具的文书：打印、签收、送达、作废，再写一份文件。", _COMMANDS)}

"""What happens to the paper of a document, step by step, and what must be told of each (documents.md 2.11, 8A)."""

from __future__ import annotations

from datetime import datetime

from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection import change
from inspect_tui.inspection.document import ENDING_NAMES, Document, Ending, Printed, Service, Signature
from inspect_tui.inspection.document_kind import KINDS, STEP_NAMES, Step
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.moment import show_day
from inspect_tui.store import registers
from inspect_tui.text import half_width
from inspect_tui.workflow.work import OpenInspection

_MOST_COPIES = 99


def read_copies(typed: str) -> int:
    """Read how many copies were printed.

    Raises:
        InvalidInputError: it is no such number.
    """
    number = half_width(typed).strip()
    if not number.isdecimal() or not 0 < int(number) <= _MOST_COPIES:
        raise InvalidInputError(f"份数请填 1 到 {_MOST_COPIES} 的整数。")
    return int(number)


def print_document(work: OpenInspection, document_id: str, printed: Printed, by: str) -> None:
    """Record how many copies were printed.

    Raises:
        InvalidInputError: the document did not count any more, or was not of that day yet, or the day is to come.
    """
    _refuse_untimely(work, document_id, "printed", printed.at)
    work.record([change.print_document(document_id, printed)], by)


def sign_document(work: OpenInspection, document_id: str, signature: Signature, by: str) -> None:
    """Record what became of the signature line.

    Raises:
        InvalidInputError: what such an outcome needs was not told, or as when it is printed.
    """
    _refuse_untimely(work, document_id, "signature", signature.at)
    if signature.outcome == "signed" and not signature.name:
        raise InvalidInputError("请填写签收人。")
    if signature.outcome == "refused" and not (signature.reason and signature.witness):
        raise InvalidInputError("拒签须写明理由和见证人，并向本部门报告（安全生产法第六十八条）。")
    work.record([change.sign_document(document_id, signature)], by)


def serve_document(work: OpenInspection, document_id: str, service: Service, by: str) -> None:
    """Record that a document was served.

    Raises:
        InvalidInputError: what such a way needs was not told, or as when it is printed.
    """
    _refuse_untimely(work, document_id, "service", service.at)
    if not (service.to and service.place):
        raise InvalidInputError("请填写受送达人和地点。")
    if service.way == "left" and not (service.witness or service.note):
        raise InvalidInputError("留置送达须有见证人，或在备注写明拍照、录像记录的情况（民事诉讼法第八十九条）。")
    if service.way == "electronic" and not service.note:
        raise InvalidInputError(
            "电子送达须经受送达人同意，请在备注写明；处罚决定书还须有确认书（行政处罚法第六十一条）。"
        )
    work.record([change.serve_document(document_id, service)], by)


def void_document(work: OpenInspection, document_id: str, reason: str, by: str) -> None:
    """Void a document, then its number in the register: what a crash leaves between is named by doctor.

    Raises:
        InvalidInputError: there is no reason, or it does not count any more.
        NotSavedError: the disk refused.
    """
    reason = reason.strip()
    if not reason:
        raise InvalidInputError("请写明作废的理由。")
    refuse_ended(known_document(work, document_id))
    work.record([change.end_document(document_id, Ending("voided", work.workspace.clock(), reason))], by)
    for register in work.workspace.register_streams():
        known = registers.taken_numbers(register.events).values()
        if taken := [one for one in known if one.document == document_id and not one.voided]:
            work.workspace.record(register, [registers.void(one, reason) for one in taken], by)


def correction(work: OpenInspection, old_id: str, new_document: Document) -> Change:
    """Return what ends a document that a new one corrects, to be recorded in one step with the new one.

    Raises:
        InvalidInputError: the new one does not name the old, is of another kind, or the old does not count any more.
    """
    old = known_document(work, old_id)
    if new_document.replaces != old_id or new_document.kind != old.kind:
        raise InvalidInputError(f"{document_name(new_document)} 不是更正 {document_name(old)} 的，没有改动。")
    reason = f"由{document_name(new_document)}更正"
    refuse_ended(old)
    return change.end_document(old_id, Ending("corrected", work.workspace.clock(), reason, new_document.id))


def refuse_ended(document: Document) -> None:
    """Refuse to end a document twice.

    Raises:
        InvalidInputError: it does not count any more.
    """
    if document.ending:
        raise InvalidInputError(f"{document_name(document)} {ENDING_NAMES[document.ending.outcome]}，没有改动。")


def known_document(work: OpenInspection, document_id: str) -> Document:
    """Return a document of the inspection.

    Raises:
        NotFoundError: there is none of that id.
    """
    if document_id not in work.inspection.documents:
        raise NotFoundError(f"这次检查没有编号为“{document_id}”的文书。")
    return work.inspection.documents[document_id]


def document_name(document: Document) -> str:
    """Name a document with its number."""
    return f"{KINDS[document.kind].name}（{document.number or '文号手写'}）"


def _refuse_untimely(work: OpenInspection, document_id: str, step: Step, at: datetime) -> None:
    """Refuse a step taken after a document had ended, before its day, or on a day that is yet to come."""
    document, today = known_document(work, document_id), work.workspace.clock().date()
    _refuse_ended(document, at)
    name, day = STEP_NAMES[step], show_day(at.date())
    if at.date() < document.issued_on:
        raise InvalidInputError(f"{name}日期{day}早于文书日期{show_day(document.issued_on)}，没有记录。请核对时间。")
    if at.date() > today:
        raise InvalidInputError(f"{name}日期{day}晚于今天{show_day(today)}，没有记录。请核对时间和电脑的日期。")


def _refuse_ended(document: Document, at: datetime) -> None:
    """Refuse a step taken after a document had ended; one taken before may still be told."""
    # People tell times by the minute.
    if document.ending and at >= document.ending.at.replace(second=0, microsecond=0):
        raise InvalidInputError(
            f"{document_name(document)} {ENDING_NAMES[document.ending.outcome]}，之后不能再打印、签收或送达。"
        )

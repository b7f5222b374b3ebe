"""The life of a document in words, the same on the screen and in a listing."""

from __future__ import annotations

from inspect_tui.inspection.document import (
    ENDING_NAMES,
    SERVICE_NAMES,
    SIGNATURE_NAMES,
    Document,
    Ending,
    Printed,
    Service,
    Signature,
)
from inspect_tui.inspection.document_kind import KINDS, STEP_NAMES, Step
from inspect_tui.inspection.life import effective, missing_steps
from inspect_tui.inspection.moment import show_moment
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.work import OpenInspection

DIFFERS = "已与记录不一致"


def steps_missing(work: OpenInspection, document: Document) -> tuple[Step, ...]:
    """Return the steps of a document that are not recorded yet."""
    return missing_steps(document, work.inspection.scans.values())


def missing_text(work: OpenInspection, document: Document) -> str:
    """Say what is missing: 缺送达、扫描件; empty when nothing is."""
    names = "、".join(STEP_NAMES[step] for step in steps_missing(work, document))
    return f"缺{names}" if names else ""


def life_text(work: OpenInspection, document: Document) -> str:
    """Say in a few words what happened to a document, and what is missing."""
    if document.ending:
        return ENDING_NAMES[document.ending.outcome]
    scanned = any(scan.document == document.id for scan in work.inspection.scans.values())
    steps = ["已打印"] if document.printed else []
    steps += [SIGNATURE_NAMES[document.signature.outcome]] if document.signature else []
    steps += ["已送达"] if document.service else []
    steps += ["已附扫描件"] if scanned else []
    steps += [DIFFERS] if differs_from_record(work, document) else []
    return "；".join(filter(None, ("、".join(steps) or "已出具", missing_text(work, document))))


def unfinished_text(work: OpenInspection) -> str:
    """Say of all documents of an inspection what is missing: 检记缺扫描件；责改缺送达、扫描件."""
    return "；".join(
        f"{KINDS[document.kind].short}{missing}"
        for document in effective(work.inspection.documents)
        if (missing := missing_text(work, document))
    )


def printed_text(printed: Printed) -> str:
    """Say when how many copies were printed."""
    return f"{show_moment(printed.at)}，{printed.copies} 份"


def signed_text(signature: Signature) -> str:
    """Say what became of the signature line."""
    return _joined(
        SIGNATURE_NAMES[signature.outcome],
        signature.name,
        show_moment(signature.at),
        _told("理由", signature.reason),
        _told("见证人", signature.witness),
    )


def served_text(service: Service) -> str:
    """Say how, to whom, where and when it was served."""
    return _joined(
        SERVICE_NAMES[service.way],
        service.to,
        _told("代收人与受送达人的关系", service.receiver_relation),
        service.place,
        show_moment(service.at),
        _told("见证人", service.witness),
        service.note,
    )


def ended_text(work: OpenInspection, ending: Ending) -> str:
    """Say when and why a document ceased to count, and by which other one."""
    other = work.inspection.documents.get(ending.by_document)
    by = f"见 {other.number or other.name}" if other else ""
    return _joined(ENDING_NAMES[ending.outcome], show_moment(ending.at), ending.reason, by)


def _told(heading: str, text: str) -> str:
    return f"{heading}：{text}" if text else ""


def _joined(*parts: str) -> str:
    return "，".join(filter(None, parts))

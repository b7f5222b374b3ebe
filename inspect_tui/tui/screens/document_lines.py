"""What is shown of an issued document: what it is, and each step of its life with the key that records it."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import KINDS, Step
from inspect_tui.inspection.moment import show_day
from inspect_tui.workflow.exhibit_lines import scans_of
from inspect_tui.workflow.follow_up import follow_up
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.life_lines import ended_text, missing_text, printed_text, served_text, signed_text
from inspect_tui.workflow.remedies import remedies_of
from inspect_tui.workflow.work import OpenInspection


def document_lines(work: OpenInspection, document: Document, path: str) -> Iterator[str]:
    """Yield what is shown of a document.

    Args:
        path: of its file; empty when it could not be written.
    """
    yield KINDS[document.kind].name
    yield f"文号　{document.number or '留空，手写'}"
    yield f"日期　{show_day(document.issued_on)}"
    yield f"文件　{path or '没有写出，请查看磁盘空间后重新打开本页'}"
    yield f"校验码　{document.check_code}"
    yield ""
    yield from _steps(work, document)
    if remedies := remedies_of(work, document):
        yield f"救济　{remedies}"
    if following := follow_up(work, document):
        yield f"后续　{following}"
    if document.ending:
        yield from ("", ended_text(work, document.ending))
    elif differs_from_record(work, document):
        yield from ("", "已与记录不一致：出具之后记录有改动。请核对，需要时重新出具。")
    if missing := missing_text(work, document):
        yield from ("", missing)


def _steps(work: OpenInspection, document: Document) -> Iterator[str]:
    scans = "、".join(scan.name for scan in scans_of(work.inspection, document.id))
    yield f"打印　{printed_text(document.printed) if document.printed else _open(document, 'printed', 'F4')}"
    yield f"签收　{signed_text(document.signature) if document.signature else _open(document, 'signature', 'F5')}"
    yield f"送达　{served_text(document.service) if document.service else _open(document, 'service', 'F6')}"
    yield f"扫描件　{scans or _open(document, 'scan', 'F7')}"


def _open(document: Document, step: Step, key: str) -> str:
    """Say which key records a step, or that none is needed."""
    needed = step in KINDS[document.kind].steps and not document.ending
    return f"未记录（{key}）" if needed else "不需要"

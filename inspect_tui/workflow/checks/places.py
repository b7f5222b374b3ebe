"""The place where a check is put right, in words."""

from __future__ import annotations

from typing import cast

from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.work import OpenInspection

_PLACES = {"visit": "检查信息", "conclusion": "结束时间", "settings": "设置", "draft": "要出具的文书"}


def place_text(work: OpenInspection, place: str) -> str:
    """Say where a check is put right."""
    group, _, name = place.partition("/")
    if group == "finding":
        numbers = {finding.id: number for number, finding in work.numbered_findings()}
        return f"第{numbers[name]}项问题" if name in numbers else "问题"
    if group == "item":
        item = work.case.item(name)
        return f"检查项“{item.item.text}”" if item else "检查项"
    if group == "document":
        return document_name(work.inspection.documents[name])
    if group == "review":
        return "逐项复查"
    if group == "kind":
        return f"出具{DOCUMENT_NAMES[cast(DocumentKind, name)]}"
    return _PLACES[place]

"""A visit that is prepared, and one whose approval was issued."""

from __future__ import annotations

from typing import Any

from inspect_tui.documents import Source
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.samples import DAY, source, with_inspection

BEFORE: tuple[DocumentKind, ...] = ("inspection_plan", "inspection_approval", "inspection_notice")
TOLD: tuple[DocumentKind, ...] = ("inspection_approval", "inspection_notice")


def prepared(number: str = "", **changes: Any) -> Source:
    known = {"task_source": "上级交办", "visit_code": "JC-0001", "approval_number": "晋市应急检审2026-9"}
    return source(number=number, **{**known, **changes})


def approved() -> Source:
    approval = Document(
        id="d-1",
        kind="inspection_approval",
        number="（晋市）应急检审〔2026〕9号",
        issued_on=DAY,
        sha256="",
        name="",
        check_code="",
        drawn_from="",
        given={"task": "举报", "sort": "case", "content": "只查气瓶间", "assistants": "2"},
    )
    return with_inspection(prepared(approval_number=""), documents={"d-1": approval})

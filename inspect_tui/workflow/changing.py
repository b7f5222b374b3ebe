"""Change an inspection knowingly: what was issued and would then say otherwise is named first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from inspect_tui.errors import ChangesIssuedError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.life import effective
from inspect_tui.workflow.issuing import differs_from_record, draws_on
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.work import OpenInspection

P = ParamSpec("P")
R = TypeVar("R")
_MOST_NAMED = 3


def documents_affected(work: OpenInspection, changes: Sequence[Change]) -> list[Document]:
    """Return the documents that still count, agree with the record, and would not after some changes."""
    subjects = {change.subject.partition("/")[0] for change in changes}
    return [
        document
        for document in effective(work.inspection.documents)
        if not subjects.isdisjoint(draws_on(document.kind)) and not differs_from_record(work, document)
    ]


def unless_issued(work: OpenInspection, function: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Do something that changes an inspection, unless issued documents would then differ from the record.

    Raises:
        ChangesIssuedError: they would; it names them.
    """
    work.before_recording = lambda changes: _refuse_affecting(work, changes)
    try:
        return function(*arguments, **named)
    finally:
        work.before_recording = None


def _refuse_affecting(work: OpenInspection, changes: Sequence[Change]) -> None:
    if affected := documents_affected(work, changes):
        named = "、".join(map(document_name, affected[:_MOST_NAMED]))
        more = f"等 {len(affected)} 份文书" if len(affected) > _MOST_NAMED else ""
        raise ChangesIssuedError(f"已出具的{named}{more}将与记录不一致。")

"""Make numbers and documents stand for each other again."""

from __future__ import annotations

from typing import NamedTuple

from inspect_tui.inspection.event import Change
from inspect_tui.inspection.fold import Inspection, inspection_of
from inspect_tui.inspection.record import Document
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.registers import UNASSIGNED, take, taken_numbers, void
from inspect_tui.store.stream import Stream

_OPERATOR = "doctor --repair"
_LOST = "保存中断，没有对应的文书"


class _Issued(NamedTuple):
    inspection: Inspection
    document: Document


def mend_numbers(mending: Mending) -> None:
    """Void the numbers a crash left without a document, and take those of documents no register knows."""
    inspections = [inspection_of(stream.name, stream.fold) for stream in mending.inspections()]
    known = {inspection.id: inspection for inspection in inspections if inspection}
    issued = {
        document.number: _Issued(inspection, document)
        for inspection in known.values()
        for document in inspection.documents.values()
        if document.number
    }
    for register in mending.workspace.register_streams():
        taken = taken_numbers(register.events)
        lost = [one for one in taken.values() if one.inspection in known and one.number not in issued]
        _record(mending, register, [void(one, _LOST) for one in lost if not one.voided], "文号已注明作废：{}")
        issued = {number: one for number, one in issued.items() if number not in taken}
    for number, one in issued.items():
        register = mending.workspace.register_stream(one.inspection.visit.agency or UNASSIGNED)
        _record(mending, register, [take(number, one.inspection.id, one.document.id)], "文号已补登：{}")


def _record(mending: Mending, register: Stream, changes: list[Change], said: str) -> None:
    if changes:
        mending.workspace.record(register, changes, _OPERATOR)
        mending.did(register.path, said.format("、".join(change.body["number"] for change in changes)))

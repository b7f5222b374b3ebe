"""Make numbers and documents stand for each other again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.fold import Inspection
from inspect_tui.store.doctor.examine_numbers import has_document, voided_document
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import register_files
from inspect_tui.store.registers import UNASSIGNED, TakenNumber, take, taken_numbers, void
from inspect_tui.store.stream import Stream

_OPERATOR = "doctor --repair"
_LOST = "没有对应的文书（保存中断或记录损坏）"
_VOIDED = "没有对应的文书的文号已注明作废，不会再用：{}；这样的文书如果已经交出，请收回并重新出具"


class _Issued(NamedTuple):
    inspection: Inspection
    document: Document


def mend_numbers(mending: Mending) -> None:
    """Void the numbers a crash left without a document or of a voided one; take those of documents nobody knows of."""
    known = {inspection.id: inspection for inspection in mending.inspections()}
    registers, whole = _registers(mending)
    for register, taken in registers:
        used = [(one, known[one.inspection]) for one in taken.values() if not one.voided and one.inspection in known]
        lost = [void(one, _LOST) for one, inspection in used if not has_document(inspection, one.number)]
        _record(mending, register, lost, _VOIDED)
        ended = [void(one, end.reason) for one, inspection in used if (end := voided_document(inspection, one))]
        _record(mending, register, ended, "已作废的文书的文号已注明作废：{}")
    # A register that cannot be read may know them.
    if whole:
        numbers = {number for _, taken in registers for number in taken}
        for one in _issued(known.values()):
            if one.document.number not in numbers:
                register = mending.workspace.register_stream(one.inspection.visit.agency or UNASSIGNED)
                changes = [take(one.document.number, one.inspection.id, one.document.id, one.document.kind)]
                _record(mending, register, changes, "已补登文号：{}")


def _registers(mending: Mending) -> tuple[list[tuple[Stream, dict[str, TakenNumber]]], bool]:
    """Return the registers that can be read with their numbers, and whether these are all."""
    registers = []
    whole = True
    for file in register_files(mending.workspace):
        try:
            stream = file.open()
            registers.append((stream, taken_numbers(stream.events)))
        except (DamagedFileError, msgspec.ValidationError, KeyError):
            whole = False
    return registers, whole


def _issued(inspections: Iterable[Inspection]) -> Iterator[_Issued]:
    for inspection in inspections:
        for document in inspection.documents.values():
            if document.number:
                yield _Issued(inspection, document)


def _record(mending: Mending, register: Stream, changes: list[Change], said: str) -> None:
    if changes:
        mending.keep_previous(register.path)
        mending.workspace.record(register, changes, _OPERATOR)
        mending.did(register.path, said.format("、".join(change.body["number"] for change in changes)))

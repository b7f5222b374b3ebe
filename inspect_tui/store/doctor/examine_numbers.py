"""Whether numbers and documents stand for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from inspect_tui.inspection.document import Ending
from inspect_tui.inspection.fold import Inspection
from inspect_tui.store.doctor.complaint import Complaint, complaint
from inspect_tui.store.doctor.examine_blocks import given_twice, overlapping_blocks
from inspect_tui.store.number_blocks import blocks_of
from inspect_tui.store.registers import TakenNumber, taken_numbers
from inspect_tui.store.stream import Stream

Inspections = Mapping[str, Inspection]


def number_complaints(
    registers: Sequence[Stream], inspections: Inspections, files: Mapping[str, Path], *, whole: bool
) -> Iterator[Complaint]:
    """Yield what is wrong with numbers.

    Args:
        registers: those that can be read.
        inspections: those that can be read.
        files: of all inspections, by id.
        whole: whether these are all registers; else no document can be said to be missing in them.
    """
    known: set[str] = set()
    readable = []
    for register in registers:
        try:
            taken = taken_numbers(register.events)
            blocks_of(register.events)
        except (msgspec.ValidationError, KeyError):
            whole = False
            yield complaint(register.path, "里面的记录不是本程序写的", "请从备份中找回 numbers 文件夹里的这个文件")
        else:
            known |= taken.keys()
            readable.append(register)
            yield from _without_document(register.path, taken, inspections, files)
            yield from given_twice(register)
    yield from overlapping_blocks(readable)
    if whole:
        yield from _unregistered(known, inspections, files)


def _without_document(
    path: Path, taken: Mapping[str, TakenNumber], inspections: Inspections, files: Mapping[str, Path]
) -> Iterator[Complaint]:
    for number, one in taken.items():
        inspection = inspections.get(one.inspection)
        if one.voided:
            continue
        if one.inspection not in files:
            what = f"文号 {number} 属于检查 {one.inspection}，但找不到这次检查的文件"
            yield complaint(path, what, "请从备份中找回 inspections 文件夹里的这个文件")
        elif inspection is not None and not has_document(inspection, number):
            what = f"文号 {number} 已取用，但没有对应的文书"
            todo = f"这个文号不会再用；可以用 doctor --repair 注明作废，再到检查 {one.inspection} 重新出具文书"
            yield complaint(path, what, todo)
        elif inspection is not None and (ending := voided_document(inspection, one)):
            what = f"文书已作废（{ending.reason}），它的文号 {number} 还没有注明作废"
            yield complaint(path, what, "可以用 doctor --repair 注明")


def _unregistered(known: set[str], inspections: Inspections, files: Mapping[str, Path]) -> Iterator[Complaint]:
    for inspection in inspections.values():
        for document in inspection.documents.values():
            if document.number and document.number not in known:
                what = f"文书 {document.name} 的文号 {document.number} 不在登记册里，可能会再次取用"
                yield complaint(files[inspection.id], what, "可以用 doctor --repair 补登")


def has_document(inspection: Inspection, number: str) -> bool:
    """Say whether an inspection has a document of a number."""
    return any(document.number == number for document in inspection.documents.values())


def voided_document(inspection: Inspection, taken: TakenNumber) -> Ending | None:
    """Return how the document that took a number was voided; None when it was not."""
    document = inspection.documents.get(taken.document)
    ending = document.ending if document else None
    return ending if ending and ending.outcome == "voided" else None

"""Registers of document numbers: each number is given once, and a used one is refused."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.event import Change, Event
from inspect_tui.inspection.fold import Fold
from inspect_tui.inspection.number import parse_number

UNASSIGNED = "unassigned"
"""The register of numbers given by hand while no agency is known."""
_SUBJECT = "number/"


class TakenNumber(Struct, frozen=True, omit_defaults=True):
    """A number that was given to a document of an inspection; `voided` is the reason why it counts no more.

    A number that was voided without ever being given, as on a spoiled sheet, has no document.
    """

    number: str
    inspection: str = ""
    document: str = ""
    voided: str = ""
    kind: str = ""


def taken_numbers(events: Iterable[Event]) -> dict[str, TakenNumber]:
    """Return the numbers taken in a register, by their text; the same whatever order its events arrived in."""
    heads = Fold().extended(event for event in events if event.subject.startswith(_SUBJECT)).heads
    bodies = (heads[subject][0].body for subject in sorted(heads))
    return {body["number"]: msgspec.convert(body, TakenNumber) for body in bodies}


def take(number: str, inspection: str, document: str, kind: str = "") -> Change:
    """Take a number for a document."""
    taken = TakenNumber(number, inspection, document, kind=kind)
    return Change("number_taken", f"{_SUBJECT}{number}", msgspec.to_builtins(taken))


def void(taken: TakenNumber, reason: str) -> Change:
    """Void a number; it stays in the register and is never given again."""
    voided = msgspec.structs.replace(taken, voided=reason)
    return Change("number_voided", f"{_SUBJECT}{taken.number}", msgspec.to_builtins(voided))


def serials(taken: Iterable[str], register: str, year: int) -> set[int]:
    """Return the serials of a series that were taken, also those typed by hand."""
    parsed = filter(None, map(parse_number, taken))
    return {number.serial for number in parsed if (number.register, number.year) == (register, year)}


def find_number(number: str, taken: dict[str, TakenNumber]) -> TakenNumber | None:
    """Return what a number was given to, however it is padded; None when it is free."""
    if number in taken or (parsed := parse_number(number)) is None:
        return taken.get(number)
    return next((one for text, one in taken.items() if parse_number(text) == parsed), None)


def refuse_used(number: str, taken: dict[str, TakenNumber]) -> None:
    """Refuse a number that was given before, also where it is padded with zeros.

    Raises:
        InvalidInputError: it was used already, or voided.
    """
    used = find_number(number, taken)
    if used is not None:
        state = f"已经作废（{used.voided}），不再使用" if used.voided else "已经用过"
        raise InvalidInputError(f"文号 {number} {state}，没有出具文书。请换一个文号，或留空手写。")

"""Registers of document numbers: each number is given once, and a used one is refused."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.event import Change, Event
from inspect_tui.inspection.number import DocumentNumber, parse_number

UNASSIGNED = "unassigned"
"""The register of numbers given by hand while no agency is known."""


class TakenNumber(Struct, frozen=True, omit_defaults=True):
    """A number that was given to a document of an inspection; `voided` is the reason why it counts no more."""

    number: str
    inspection: str
    document: str
    voided: str = ""


def taken_numbers(events: Iterable[Event]) -> dict[str, TakenNumber]:
    """Return the numbers taken, by their text."""
    return {event.body["number"]: msgspec.convert(event.body, TakenNumber) for event in events}


def take(number: str, inspection: str, document: str) -> Change:
    """Take a number for a document."""
    return Change("number_taken", f"number/{number}", msgspec.to_builtins(TakenNumber(number, inspection, document)))


def void(taken: TakenNumber, reason: str) -> Change:
    """Void a number; it stays in the register and is never given again."""
    voided = msgspec.structs.replace(taken, voided=reason)
    return Change("number_voided", f"number/{taken.number}", msgspec.to_builtins(voided))


def next_number(taken: Iterable[str], register: str, year: int) -> DocumentNumber:
    """Return the number that follows the highest one of a series, also over those typed by hand."""
    serials = [
        number.serial
        for text in taken
        if (number := parse_number(text)) and (number.register, number.year) == (register, year)
    ]
    return DocumentNumber(register, year, max(serials, default=0) + 1)


def refuse_used(number: str, taken: dict[str, TakenNumber]) -> None:
    """Refuse a number that was given before, also where it is padded with zeros.

    Raises:
        InvalidInputError: it was used already.
    """
    parsed = parse_number(number)
    if number in taken or (parsed is not None and parsed in map(parse_number, taken)):
        raise InvalidInputError(f"文号 {number} 已经用过，没有出具文书。请换一个文号，或留空手写。")

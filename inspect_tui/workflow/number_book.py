"""All registers of document numbers together, and the series agencies number in."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from inspect_tui.documents.law import Law
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.number import Series, series_of
from inspect_tui.store.number_blocks import Block, blocks_of, may_give, next_serial
from inspect_tui.store.registers import TakenNumber, serials, taken_numbers
from inspect_tui.store.workspace import Workspace


class Shelf(NamedTuple):
    """What is known of a series in a year, and which device asks."""

    taken: Set[int]
    blocks: tuple[Block, ...]
    device: str

    def next_serial(self, avoided: Set[int] = frozenset()) -> int | None:
        """Return the next serial this device may give, if any is left."""
        return next_serial(self.blocks, self.taken | avoided, self.device)

    def offers(self, serial: int) -> bool:
        """Say whether this device may give a serial."""
        return serial not in self.taken and may_give(serial, self.blocks, self.device)


class Book(NamedTuple):
    """All numbers ever given in a workspace, and the blocks reserved."""

    taken: dict[str, TakenNumber]
    blocks: tuple[Block, ...]
    device: str

    def shelf(self, register: str, year: int) -> Shelf:
        """Return what is known of a series in a year."""
        blocks = tuple(block for block in self.blocks if (block.register, block.year) == (register, year))
        return Shelf(serials(self.taken, register, year), blocks, self.device)


def read_book(workspace: Workspace, agency: Agency | None = None) -> Book:
    """Read all registers: one agency may stand in several, because each laptop gave it an id of its own.

    Args:
        agency: to read only its register.
    """
    taken: dict[str, TakenNumber] = {}
    blocks: list[Block] = []
    for stream in [workspace.register_stream(agency.id)] if agency else workspace.register_streams():
        taken |= taken_numbers(stream.events)
        blocks += blocks_of(stream.events)
    return Book(taken, tuple(sorted(blocks)), workspace.device.id)


def series_for(law: Law, agency: Agency | None, kind: DocumentKind) -> Series | None:
    """Return the series of an agency for a kind; None where the kind or the agency has no numbers."""
    facts = law.kinds[kind]
    if agency is None or not agency.characters or facts.style == "none":
        return None
    return series_of(agency, kind, facts.style, facts.characters)


def registers_of(law: Law, agency: Agency) -> set[str]:
    """Return what the numbers of an agency begin with, of all kinds."""
    return {series.register for series in _all_series(law, agency).values()}


def kinds_of(law: Law, agency: Agency, register: str) -> list[DocumentKind]:
    """Return the kinds whose numbers of an agency begin so; several may share a register, as both 罚当 do."""
    return [kind for kind, series in _all_series(law, agency).items() if series.register == register]


def _all_series(law: Law, agency: Agency) -> dict[DocumentKind, Series]:
    return {kind: series for kind in DOCUMENT_NAMES if (series := series_for(law, agency, kind))}

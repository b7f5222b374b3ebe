"""Blocks of document numbers: each is kept for one laptop, so that two that do not meet give no number twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

import msgspec
from msgspec import Struct

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.event import Change, Event
from inspect_tui.inspection.fold import Fold
from inspect_tui.inspection.number import DocumentNumber, parse_number

_SUBJECT = "block/"


class Block(Struct, frozen=True, order=True):
    """The serials of a series in a year, first to last, that only one device gives out."""

    register: str
    year: int
    first: int
    last: int
    device: str

    def holds(self, serial: int) -> bool:
        """Say whether a serial of the series lies in the block."""
        return self.first <= serial <= self.last

    def covers(self, number: DocumentNumber | None) -> bool:
        """Say whether a number lies in the block."""
        if number is None or (number.register, number.year) != (self.register, self.year):
            return False
        return self.holds(number.serial)

    def overlaps(self, other: Block) -> bool:
        """Say whether two blocks share a number."""
        same = (self.register, self.year) == (other.register, other.year)
        return same and self.first <= other.last and other.first <= self.last

    @property
    def owner(self) -> str:
        """The end of the device's id: its beginning is alike on laptops set up at the same time."""
        return self.device[-8:]

    def free(self, taken: Set[int]) -> int:
        """Count the serials that are left.

        Args:
            taken: the serials of the series.
        """
        return self.last - self.first + 1 - sum(map(self.holds, taken))


def blocks_of(events: Iterable[Event]) -> list[Block]:
    """Return the blocks reserved in a register; two reserved over each other are both there."""
    heads = Fold().extended(event for event in events if event.subject.startswith(_SUBJECT)).heads
    return sorted(msgspec.convert(head.body, Block) for several in heads.values() for head in several)


def reserve(block: Block, blocks: Iterable[Block], taken: Iterable[str]) -> Change:
    """Reserve a block.

    Args:
        blocks: those known already.
        taken: all numbers taken.

    Raises:
        InvalidInputError: it has no number, or shares one with another block or with the numbers taken.
    """
    if not 0 < block.first <= block.last:
        raise InvalidInputError(f"号段 {block.first}—{block.last} 不对：起号要在 1 以上，止号不能小于起号。没有预留。")
    if other := next((known for known in blocks if known.overlaps(block)), None):
        raise _refused(block, f"已预留的号段 {other.first}—{other.last}（设备 {other.owner}）")
    if used := next((text for text in taken if block.covers(parse_number(text))), None):
        raise _refused(block, f"已用的文号 {used}")
    subject = f"{_SUBJECT}{block.register}/{block.year}/{block.first}"
    return Change("block_reserved", subject, msgspec.to_builtins(block))


def next_serial(blocks: Iterable[Block], taken: Set[int], device: str) -> int | None:
    """Return the serial that follows the highest one; where there are blocks the lowest free one of the device's own.

    Args:
        blocks: those of the series in the year.
        taken: the serials of the series that must not be given.
    """
    known = list(blocks)
    if not known:
        return max(taken, default=0) + 1
    kept = (serial for block in known for serial in range(block.first, block.last + 1))
    return next((serial for serial in kept if serial not in taken and may_give(serial, known, device)), None)


def may_give(serial: int, blocks: Sequence[Block], device: str) -> bool:
    """Say whether a device may give a serial: any where there are no blocks, else one of its own."""
    owners = {block.device for block in blocks if block.holds(serial)}
    return not blocks or owners == {device}


def refuse_foreign(number: str, blocks: Iterable[Block], device: str) -> None:
    """Refuse a number that is kept for another laptop.

    Raises:
        InvalidInputError: it lies in a block of another device.
    """
    parsed = parse_number(number)
    if block := next((known for known in blocks if known.device != device and known.covers(parsed)), None):
        raise InvalidInputError(
            f"文号 {number} 在另一台电脑（设备 {block.owner}）预留的号段 {block.first}—{block.last} 内，"
            "这里不能使用，没有改动。请换一个文号，或留空手写。"
        )


def _refused(block: Block, clash: str) -> InvalidInputError:
    return InvalidInputError(
        f"号段 {block.register}〔{block.year}〕{block.first}—{block.last} 与{clash}重合，没有预留。请换一段。"
    )

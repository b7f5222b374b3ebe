"""Whether two laptops gave the same document number, or may yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from inspect_tui.store.doctor.complaint import Complaint, complaint
from inspect_tui.store.number_blocks import Block, blocks_of
from inspect_tui.store.stream import Stream


def given_twice(register: Stream) -> Iterator[Complaint]:
    """Yield the numbers of a register that several documents have."""
    for conflict in register.fold.conflicts.values():
        group, _, number = conflict.subject.partition("/")
        if group == "number" and len({head.body.get("document") for head in conflict.heads}) > 1:
            what = f"文号 {number} 被几台电脑各取用了一次"
            yield complaint(register.path, what, "请核对使用这个文号的文书，只留一份，其余的作废后重新出具")


def overlapping_blocks(registers: Sequence[Stream]) -> Iterator[Complaint]:
    """Yield the blocks of different laptops that share numbers, as when they were reserved without a connection."""
    blocks = [(register.path, block) for register in registers for block in blocks_of(register.events)]
    for position, (path, block) in enumerate(blocks):
        for _, other in blocks[position + 1 :]:
            if block.device != other.device and block.overlaps(other):
                yield _overlap(path, block, other)


def _overlap(path: Path, block: Block, other: Block) -> Complaint:
    what = (
        f"“{block.register}”{block.year} 年的号段 {block.first}—{block.last}（电脑 {block.owner}）"
        f"与 {other.first}—{other.last}（电脑 {other.owner}）重合"
    )
    return complaint(path, what, "重合的号两台电脑都不会再自动取用；号不够时请各自另行预留")

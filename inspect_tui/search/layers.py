"""The texts of one kind of field, in blocks, and the documents that own each block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from inspect_tui.search.finder import Finder, block, block_names

# Folded texts, and the numbers of the documents that own them all.
Owned: TypeAlias = tuple[Sequence[str], Sequence[int]]
# A set of documents is a number with one byte for each, 1 where it is in the set: unions and intersections are
# single steps, and `itertools.compress` takes the bytes as they are.
Documents: TypeAlias = int
# From so many owners on they are kept as such a set, which is as long as there are documents.
_MANY = 200


class Layer(NamedTuple):
    """All texts of one kind of field.

    Args:
        blocks: the texts of all blocks, one after the other.
        few: the numbers of the documents that own a block, by its name, where they are few.
        many: the set of them, where they are many.
    """

    blocks: str
    few: Mapping[str, Sequence[int]]
    many: Mapping[str, Documents]

    def found(self, finder: Finder, count: int) -> Documents:
        """Return the documents, out of `count`, with a hit."""
        names = finder.names(self.blocks)
        if not names:
            return 0
        found = _set_of((number for name in names for number in self.few.get(name, ())), count)
        for documents in filter(None, map(self.many.get, names)):
            found |= documents
        return found


def make_layer(owned: Iterable[Owned], count: int) -> Layer:
    """Make a layer for `count` documents."""
    blocks: list[str] = []
    few: dict[str, Sequence[int]] = {}
    many: dict[str, Documents] = {}
    for (texts, numbers), name in zip(owned, block_names(), strict=False):
        blocks.append(block(texts, name))
        if len(numbers) < _MANY:
            few[name] = numbers
        else:
            many[name] = _set_of(numbers, count)
    return Layer("".join(blocks), few, many)


def _set_of(numbers: Iterable[int], count: int) -> Documents:
    """Make a set of documents, out of `count`."""
    marks = bytearray(count)
    for number in numbers:
        marks[number] = 1
    return int.from_bytes(marks, "little")

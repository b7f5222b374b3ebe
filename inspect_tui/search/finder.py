"""Find a word in many texts at once: texts joined into one string are searched by one call into C."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from inspect_tui.search.patterns import Alphabet, pinyin_pattern
from inspect_tui.search.pinyin import pinyin_end
from inspect_tui.search.words import BLOCK_ENDS, TEXT_BEGINS, Word

# Whitespace, so that no word of a query is found in a name.
_SPACES = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
# What follows a hit: the rest of the block, then its name.
_TO_NAME = f"[^{BLOCK_ENDS}]*{BLOCK_ENDS}([^{TEXT_BEGINS}]*)"


def block_names() -> Iterator[str]:
    """Make names for blocks."""
    return map("".join, product(_SPACES, repeat=7))


def block(texts: Iterable[str], name: str) -> str:
    """Join folded texts that belong to the same documents into a block that ends with its name."""
    return f"{''.join(TEXT_BEGINS + text for text in texts)}{BLOCK_ENDS}{name}"


class Finder(NamedTuple):
    """How one kind of hit of a word is found in blocks.

    Args:
        pattern: finds the word and all of the block after it.
        needed: what must be there for the pattern to be worth trying.
        doubted: the word, where the pattern finds too much; each hit is then looked at.
    """

    pattern: re.Pattern[str]
    needed: str = ""
    doubted: str = ""

    def names(self, blocks: str) -> list[str]:
        """Return the names of the blocks that hold the word."""
        if self.needed not in blocks:
            return []
        return list(self._proven(blocks)) if self.doubted else self.pattern.findall(blocks)

    def _proven(self, blocks: str) -> Iterator[str]:
        """Look at each hit that is in doubt; after one that is none go on with the next character."""
        position = 0
        while found := self.pattern.search(blocks, position):
            *opened, name = found.groups()
            start = found.start() + blocks.startswith(TEXT_BEGINS, found.start())
            if "" in opened and pinyin_end(self.doubted, blocks, start) is None:
                position = found.start() + 1
            else:
                position = found.end()
                yield name


def finders(word: Word, alphabet: Alphabet | None) -> list[Finder | None]:
    """Return a finder for each kind of hit, as `Place` numbers them; None where the corpus can have none."""
    by_pinyin = pinyin_pattern(word.pinyin, alphabet) if word.pinyin and alphabet else None
    kinds: list[Finder | None] = []
    for before in (TEXT_BEGINS, ""):
        literal = before + word.literal
        kinds.append(Finder(re.compile(re.escape(literal) + _TO_NAME), needed=literal))
        doubted = word.pinyin if by_pinyin and not by_pinyin.exact else ""
        kinds.append(by_pinyin and Finder(re.compile(before + by_pinyin.expression + _TO_NAME), before, doubted))
    return kinds

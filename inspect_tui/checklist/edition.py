"""A checklist together with all it refers to: what an inspection pins when it begins."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

import msgspec
from msgspec import Struct

from inspect_tui.checklist.model import Checklist, Citation, Fact, Instrument, Item


class CitedText(NamedTuple):
    """A citation as a document or screen says it."""

    citation: Citation
    instrument: Instrument

    def __str__(self) -> str:
        return f"《{self.instrument.title}》{self.citation.article}"

    @property
    def with_number(self) -> str:
        """The citation with the document number of its instrument."""
        number = f"（{self.instrument.number}）" if self.instrument.number else ""
        return f"《{self.instrument.title}》{number}{self.citation.article}"


def leading(cited: Iterable[CitedText]) -> list[CitedText]:
    """Leave out what yields to another instrument that is cited too (新法有规定的，不再引用旧法)."""
    cited = list(cited)
    present = {one.citation.instrument for one in cited}
    return [one for one in cited if one.instrument.yields_to not in present]


class Edition(Struct, frozen=True, dict=True):
    """A checklist, the facts it asks for and the instruments it cites, as they stood."""

    checklist: Checklist
    facts: dict[str, Fact]
    instruments: dict[str, Instrument]

    @cached_property
    def content(self) -> bytes:
        """The canonical JSON that is pinned."""
        return msgspec.json.encode(self, order="sorted")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content, in hex."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def items(self) -> dict[str, Item]:
        """All items by id."""
        return {item.id: item for item in self.checklist.items()}

    def cited(self, citations: Iterable[Citation], on: date) -> list[CitedText]:
        """Return those citations that hold on a day, with the instrument: it is in force and yields to no other."""
        pairs = (CitedText(citation, self.instruments[citation.instrument]) for citation in citations)
        return leading(pair for pair in pairs if pair.instrument.in_force(on))

    @classmethod
    def from_content(cls, content: bytes) -> Edition:
        """Read back what was pinned."""
        return msgspec.json.decode(content, type=cls)

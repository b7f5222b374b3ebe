"""What is searched: documents of texts, each in a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias, get_args

# In the order of their ranks.
Field = Literal["unit", "number", "address", "finding", "item"]
FIELDS: tuple[Field, ...] = get_args(Field)
Texts: TypeAlias = Sequence[tuple[Field, str]]


class Document(NamedTuple):
    """The texts of a document: its own, and the names of the groups that it shares with others."""

    texts: Texts
    shared: Sequence[str]

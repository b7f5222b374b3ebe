"""The fields of a document that only it has: entered when it is issued, kept in its event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from inspect_tui.documents.form import Form
from inspect_tui.documents.source import Source

FieldKind = Literal["line", "lines", "day", "moment", "money", "count", "choice"]


def _nothing(_source: Source) -> str:
    return ""


class DocumentField(NamedTuple):
    """What is entered for one document.

    Args:
        name: stable, as scripts and events write it.
        label: as people read it.
        options: (value, name) of each that can be chosen.
        required: without it the document is not issued.
        usual: what stands there to begin with.
    """

    name: str
    label: str
    kind: FieldKind = "line"
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    required: bool = False
    usual: Callable[[Source], str] = _nothing


class FormMaker(NamedTuple):
    """How a kind of document is filled, what is entered for it, and the kinds of document it may be about."""

    make: Callable[[Source], Form]
    fields: tuple[DocumentField, ...] = ()
    about: tuple[str, ...] = ()

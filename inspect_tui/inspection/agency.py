"""Who inspects: agencies that issue documents, and their inspectors."""

from __future__ import annotations

from msgspec import Struct

from inspect_tui.authority import AgencyKind


class Agency(Struct, frozen=True, omit_defaults=True):
    """An authority that issues documents in its own name.

    `region` is the short name in its numbers, as in （晋市）; `characters` are those that follow it, as in 应急.
    """

    id: str
    name: str
    kind: AgencyKind
    region: str = ""
    characters: str = ""
    review_authority: str = ""
    court: str = ""
    address: str = ""
    phone: str = ""


class Inspector(Struct, frozen=True, omit_defaults=True):
    """A person with an enforcement certificate; `agency` is the id of theirs."""

    name: str
    certificate: str = ""
    agency: str = ""

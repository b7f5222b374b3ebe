"""Who inspects: agencies that issue documents, and their inspectors."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from inspect_tui.authority import AgencyKind

Numbering = Literal["by_kind", "by_inspection"]
NUMBERING_NAMES: dict[Numbering, str] = {"by_kind": "每种文书各自编号", "by_inspection": "同一次检查的文书同号"}


class Agency(Struct, frozen=True, omit_defaults=True):
    """An authority that issues documents in its own name.

    `region` is the short name in its numbers, as in （晋市）; `characters` are those that follow it, as in 应急;
    `kind_characters` are the agency's own for a kind of document, in place of the usual ones. With `numbering` of
    "by_inspection" all documents of a visit carry the serial of the first one (documents.md 2.2). `may_order` says
    that a town was given the power to order by law or delegation.
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
    numbering: Numbering = "by_kind"
    kind_characters: dict[str, str] = {}
    may_order: bool = False

    @property
    def enforces(self) -> bool:
        """Whether it is an authority with powers of its own, and no body that coordinates and no enterprise."""
        return self.kind not in ("coordination", "gas_operator")


class Inspector(Struct, frozen=True, omit_defaults=True):
    """A person with an enforcement certificate; `agency` is the id of theirs."""

    name: str
    certificate: str = ""
    agency: str = ""

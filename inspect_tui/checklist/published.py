"""What was published of a checklist: the content of each version, and every id ever given to an item."""

from __future__ import annotations

import hashlib

import msgspec
from msgspec import Struct

from inspect_tui.checklist.model import Checklist


class Published(Struct, frozen=True, forbid_unknown_fields=True):
    """The SHA-256 of each version of a list, and the short ids of its items, those retired among them."""

    versions: dict[str, str] = {}
    items: tuple[str, ...] = ()

    def with_version(self, checklist: Checklist) -> Published:
        """Return what is published once this version is."""
        names = (item.id.removeprefix(f"{checklist.id}.") for item in checklist.items())
        versions = self.versions | {str(checklist.version): digest_of(checklist)}
        return Published(versions, tuple(sorted({*self.items, *names})))


def digest_of(checklist: Checklist) -> str:
    """Return the SHA-256 of the canonical JSON of a list, in hex."""
    return hashlib.sha256(msgspec.json.encode(checklist, order="sorted")).hexdigest()

"""What a backup says of itself: every file inside, by size and SHA-256."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

FORMAT = 1
MANIFEST = "manifest.json"
# A folder of its own, so that no file of a workspace can be taken for the manifest.
FOLDER = "workspace/"


class Entry(Struct, frozen=True):
    """A file of the workspace."""

    path: str
    size: Annotated[int, Meta(ge=0)]
    sha256: str


class Counts(Struct, frozen=True):
    """How much there is in a backup."""

    files: int
    inspections: int
    bytes: int


class Manifest(Struct, frozen=True, kw_only=True):
    """What is in a backup, and where and when it was made."""

    format: int
    version: str
    made_at: datetime
    device: str
    files: tuple[Entry, ...]
    counts: Counts


class AnyManifest(Struct):
    """What the manifests of all formats say."""

    format: Annotated[int, Meta(ge=1)]


def count(entries: Iterable[Entry]) -> Counts:
    """Count what is in a backup."""
    entries = list(entries)
    inspections = sum(1 for entry in entries if _is_inspection(entry.path))
    return Counts(len(entries), inspections, sum(entry.size for entry in entries))


def _is_inspection(path: str) -> bool:
    return path.startswith("inspections/") and path.endswith(".json")

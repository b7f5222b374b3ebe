"""Evidence as events carry it: photos, recordings of the body camera, signed scans. The files are kept by hash."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Exhibit = Literal["photo", "clip", "scan"]


class AttachedPhoto(Struct, frozen=True, omit_defaults=True):
    """A photo of what was found.

    `sha256` is that of the file as the camera wrote it, `rendition` of the JPEG made of it for documents; `taken_at`
    (ISO 8601) and the position (decimal degrees) are what the camera noted, empty when it did not.
    """

    name: str
    sha256: str
    rendition: str
    media_type: str
    size: int
    width: int
    height: int
    item: str = ""
    caption: str = ""
    taken_at: str = ""
    latitude: str = ""
    longitude: str = ""


class NotedClip(Struct, frozen=True, omit_defaults=True):
    """A recording of the body camera (执法记录仪), which stays where it is: its name, time and SHA-256."""

    name: str
    sha256: str
    size: int
    recorded_at: str
    item: str = ""
    note: str = ""


class AttachedScan(Struct, frozen=True, omit_defaults=True):
    """A scan of a document as it was signed, a picture or a PDF."""

    document: str
    name: str
    sha256: str
    media_type: str
    size: int

"""The .docx as a zip file: fixed times and a fixed order, so that equal forms are equal bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_TIME = (1980, 1, 1, 0, 0, 0)


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx by name."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Write a .docx of its parts; stored, because compressed bytes differ between versions of zlib."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as file:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            file.writestr(_entry(name), parts[name])
    return target.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _TIME)
    entry.create_system = 0  # else the operating system is written
    return entry

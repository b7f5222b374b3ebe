"""The .docx as a zip file: fixed parts, fixed times and a fixed order, so that equal forms are equal bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from inspect_tui.documents.word.parts import APP, FONT_TABLE, SETTINGS

_FIXED = {"word/settings.xml": SETTINGS, "word/fontTable.xml": FONT_TABLE, "docProps/app.xml": APP}
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_TIME = (1980, 1, 1, 0, 0, 0)


def rewrite(content: bytes) -> bytes:
    """Write a .docx anew; stored, because compressed bytes differ between versions of zlib."""
    with ZipFile(BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts |= {name: text.encode() for name, text in _FIXED.items()}
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as new:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            new.writestr(_entry(name), parts[name])
    return target.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _TIME)
    entry.create_system = 0  # else the operating system is written
    return entry

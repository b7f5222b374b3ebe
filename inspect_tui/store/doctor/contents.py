"""The contents kept by their hash, as the doctor looks at them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from inspect_tui.inspection.fold import Inspection
from inspect_tui.store.doctor.leftovers import is_leftover


def contents_of(inspection: Inspection) -> dict[str, str]:
    """Return the contents an inspection names, by SHA-256, with what people call them."""
    contents = {pinned.sha256: f"检查表 {pinned.id}" for pinned in inspection.visit.checklists}
    contents |= {document.sha256: f"文书 {document.name}" for document in inspection.documents.values()}
    contents |= {scan.sha256: f"扫描件 {scan.name}" for scan in inspection.scans.values()}
    contents |= {photo.rendition: f"照片 {photo.name} 放进文书的那一份" for photo in inspection.photos.values()}
    return contents | {photo.sha256: f"照片 {photo.name}" for photo in inspection.photos.values()}


def content_files(root: Path) -> list[Path]:
    """Return the files contents are kept in."""
    found = (root / "blobs").glob("??/*")
    return sorted(path for path in found if path.is_file() and not is_leftover(path))


def holds(path: Path, digest: str) -> bool:
    """Say whether a file can be read and holds the content of a SHA-256."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except OSError:
        return False

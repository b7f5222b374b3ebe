"""Mend the contents kept by hash: set aside what is not what its name says, look for it where else it may be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from inspect_tui.inspection.fold import inspection_of
from inspect_tui.store.doctor.examine import contents_of, is_named_by_its_hash
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.stream import Stream


def mend_contents(mending: Mending) -> None:
    """Set damaged contents aside, then put back those that are still to be had elsewhere."""
    for path in sorted((mending.workspace.root / "blobs").glob("??/*")):
        if not is_named_by_its_hash(path):
            mending.did(path, f"附件的内容已损坏，已移到 {mending.aside.move(path)}")
    editions = {edition.digest: edition.content for edition in mending.workspace.library.editions.values()}
    for digest in _missing(mending):
        content = editions.get(digest) or _handed_out(mending.workspace.locations.exports, digest)
        if content is not None:
            mending.workspace.blobs.put(content)
            mending.did(mending.workspace.blobs.path(digest), "已从程序自带的检查表或导出的文书中找回")


def _missing(mending: Mending) -> list[str]:
    named = (digest for stream in mending.inspections() for digest in _digests(stream))
    return [digest for digest in dict.fromkeys(named) if not mending.workspace.blobs.path(digest).exists()]


def _digests(stream: Stream) -> Mapping[str, str]:
    """Return the contents an inspection names."""
    inspection = inspection_of(stream.name, stream.fold)
    return contents_of(inspection) if inspection else {}


def _handed_out(exports: Path, digest: str) -> bytes | None:
    """Return a document that still lies where documents are handed out."""
    found = (path for path in sorted(exports.rglob("*.docx")) if is_named_by_its_hash(path, digest))
    return next((path.read_bytes() for path in found), None)

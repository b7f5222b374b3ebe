"""Mend the contents kept by hash: set aside what is not what its name says, look for it where else it may be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inspect_tui.store.doctor.contents import content_files, contents_of, holds
from inspect_tui.store.doctor.mending import Mending


def mend_contents(mending: Mending) -> None:
    """Set damaged contents aside, then put back those that are still to be had elsewhere."""
    for path in content_files(mending.workspace.root):
        if not holds(path, path.name):
            mending.did(path, f"附件的内容已损坏，已移到 {mending.aside.move(path)}")
    editions = {edition.digest: edition.content for edition in mending.workspace.library.editions.values()}
    for digest, name in _missing(mending):
        content = editions.get(digest) or _handed_out(mending.workspace.locations.exports, digest)
        if content is not None:
            mending.workspace.blobs.put(content)
            mending.did(mending.workspace.blobs.path(digest), f"{name} 已从程序自带的检查表或导出的文书中找回")


def _missing(mending: Mending) -> Iterator[tuple[str, str]]:
    """Yield each content that inspections name and that is not there, with what people call it."""
    named: dict[str, str] = {}
    for inspection in mending.inspections():
        named |= contents_of(inspection)
    return ((digest, name) for digest, name in named.items() if not mending.workspace.blobs.path(digest).exists())


def _handed_out(exports: Path, digest: str) -> bytes | None:
    """Return a document that still lies where documents are handed out."""
    found = (path for path in sorted(exports.rglob("*.docx")) if holds(path, digest))
    return next((path.read_bytes() for path in found), None)

"""Contents kept by their hash: pinned checklists and issued documents. A name is only a label."""

from __future__ import annotations

import hashlib
from pathlib import Path

from inspect_tui.errors import DamagedFileError
from inspect_tui.store.files import replace_file


class Blobs:
    """The folder of contents by SHA-256."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> str:
        """Keep a content, once; return its SHA-256 in hex.

        What is kept already is proven: a damaged file is replaced by this whole one.

        Raises:
            NotSavedError: the disk refused.
        """
        digest = hashlib.sha256(content).hexdigest()
        if not self._holds(digest):
            replace_file(self.path(digest), content)
        return digest

    def _holds(self, digest: str) -> bool:
        try:
            self.get(digest)
        except DamagedFileError:
            return False
        return True

    def get(self, digest: str) -> bytes:
        """Return a content, proven by its hash.

        Raises:
            DamagedFileError: it is missing or not what was kept.
        """
        try:
            content = self.path(digest).read_bytes()
        except OSError as error:
            raise DamagedFileError(f"附件 {digest[:12]} 找不到或读不了。") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise DamagedFileError(f"附件 {digest[:12]} 的内容已损坏，没有改动它。")
        return content

    def path(self, digest: str) -> Path:
        """Return where a content is kept."""
        return self.folder / digest[:2] / digest

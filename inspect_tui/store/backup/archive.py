"""The file of a backup: a zip with a manifest of every file inside. Nothing in it is trusted before it is proven."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec

from inspect_tui.errors import InvalidInputError, NewerFormatError
from inspect_tui.store.backup.broken import damaged, unbroken
from inspect_tui.store.backup.contents import belongs
from inspect_tui.store.backup.manifest import FOLDER, FORMAT, MANIFEST, AnyManifest, Entry, Manifest, count
from inspect_tui.store.backup.names import clash, portable
from inspect_tui.store.backup.pieces import PIECE

_LONGEST_MANIFEST = 256 << 20


class Archive:
    """A backup opened to be read."""

    def __init__(self, path: Path, opened: ZipFile) -> None:
        """Read the manifest and prove that it and the zip name the same files, once each, by names safe to write.

        Raises:
            InvalidInputError: they do not, or this is no backup.
            NewerFormatError: a newer version made it.
        """
        self._path = path
        self._zip = opened
        self.manifest = self._read_manifest()
        self._prove_listed()
        self._prove_present()

    def pieces(self, entry: Entry) -> Iterator[bytes]:
        """Read a file in pieces; who reads to the end has the content that was backed up.

        Raises:
            InvalidInputError: it is another.
        """
        digest = hashlib.sha256()
        for piece in self._unpacked(FOLDER + entry.path, entry.size):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != entry.sha256:
            raise damaged(self._path, f"{entry.path} 的内容与清单不符")

    def prove(self) -> None:
        """Read all files through.

        Raises:
            InvalidInputError: one is not what was backed up.
        """
        for entry in self.manifest.files:
            for _ in self.pieces(entry):
                pass

    def _unpacked(self, name: str, size: int) -> Iterator[bytes]:
        """Unpack exactly the size that was stated; the piece beyond it proves the zip's own checksum."""
        with unbroken(self._path):
            packed = self._zip.open(name)
        with packed:
            read = 0
            while True:
                with unbroken(self._path):
                    piece = packed.read(PIECE)
                read += len(piece)
                if read > size or (not piece and read < size):
                    raise damaged(self._path, f"{name} 的长度与清单不符")
                if not piece:
                    return
                yield piece

    def _read_manifest(self) -> Manifest:
        if MANIFEST not in self._zip.namelist():
            raise InvalidInputError(f"{self._path.name} 不是本程序的备份文件，没有写入任何内容。请核对文件名。")
        size = self._zip.getinfo(MANIFEST).file_size
        if size > _LONGEST_MANIFEST:
            raise damaged(self._path, "清单太长")
        content = b"".join(self._unpacked(MANIFEST, size))
        with unbroken(self._path):
            if msgspec.json.decode(content, type=AnyManifest).format > FORMAT:
                raise NewerFormatError(
                    f"{self._path.name} 由更新版本的程序备份，没有写入任何内容。请升级程序后再恢复。"
                )
            return msgspec.json.decode(content, type=Manifest)

    def _prove_listed(self) -> None:
        """Refuse names that lead elsewhere, clash, or are in no backup, and counts that do not add up."""
        names = [entry.path for entry in self.manifest.files]
        for name in names:
            if not (portable(name) and belongs(name)):
                raise damaged(self._path, f"不该有文件“{name}”")
        if twin := clash(names):
            raise damaged(self._path, f"文件“{twin}”重复")
        if self.manifest.counts != count(self.manifest.files):
            raise damaged(self._path, "清单里的数目不一致")

    def _prove_present(self) -> None:
        """Refuse files that are not listed, once each, by their size, or are packed as no backup is."""
        sizes = {FOLDER + entry.path: entry.size for entry in self.manifest.files}
        if sorted(self._zip.namelist()) != sorted([MANIFEST, *sizes]):
            raise damaged(self._path, "里面的文件与清单不一致")
        for info in self._zip.infolist():
            if info.file_size != sizes.get(info.filename, info.file_size):
                raise damaged(self._path, f"{info.filename} 的长度与清单不符")
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise damaged(self._path, f"{info.filename} 的压缩方式不认识")


@contextmanager
def open_backup(path: Path) -> Iterator[Archive]:
    """Open a backup to read it; its manifest is proven, its files are not.

    Raises:
        InvalidInputError: it cannot be read, is damaged, or is no backup.
        NewerFormatError: a newer version made it.
    """
    with unbroken(path):
        opened = ZipFile(path)
    with opened:
        yield Archive(path, opened)

"""Back a workspace up into one file, while the program may be using it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec

from inspect_tui import __version__
from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.store import files
from inspect_tui.store.backup.archive import open_backup
from inspect_tui.store.backup.contents import BLOBS, names_in
from inspect_tui.store.backup.manifest import FORMAT, MANIFEST, Counts, Entry, Manifest, count
from inspect_tui.store.backup.names import clash
from inspect_tui.store.backup.packing import add, pack
from inspect_tui.store.backup.pieces import new_file, pieces
from inspect_tui.store.backup.snapshot import Snapshot, stamp_at
from inspect_tui.store.checksum import UNREADABLE
from inspect_tui.store.device import Device
from inspect_tui.store.locations import Locations

_IN_MEMORY = 64 << 20


class Backup(NamedTuple):
    """A backup that was made and read back."""

    path: Path
    counts: Counts


def back_up(locations: Locations, target: Path, now: Callable[[], datetime]) -> Backup:
    """Write all of a workspace to a zip file and read it back; damaged files are copied as they are.

    No lock is taken. Left out are the documents handed out (each is in the workspace as it was issued), the index,
    which can be made again, and what belongs to this laptop alone: its lock and its device id.

    Raises:
        NotFoundError: there is nothing to back up.
        InvalidInputError: the target is in the workspace or is a folder, or a file has a name no other system takes.
        DamagedFileError: a file cannot be read.
        NotSavedError: the disk refused; at the target is what stood there, or a whole backup whose name may not last.
    """
    target = _proven_target(locations.workspace, target)
    with _put_in_place(target) as temporary:
        with (
            tempfile.SpooledTemporaryFile(_IN_MEMORY) as spool,
            new_file(temporary) as file,
            ZipFile(file, "w") as made,
        ):
            entries = _copy_all(locations, Snapshot(locations, spool), made)
            manifest = _manifest(locations.workspace, entries, now())
            add(made, MANIFEST, ZIP_DEFLATED, [msgspec.json.format(msgspec.json.encode(manifest))])
        _read_back(temporary, manifest)
    return Backup(target, manifest.counts)


def _proven_target(root: Path, target: Path) -> Path:
    target = target.expanduser().resolve()
    if not root.is_dir():
        raise NotFoundError(f"工作区 {root} 还没有建立，没有可备份的内容。请用 --workspace 指定工作区。")
    if target.is_relative_to(root.resolve()):
        raise InvalidInputError(f"没有备份：{target} 在工作区里面。请把备份写到别处，最好是另一个磁盘。")
    if target.is_dir():
        raise InvalidInputError(f"没有备份：{target} 是文件夹。请写明备份的文件名，例如 备份.zip。")
    return target


@contextmanager
def _put_in_place(target: Path) -> Iterator[Path]:
    """Let a file be made under a temporary name, and put it in place; after a failure there is no trace of it."""
    temporary = target.with_name(target.name + ".new")
    try:
        yield temporary
        files.patiently(files.disk.replace, temporary, target)
        files.disk.sync_folder(target.parent)
    except BaseException as error:
        # What counts is why there is no backup, not that its remains could not be removed either.
        with suppress(OSError):
            files.disk.remove(temporary)
        if isinstance(error, OSError):
            raise NotSavedError(f"没有备份：{files.reason(error)}。工作区没有改动。") from error
        raise


def _copy_all(locations: Locations, snapshot: Snapshot, made: ZipFile) -> list[Entry]:
    """Copy the snapshot, then the blobs: whatever it names was kept before it was named, and is never changed."""
    root = locations.workspace
    blobs = sorted(name for name in names_in(root, root / BLOBS) if stamp_at(root / name))
    names = snapshot.names + blobs
    if not names:
        raise NotFoundError(f"工作区 {root} 是空的，没有可备份的内容。请用 --workspace 指定工作区。")
    if twin := clash(names):
        raise InvalidInputError(f"没有备份：文件 {twin} 与另一个只差大小写，有的系统分不开。请改名或移走它，再备份。")
    streams = [pack(made, name, ZIP_DEFLATED, snapshot.pieces(name)) for name in snapshot.names]
    return streams + [pack(made, name, ZIP_STORED, _present(root / name)) for name in blobs]


def _present(path: Path) -> Iterator[bytes]:
    try:
        yield from pieces(path)
    except FileNotFoundError as error:
        raise DamagedFileError(f"没有备份：文件 {path} 在备份时不见了。请再备份一次。") from error


def _manifest(root: Path, entries: list[Entry], now: datetime) -> Manifest:
    return Manifest(
        format=FORMAT,
        version=__version__,
        made_at=now,
        device=_device(root / "device.json"),
        files=tuple(entries),
        counts=count(entries),
    )


def _device(path: Path) -> str:
    """Return which laptop this was, to tell backups apart; empty where it does not say."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Device).id
    except (*UNREADABLE, OSError):
        return ""


def _read_back(path: Path, manifest: Manifest) -> None:
    try:
        with open_backup(path) as archive:
            archive.prove()
            same = archive.manifest == manifest
    except InvalidInputError as error:
        raise NotSavedError(
            "没有备份：写好后读出来核对不上，磁盘可能有问题。这份备份没有留下，工作区没有改动。请换一个磁盘再备份。"
        ) from error
    if not same:
        raise NotSavedError("没有备份：写好后被别的程序改过。工作区没有改动。请再备份一次。")

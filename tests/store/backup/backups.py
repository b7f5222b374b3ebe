"""Backups of invented files, and such as no program of ours would make."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from inspect_tui.store.backup.make import Backup, back_up
from inspect_tui.store.locations import Locations
from tests.builders import NOW, FixedClock

SMALL = {"settings.toml": "一个设置".encode() * 20, "blobs/ab/abcd": b"photo", "inspections/2026/i-1.json": b""}


def write_tree(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files below a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def backed_up(folder: Path, target: Path) -> Backup:
    """Back a workspace folder up."""
    return back_up(Locations.named(folder), target, FixedClock())


def small_backup(folder: Path) -> Path:
    """Return a backup of a few files."""
    return backed_up(write_tree(folder / "small", SMALL), folder / "small.zip").path


def manifest_of(files: dict[str, bytes]) -> dict[str, Any]:
    """Return the manifest that files should have."""
    return {
        "format": 1,
        "version": "1.0",
        "made_at": NOW.isoformat(),
        "device": "",
        "files": [
            {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
        ],
        "counts": {
            "files": len(files),
            "inspections": sum(name.startswith("inspections/") for name in files),
            "bytes": sum(map(len, files.values())),
        },
    }


def forged(path: Path, packed: dict[str, bytes], manifest: Any = None, method: int = ZIP_DEFLATED) -> Path:
    """Write a zip of files with a manifest that may be about others."""
    with ZipFile(path, "w", method) as made:
        for name, content in packed.items():
            made.writestr(f"workspace/{name}", content)
        made.writestr("manifest.json", msgspec.json.encode(manifest_of(packed) if manifest is None else manifest))
    return path

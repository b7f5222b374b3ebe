"""Recordings of the body camera: too large to copy, so that only what proves them is written down."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import msgspec

from inspect_tui.evidence.source import MEGABYTE, Source, modified

_OUTCOME = "没有登记这段录像，录像本身没有改动，检查结果不受影响。"
_PIECE = MEGABYTE


class Clip(msgspec.Struct, frozen=True):
    """A recording that stays where it is; `recorded_at` is when the camera wrote the last of it."""

    name: str
    size: int
    recorded_at: str
    sha256: str


def read_clip(path: Path, on_progress: Callable[[int, int], None] | None = None) -> Clip:
    """Read a recording piece by piece and take its hash.

    Args:
        on_progress: called after each piece with the bytes read and the bytes in all; what it raises ends the reading.

    Raises:
        InvalidInputError: it cannot be read, is empty, or is still being written.
    """
    source = Source(path, _OUTCOME)
    before = source.status()
    size, sha256 = _hashed(source, before.st_size, on_progress)
    if not size:
        raise source.empty()
    after = source.status()
    if size != after.st_size or before.st_mtime_ns != after.st_mtime_ns:
        raise source.refusal("还在写入或复制，请等它完成再试")
    recorded_at = modified(before, UTC).astimezone().isoformat(timespec="seconds")
    return Clip(source.name, size, recorded_at, sha256)


def _hashed(source: Source, total: int, on_progress: Callable[[int, int], None] | None) -> tuple[int, str]:
    """Return how many bytes there are and their hash."""
    digest, done = hashlib.sha256(), 0
    with source.opened() as file:
        while done <= total and (piece := file.read(_PIECE)):
            digest.update(piece)
            done += len(piece)
            if on_progress:
                on_progress(done, total)
    return done, digest.hexdigest()

"""Photos of a folder, newest first: most likely those just taken are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path
from stat import S_ISREG

import msgspec

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence.source import modified, name_of, reason

_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"}


class RecentPhoto(msgspec.Struct, frozen=True):
    """A file that is named like a photo; it has not been opened."""

    path: Path
    modified: datetime
    size: int
    during_visit: bool


def recent_photos(folder: Path, since: datetime) -> list[RecentPhoto]:
    """List the photos of a folder, not of those below, newest first, then by name.

    Args:
        since: when the visit began, with its offset; times are given in that offset.

    Raises:
        InvalidInputError: the folder cannot be listed.
    """
    try:
        paths = [path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES]
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"文件夹“{name_of(folder)}”{reason(error)}。检查结果不受影响。") from error
    photos = [photo for path in sorted(paths) for photo in _looked_up(path, since)]
    return sorted(photos, key=lambda photo: photo.modified, reverse=True)


def _looked_up(path: Path, since: datetime) -> Iterator[RecentPhoto]:
    """Yield a photo, or nothing where there is none to pick."""
    # A file that is gone by now, or whose card was pulled out, is no longer there to be picked.
    with suppress(OSError):
        status = path.stat()
        if S_ISREG(status.st_mode):
            at = modified(status, timezone(since.utcoffset() or timedelta()))
            yield RecentPhoto(path, at, status.st_size, at >= since)

"""Names of files that every system can hold, so that what is backed up here can be restored there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# What Windows refuses in a name, and what is no text: controls and what was no UTF-8 on the disk.
_FORBIDDEN = re.compile('[\x00-\x1f\x7f<>:"|?*\\\\\ud800-\udfff]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL)
_LONGEST = 255


def portable(name: str) -> bool:
    """Say whether a relative path with slashes stays in its folder and can be a file on every system."""
    return all(map(_portable_part, name.split("/")))


def _portable_part(part: str) -> bool:
    """Refuse also what is no name: nothing, `.` and `..`."""
    return bool(
        part
        and not _FORBIDDEN.search(part)
        and part[-1] not in ". "
        and not _DEVICE.fullmatch(part)
        and len(part.encode("utf-8")) <= _LONGEST
    )


def clash(names: Iterable[str]) -> str:
    """Return a name that some system holds for the same as another, or for a folder another is in; empty if none."""
    seen: set[str] = set()
    folders: set[str] = set()
    for name in names:
        same = _same(name)
        above = _above(same)
        if same in seen or same in folders or above & seen:
            return name
        seen.add(same)
        folders |= above
    return ""


def _same(name: str) -> str:
    """Fold what macOS and Windows hold for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _above(name: str) -> set[str]:
    parts = name.split("/")
    return {"/".join(parts[:count]) for count in range(1, len(parts))}

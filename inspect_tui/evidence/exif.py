"""What a camera wrote about a photo. It may be missing, wrong or broken: then it is unknown, the photo stays good."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from inspect_tui.evidence.position import UNKNOWN, Position, read_position

if TYPE_CHECKING:
    from PIL.Image import Image

_ORIENTATION, _EXIF, _GPS = 0x0112, 0x8769, 0x8825
_TAKEN_AT, _OFFSET = 0x9003, 0x9011


class Exif(NamedTuple):
    """What is used of EXIF: how to turn the picture, when and where it was taken; "" where unknown."""

    orientation: int = 1
    taken_at: str = ""
    position: Position = UNKNOWN


def read_exif(picture: Image) -> Exif:
    """Read what the camera wrote about a picture."""
    shooting = _tags(picture, _EXIF)
    return Exif(
        _orientation(_tags(picture).get(_ORIENTATION)),
        _taken_at(shooting.get(_TAKEN_AT), shooting.get(_OFFSET)),
        read_position(_tags(picture, _GPS)),
    )


def _tags(picture: Image, part: int | None = None) -> Mapping[int, object]:
    """Return one part of EXIF. Broken EXIF makes Pillow fail in any way, and then that part is unknown."""
    try:
        exif = picture.getexif()
        return dict(exif if part is None else exif.get_ifd(part))
    except Exception:
        return {}


def _orientation(value: object) -> int:
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _taken_at(taken: object, offset: object) -> str:
    """Return the time in ISO 8601, with its offset where that is there and makes sense."""
    return _time(f"{_text(taken)}{_text(offset)}", "%Y:%m:%d %H:%M:%S%z") or _time(_text(taken), "%Y:%m:%d %H:%M:%S")


def _time(text: str, form: str) -> str:
    try:
        return datetime.strptime(text, form).isoformat()
    except ValueError:
        return ""


def _text(value: object) -> str:
    return value.strip("\0 ") if isinstance(value, str) else ""

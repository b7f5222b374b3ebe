"""Photos of what was found: the original as it came, what its camera knew, and a picture for documents."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from inspect_tui.evidence.exif import read_exif
from inspect_tui.evidence.formats import HEIC, JPEG, PNG, WEBP, described, media_type
from inspect_tui.evidence.picture import decode, quiet
from inspect_tui.evidence.rendition import render
from inspect_tui.evidence.source import Source

_OUTCOME = "没有附上这张照片，检查结果不受影响。"
_FORMATS = {JPEG, PNG, WEBP, HEIC}


class Photo(msgspec.Struct, frozen=True):
    """A photo that was decoded whole.

    Width and height are those of the picture held upright; `taken_at`, `latitude` and `longitude` are "" when unknown.
    """

    name: str
    content: bytes
    sha256: str
    media_type: str
    width: int
    height: int
    taken_at: str
    latitude: str
    longitude: str
    rendition: bytes


@quiet()
def read_photo(path: Path) -> Photo:
    """Read a photo and prove that it can be looked at.

    Raises:
        InvalidInputError: it cannot be read, is no photo, damaged, or too large.
    """
    source = Source(path, _OUTCOME)
    content = source.content()
    kind = media_type(content)
    if kind not in _FORMATS:
        raise source.refusal(f"不是照片（{described(content)}），请选 JPEG、PNG、WebP 或 HEIC 格式的照片")
    picture = decode(source, content, kind)
    exif = read_exif(picture)
    width, height = picture.size if exif.orientation < 5 else picture.size[::-1]
    return Photo(
        name=source.name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=kind,
        width=width,
        height=height,
        taken_at=exif.taken_at,
        latitude=exif.position.latitude,
        longitude=exif.position.longitude,
        rendition=render(picture, exif.orientation),
    )

"""Makes the files that the tests of evidence read: real pictures, and EXIF as cameras write it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "heic": "image/heic"}
SHOOTING, GPS = 0x8769, 0x8825
RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 200, 30), (30, 30, 200), (240, 240, 240)
# What is seen of the upright picture in its corners: top left, top right, bottom left, bottom right.
CORNERS = [RED, GREEN, BLUE, WHITE]
# Turns an upright picture into the one a camera stores for each orientation.
STORED = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def corners(width: int = 96, height: int = 64) -> Image.Image:
    """Make a picture with another colour in each corner."""
    four = Image.new("RGB", (2, 2))
    for at, colour in zip([(0, 0), (1, 0), (0, 1), (1, 1)], CORNERS, strict=True):
        four.putpixel(at, colour)
    return four.resize((width, height), Image.Resampling.NEAREST)


def corners_seen(picture: Image.Image) -> list[tuple[int, ...]]:
    """Return which of the corner colours is nearest in each corner."""
    width, height = picture.size
    places = [(width // 4, height // 4), (width * 3 // 4, height // 4)]
    places += [(x, height * 3 // 4) for x, _ in places]
    rgb = picture.convert("RGB")
    return [nearest(rgb.getpixel(place)) for place in places]


def nearest(pixel: object) -> tuple[int, ...]:
    """Return the corner colour that a pixel is most like; compression changes it a little."""
    assert isinstance(pixel, tuple)
    return min(CORNERS, key=lambda colour: sum(abs(one - other) for one, other in zip(colour, pixel, strict=True)))


def written(picture: Image.Image, suffix: str, **options: Any) -> bytes:
    """Return a picture as a file of a format."""
    file = BytesIO()
    if suffix == "heic":
        pillow_heif.from_pillow(picture).save(file, **options)
    else:
        picture.save(file, FORMATS[suffix], **options)
    return file.getvalue()


def exif(
    orientation: int = 1, shooting: Mapping[int, object] | None = None, gps: Mapping[int, object] | None = None
) -> bytes:
    """Return EXIF as a camera writes it."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[SHOOTING] = dict(shooting or {})
    made[GPS] = dict(gps or {})
    return made.tobytes()


def opened(content: bytes) -> Image.Image:
    """Decode a rendition."""
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture

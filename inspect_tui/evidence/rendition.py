"""The picture that goes into documents: upright, small enough to print and send, and with nothing but the picture."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LONGER_SIDE = 2048
_QUALITY = 85


def render(picture: Image, orientation: int) -> bytes:
    """Return a JPEG of a picture, turned upright, at most `LONGER_SIDE` pixels long, without metadata.

    The picture is used up: a copy of a large one would not fit into the memory of a small laptop.
    """
    from PIL.Image import Resampling

    small = _plain(picture)
    small.thumbnail((LONGER_SIDE, LONGER_SIDE), Resampling.LANCZOS)
    upright = _upright(small, orientation)
    # Pillow would carry a comment over from here.
    upright.info.clear()
    file = BytesIO()
    upright.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()


def _plain(picture: Image) -> Image:
    """Return a picture in RGB, on white where it lets something show through."""
    from PIL.Image import new

    if picture.mode.startswith("I"):
        # Converting 16 bits as they are would make all but black white.
        return picture.point(lambda value: value / 256).convert("L").convert("RGB")
    if not picture.has_transparency_data:
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer)
    return paper


def _upright(picture: Image, orientation: int) -> Image:
    """Turn and mirror a picture the way EXIF says that it has to be looked at."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture

"""Decode a picture whole, so that what is attached today can still be looked at in court."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence.formats import HEIC, JPEG, PNG, WEBP
from inspect_tui.evidence.source import Source

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# Named in the refusal below.
MOST_PIXELS = 100_000_000
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
# A HEIC picture may be cropped to a small one after it was decoded; this says how large each is before that.
_HEIC_SIZE = re.compile(rb"ispe\0{4}(.{4})(.{4})", re.DOTALL)
_one_at_a_time = Lock()


@contextmanager
def quiet() -> Iterator[None]:
    """Keep Pillow's warnings off the screen; one picture at a time, because the list of warnings is one for all."""
    with _one_at_a_time, warnings.catch_warnings(action="ignore"):
        yield


def decode(source: Source, content: bytes, media_type: str) -> ImageFile:
    """Decode the first picture of a file.

    Raises:
        InvalidInputError: it is damaged, not all there, or has too many pixels.
    """
    picture = _readable(source, content, _opener(media_type))
    if max(_sizes(picture, content, media_type)) > MOST_PIXELS:
        raise _too_many_pixels(source)
    try:
        if media_type == PNG:
            _prove_png(content)
        picture.load()
    except Exception as error:
        raise _damaged(source) from error
    return picture


def _readable(source: Source, content: bytes, opener: Callable[[BytesIO], ImageFile]) -> ImageFile:
    """Read the header only. A damaged file makes decoders fail in any way, so any failure means that it is."""
    from PIL.Image import DecompressionBombError

    try:
        return opener(BytesIO(content))
    except DecompressionBombError as error:
        raise _too_many_pixels(source) from error
    except Exception as error:
        raise _damaged(source) from error


def _opener(media_type: str) -> Callable[[BytesIO], ImageFile]:
    """Return the decoder itself: nothing else may guess the format, and nothing is registered for the whole program."""
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile
    from PIL.WebPImagePlugin import WebPImageFile

    if media_type == HEIC:
        from pillow_heif import HeifImageFile

        return HeifImageFile
    return {JPEG: JpegImageFile, PNG: PngImageFile, WEBP: WebPImageFile}[media_type]


def _sizes(picture: ImageFile, content: bytes, media_type: str) -> Iterator[int]:
    """Yield how many pixels the header says that there are."""
    yield picture.width * picture.height
    if media_type == HEIC:
        yield from (
            int.from_bytes(size[1], "big") * int.from_bytes(size[2], "big") for size in _HEIC_SIZE.finditer(content)
        )


def _prove_png(content: bytes) -> None:
    """Check all checksums up to the end, which decoding leaves out."""
    from PIL.PngImagePlugin import PngImageFile

    file = BytesIO(content)
    PngImageFile(file).verify()
    # It stops behind the name of the last chunk.
    if not content.startswith(_PNG_END, file.tell() - 8):
        raise EOFError("no end of the PNG file")


def _damaged(source: Source) -> InvalidInputError:
    return source.refusal("已损坏或没有复制完，打不开，请从原来的设备重新复制再试")


def _too_many_pixels(source: Source) -> InvalidInputError:
    return source.refusal("超过 1 亿像素，请缩小尺寸再试")

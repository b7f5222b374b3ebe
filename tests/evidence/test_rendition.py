"""The picture for documents: small, plain, with nothing about who took it where."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from inspect_tui.evidence import read_photo
from inspect_tui.evidence.rendition import render
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import FORMATS, corners, corners_seen, exif, opened, written

_SRGB: Any = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
PROFILE = _SRGB.tobytes()
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET</x:xmpmeta>'


def _markers(content: bytes) -> set[int]:
    """Return the markers of a JPEG before its picture data."""
    found, at = set(), 2
    while content[at + 1] != 0xDA:
        found.add(content[at + 1])
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return found


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_rendition_holds_nothing_but_the_picture(put: PutFile, suffix: str) -> None:
    text = PngInfo()
    text.add_text("Comment", "SECRET")
    options: dict[str, dict[str, Any]] = {
        "jpg": {"comment": "SECRET", "dpi": (300, 300)},
        "png": {"pnginfo": text},
    }
    more = options.get(suffix, {})
    content = written(corners(), suffix, exif=exif(1, {0x927C: b"SECRET"}), icc_profile=PROFILE, xmp=XMP, **more)
    assert content.count(b"SECRET") >= 2

    rendition = read_photo(put("a", content)).rendition

    assert b"SECRET" not in rendition
    assert set(opened(rendition).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    # JFIF header, tables, frame: no APP1 (EXIF, XMP), APP2 (ICC) or COM.
    assert _markers(rendition) <= {0xE0, 0xDB, 0xC0, 0xC4}


@settings(max_examples=25)
@given(width=st.integers(1, 5000), height=st.integers(1, 5000), orientation=st.integers(1, 8))
def test_a_rendition_keeps_the_shape_and_is_never_enlarged(width: int, height: int, orientation: int) -> None:
    rendition = opened(render(Image.new("L", (width, height), 128), orientation))

    seen = rendition.size if orientation < 5 else rendition.size[::-1]
    longer = max(width, height)
    if longer <= 2048:
        assert seen == (width, height)
    else:
        assert max(seen) == 2048
        assert abs(seen[0] - max(1, width * 2048 / longer)) <= 1
        assert abs(seen[1] - max(1, height * 2048 / longer)) <= 1


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_photo_gives_the_same_rendition(put: PutFile, suffix: str) -> None:
    path = put("a", written(corners(3000, 2000), suffix))

    assert read_photo(path).rendition == read_photo(path).rendition


@pytest.mark.parametrize(
    ("suffix", "mode"),
    [("jpg", "CMYK"), ("png", "P"), ("png", "RGBA"), ("webp", "RGBA"), ("heic", "RGBA")],
)
def test_a_rendition_has_the_colours_of_the_photo_in_any_mode(put: PutFile, suffix: str, mode: str) -> None:
    rendition = opened(read_photo(put("a", written(corners().convert(mode), suffix))).rendition)

    assert rendition.mode == "RGB"
    assert corners_seen(rendition) == corners_seen(corners())


@pytest.mark.parametrize("mode", ["1", "L", "I;16"])
def test_a_grey_photo_keeps_its_greys(put: PutFile, mode: str) -> None:
    grey = Image.new("L", (64, 64), 0)
    grey.paste(255, (32, 0, 64, 64))
    if mode != "1":
        grey.paste(120, (0, 32, 64, 64))
    stored = grey.convert("I;16").point(lambda value: value * 257) if mode == "I;16" else grey.convert(mode)

    rendition = opened(read_photo(put("a.png", written(stored, "png"))).rendition).convert("L")

    for place in [(10, 10), (50, 10), (10, 50), (50, 50)]:
        assert rendition.getpixel(place) == pytest.approx(grey.getpixel(place), abs=3)


@pytest.mark.parametrize("suffix", ["png", "webp", "heic"])
def test_what_is_transparent_is_white(put: PutFile, suffix: str) -> None:
    rendition = opened(read_photo(put("a", written(Image.new("RGBA", (32, 32), (9, 9, 9, 0)), suffix))).rendition)

    assert rendition.getpixel((16, 16)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "I;16"])
def test_a_transparent_png_of_any_mode_is_read(put: PutFile, mode: str) -> None:
    options: dict[str, Any] = {"RGB": {"transparency": (0, 0, 0)}, "LA": {}}.get(mode, {"transparency": 0})
    content = written(Image.new(mode, (32, 32), 0), "png", **options)

    rendition = opened(read_photo(put("a.png", content)).rendition)

    expected = (0, 0, 0) if mode == "I;16" else (255, 255, 255)
    assert rendition.getpixel((16, 16)) == expected

"""A photo that is damaged, cut off or a trap is refused; nothing else ever happens."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import Photo, read_photo
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import FORMATS, exif, opened, written

DAMAGED = "“a”已损坏或没有复制完，打不开，请从原来的设备重新复制再试。没有附上这张照片，检查结果不受影响。"
TOO_MANY = "“a”超过 1 亿像素，请缩小尺寸再试。没有附上这张照片，检查结果不受影响。"
# A picture with detail everywhere, so that every byte of the file matters.
DETAIL = Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 50).convert("RGB")
KINDS = {
    "jpg": written(DETAIL, "jpg", exif=exif()),
    "progressive jpg": written(DETAIL, "jpg", progressive=True),
    "grey jpg": written(DETAIL.convert("L"), "jpg"),
    "png": written(DETAIL, "png", exif=exif()),
    "palette png": written(DETAIL.convert("P"), "png"),
    "webp": written(DETAIL, "webp", exif=exif()),
    "lossless webp": written(DETAIL, "webp", lossless=True),
    "heic": written(DETAIL, "heic", exif=exif()),
}


def read(content: bytes) -> Photo:
    """Read a photo of this content."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(content)
        return read_photo(path)


def read_or_refusal(content: bytes) -> Photo | str:
    """Read a photo of this content, or return why it is refused."""
    try:
        return read(content)
    except InvalidInputError as refused:
        return str(refused)


def refusal(content: bytes) -> str:
    """Return why a photo is refused."""
    with pytest.raises(InvalidInputError) as refused:
        read(content)
    return str(refused.value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_photo_cut_off_anywhere_is_refused(kind: str) -> None:
    content = KINDS[kind]
    assert read(content).content == content

    refusals = {refusal(content[:length]) for length in range(32, len(content))}

    assert refusals == {DAMAGED}
    for length in range(32):
        assert refusal(content[:length]).endswith("没有附上这张照片，检查结果不受影响。")


@settings(max_examples=20)
@given(st.data(), st.sampled_from(list(FORMATS)))
def test_a_large_photo_cut_off_anywhere_is_refused(data: st.DataObject, suffix: str) -> None:
    content = LARGE[suffix]

    assert refusal(content[: data.draw(st.integers(32, len(content) - 1))]) == DAMAGED


LARGE = {suffix: written(DETAIL.resize((1600, 1200)), suffix) for suffix in FORMATS}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150)
@given(data=st.data())
def test_flipped_bits_give_a_photo_or_a_refusal(kind: str, data: st.DataObject) -> None:
    damaged = bytearray(KINDS[kind])
    for _ in range(data.draw(st.integers(1, 5))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] ^= data.draw(st.integers(1, 255))

    result = read_or_refusal(bytes(damaged))

    if isinstance(result, Photo):
        assert result.content == damaged
        assert opened(result.rendition).mode == "RGB"
    else:
        assert result.endswith("没有附上这张照片，检查结果不受影响。")


def test_any_flipped_bit_of_the_picture_in_a_png_is_found() -> None:
    content = bytearray(KINDS["png"])
    start, end = content.index(b"IDAT"), content.index(b"IEND")
    for at in range(start, end):
        content[at] ^= 0x10
        assert refusal(bytes(content)) == DAMAGED
        content[at] ^= 0x10


@pytest.mark.parametrize(
    "beginning", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBPVP8 ", b"\0\0\0\x18ftypheic"]
)
@given(noise=st.binary(max_size=300))
def test_noise_that_begins_like_a_photo_is_refused(beginning: bytes, noise: bytes) -> None:
    assert refusal(beginning + noise) == DAMAGED


def test_a_heic_photo_cropped_to_a_small_part_of_too_many_pixels_is_refused() -> None:
    content = KINDS["heic"]
    assert b"clap" in content

    photo = read(content)

    assert (photo.width, photo.height) == (40, 30)
    assert refusal(_heic_header(20_000, 20_000)) == TOO_MANY


def _png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds hardly any picture."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", b"x"), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _jpeg_header(width: int, height: int) -> bytes:
    content = bytearray(KINDS["jpg"])
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def _webp_header(width: int, height: int) -> bytes:
    content = bytearray(written(DETAIL, "webp"))
    assert content[12:16] == b"VP8 "
    content[26:30] = struct.pack("<HH", width, height)
    return bytes(content)


def _heic_header(width: int, height: int) -> bytes:
    content = bytearray(KINDS["heic"])
    at = content.index(b"ispe") + 8
    content[at : at + 8] = struct.pack(">II", width, height)
    return bytes(content)


@pytest.mark.parametrize("header", [_png_header, _jpeg_header, _webp_header, _heic_header])
@pytest.mark.parametrize("size", [(10_001, 10_000), (14_000, 9_000), (16_000, 16_000)])
def test_too_many_pixels_are_refused_before_any_is_decoded(header: object, size: tuple[int, int]) -> None:
    assert callable(header)

    assert refusal(header(*size)) == TOO_MANY


@pytest.mark.parametrize("size", [(2**31 - 1, 2**31 - 1), (0, 0), (1, 0)])
def test_sizes_no_photo_has_are_refused(size: tuple[int, int]) -> None:
    assert refusal(_png_header(*size)) in {TOO_MANY, DAMAGED}


def test_a_photo_of_just_the_most_pixels_is_read(put: PutFile) -> None:
    photo = read_photo(put("a", written(Image.new("1", (10_000, 10_000), 1), "png")))

    assert (photo.width, photo.height) == (10_000, 10_000)

"""What a camera wrote: used where it makes sense, unknown where not, and never a reason to refuse a photo."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL.TiffImagePlugin import IFDRational

from inspect_tui.evidence import Photo, read_photo
from inspect_tui.evidence.position import read_position
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import FORMATS, corners, corners_seen, exif, opened, written

SHANGHAI = {1: "N", 2: (31.0, 13.0, 49.4976), 3: "E", 4: (121.0, 28.0, 25.3488)}
SMALL = corners(16, 16)


def _photo(made: bytes, suffix: str = "jpg") -> Photo:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{suffix}"
        path.write_bytes(written(SMALL, suffix, exif=made))
        return read_photo(path)


@pytest.mark.parametrize("suffix", FORMATS)
def test_time_and_place_of_a_photo_are_read(suffix: str) -> None:
    photo = _photo(exif(1, {0x9003: "2026:05:03 10:11:12", 0x9011: "+08:00"}, SHANGHAI), suffix)

    assert photo.taken_at == "2026-05-03T10:11:12+08:00"
    assert (photo.latitude, photo.longitude) == ("31.230416", "121.473708")


@given(st.datetimes(datetime(1000, 1, 1)), st.none() | st.integers(-14 * 60, 14 * 60))
def test_any_time_comes_back_as_it_was_set(at: datetime, minutes: int | None) -> None:
    at = at.replace(microsecond=0)
    shooting: dict[int, object] = {0x9003: at.strftime("%Y:%m:%d %H:%M:%S")}
    if minutes is not None:
        at = at.replace(tzinfo=timezone(timedelta(minutes=minutes)))
        shooting[0x9011] = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"

    assert _photo(exif(1, shooting)).taken_at == at.isoformat()


@pytest.mark.parametrize(
    "taken",
    [
        "",
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2026:02:30 10:00:00",
        "2026-05-03 10:11:12",
        "昨天",
        b"\xff",
        7,
    ],
)
def test_a_time_that_makes_no_sense_is_unknown(taken: object) -> None:
    assert _photo(exif(1, {0x9003: taken})).taken_at == ""


@pytest.mark.parametrize("offset", ["", "   :  ", "+99:00", "8", "CST", 8])
def test_an_offset_that_makes_no_sense_is_left_out(offset: object) -> None:
    assert _photo(exif(1, {0x9003: "2026:05:03 10:11:12", 0x9011: offset})).taken_at == "2026-05-03T10:11:12"


def test_when_a_picture_was_edited_is_not_when_it_was_taken(put: PutFile) -> None:
    assert _photo(exif(1, {0x9004: "2026:05:03 10:11:12"})).taken_at == ""


@given(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000))
def test_any_place_comes_back_as_decimal_degrees(latitude: int, longitude: int) -> None:
    gps = {
        1: "S" if latitude < 0 else "N",
        2: _parts(abs(latitude)),
        3: "W" if longitude < 0 else "E",
        4: _parts(abs(longitude)),
    }

    found = read_position(gps)

    if latitude or longitude:
        assert (Fraction(found.latitude), Fraction(found.longitude)) == (
            Fraction(latitude, 1_000_000),
            Fraction(longitude, 1_000_000),
        )
        assert not any(text.endswith(".") or (text.startswith("-0") and not text.strip("-0.")) for text in found)
    else:
        assert found == ("", "")


def _parts(millionths: int) -> tuple[IFDRational, ...]:
    degrees, rest = divmod(millionths, 1_000_000)
    minutes, rest = divmod(rest * 60, 1_000_000)
    return IFDRational(degrees, 1), IFDRational(minutes, 1), IFDRational(rest * 60, 1_000_000)


@pytest.mark.parametrize(
    "wrong",
    [
        {1: "E"},
        {1: ""},
        {1: b"N"},
        {1: "NS"},
        {2: (IFDRational(0, 0), IFDRational(0, 0), IFDRational(0, 0))},
        {2: (IFDRational(91, 1), 0, 0)},
        {2: (IFDRational(90, 1), 0, IFDRational(1, 100))},
        {2: (31, 61, 0)},
        {2: (31, 0, 61)},
        {2: (-31, 0, 0)},
        {2: (31, 13)},
        {2: 31},
        {2: None},
        {4: (181, 0, 0)},
        {4: "121"},
        {4: (float("nan"), 0, 0)},
    ],
)
def test_a_place_that_makes_no_sense_is_unknown(wrong: dict[int, object]) -> None:
    gps: dict[int, object] = {1: "N", 2: (31, 13, 49), 3: "E", 4: (121, 28, 25)}
    assert read_position(gps) == ("31.230278", "121.473611")

    assert read_position(gps | wrong) == ("", "")


def test_zero_of_zero_in_a_real_photo_is_unknown() -> None:
    unknown = (IFDRational(0, 0), IFDRational(0, 0), IFDRational(0, 0))

    photo = _photo(exif(1, {}, SHANGHAI | {2: unknown, 4: unknown}))

    assert (photo.latitude, photo.longitude) == ("", "")


@settings(max_examples=200)
@given(st.binary(max_size=200), st.sampled_from(["jpg", "png", "webp", "heic"]))
def test_exif_that_is_no_exif_never_refuses_a_photo(noise: bytes, suffix: str) -> None:
    photo = _photo(b"Exif\0\0" + noise, suffix)

    assert (photo.width, photo.height) == (16, 16)


WHOLE = exif(1, {0x9003: "2026:05:03 10:11:12", 0x9011: "+08:00"}, SHANGHAI)


@settings(max_examples=300)
@given(st.data())
def test_exif_that_is_damaged_never_refuses_a_photo(data: st.DataObject) -> None:
    damaged = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(6, len(WHOLE) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(6, len(WHOLE)))

    photo = _photo(bytes(damaged[:cut]))

    assert {photo.width, photo.height} == {16}
    assert len(set(corners_seen(opened(photo.rendition)))) == 4

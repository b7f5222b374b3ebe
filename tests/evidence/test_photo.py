"""Photos: the original as it came, and what is said about it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from inspect_tui.evidence import read_photo
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import FORMATS, MEDIA_TYPES, STORED, corners, corners_seen, exif, opened, written


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_photo_of_each_format_is_read(put: PutFile, suffix: str) -> None:
    content = written(corners(), suffix)

    photo = read_photo(put(f"灶间.{suffix}", content))

    assert photo.name == f"灶间.{suffix}"
    assert photo.content == content
    assert photo.sha256 == hashlib.sha256(content).hexdigest()
    assert photo.media_type == MEDIA_TYPES[suffix]
    assert (photo.width, photo.height) == (96, 64)
    assert (photo.taken_at, photo.latitude, photo.longitude) == ("", "", "")
    assert corners_seen(opened(photo.rendition)) == corners_seen(corners())


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("claimed", ["jpg", "heic", "txt", ""])
def test_the_content_says_what_a_photo_is_whatever_its_name(put: PutFile, suffix: str, claimed: str) -> None:
    assert read_photo(put(f"photo.{claimed}", written(corners(), suffix))).media_type == MEDIA_TYPES[suffix]


def test_the_file_on_the_disk_stays_as_it_is(put: PutFile) -> None:
    path = put("a.jpg", written(corners(), "jpg", exif=exif(6)))
    before = path.stat().st_mtime_ns, path.read_bytes()

    read_photo(path)

    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("orientation", STORED)
def test_a_photo_is_upright_however_the_camera_was_held(put: PutFile, suffix: str, orientation: int) -> None:
    stored = corners()
    for turn in STORED[orientation]:
        stored = stored.transpose(turn)
    path = put("turned", written(stored, suffix, exif=exif(orientation)))

    photo = read_photo(path)

    assert (photo.width, photo.height) == (96, 64)
    upright = opened(photo.rendition)
    assert upright.size == (96, 64)
    assert corners_seen(upright) == corners_seen(corners())


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_turns_nothing(put: PutFile, orientation: int) -> None:
    photo = read_photo(put("a.jpg", written(corners(), "jpg", exif=exif(orientation))))

    assert (photo.width, photo.height) == (96, 64)
    assert corners_seen(opened(photo.rendition)) == corners_seen(corners())


def test_of_a_photo_with_several_pictures_the_first_is_used(put: PutFile) -> None:
    other = Image.new("RGB", (96, 64), "black")
    content = written(corners(), "webp", save_all=True, append_images=[other], lossless=True)

    assert corners_seen(opened(read_photo(put("moving.webp", content)).rendition)) == corners_seen(corners())


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_a_phone_appends_after_the_picture_is_kept(put: PutFile, suffix: str) -> None:
    appended = b"\0\0\0\x10free appended" if suffix == "heic" else b"a short film"
    content = written(corners(), suffix) + appended

    assert read_photo(put("moving", content)).content == content


def test_a_name_that_cannot_be_stored_is_cleaned(put: PutFile) -> None:
    assert read_photo(put("a\x7f b.jpg", written(corners(), "jpg"))).name == "a\ufffd b.jpg"


def test_importing_the_package_loads_no_picture_library() -> None:
    program = "import sys, inspect_tui.evidence; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()

    assert "inspect_tui.evidence.photo" in loaded
    assert {"PIL", "pillow_heif", "_pillow_heif"} & set(loaded) == set()


def test_reading_a_heic_photo_registers_nothing_for_the_whole_program(put: PutFile) -> None:
    path = put("a.heic", written(corners(), "heic"))
    program = f"""
import pathlib, inspect_tui.evidence, PIL.Image
inspect_tui.evidence.read_photo(pathlib.Path({str(path)!r}))
PIL.Image.init()
print("HEIF" in PIL.Image.OPEN)
"""

    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_a_link_to_a_photo_is_as_good_as_the_photo(put: PutFile, tmp_path: Path) -> None:
    link = tmp_path / "link.jpg"
    try:
        link.symlink_to(put("a.jpg", written(corners(), "jpg")))
    except OSError:
        pytest.skip("no links here")

    assert read_photo(link).name == "link.jpg"

"""The photos of a folder, newest first, and which were taken during the visit."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import recent_photos

SHANGHAI = timezone(timedelta(hours=8))
BEGAN = datetime(2026, 5, 3, 10, 0, tzinfo=SHANGHAI)
Take = Callable[[str, timedelta], Path]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Put a file into the folder, written so long after the visit began."""

    def take(name: str, after: timedelta) -> Path:
        path = tmp_path / name
        path.write_bytes(b"photo")
        at = int((BEGAN + after).timestamp() * 1_000_000_000)
        os.utime(path, ns=(at, at))
        return path

    return take


def test_the_newest_comes_first_and_of_one_moment_the_first_name(take: Take, tmp_path: Path) -> None:
    for name, minutes in [("b.jpg", 1), ("a.jpg", 1), ("c.jpg", 9), ("0.jpg", -5)]:
        take(name, timedelta(minutes=minutes))

    assert [photo.path.name for photo in recent_photos(tmp_path, BEGAN)] == ["c.jpg", "a.jpg", "b.jpg", "0.jpg"]


@pytest.mark.parametrize(("seconds", "during"), [(-1, False), (0, True), (1, True)])
def test_a_photo_written_since_the_visit_began_is_of_the_visit(
    take: Take, tmp_path: Path, seconds: int, during: bool
) -> None:
    take("a.jpg", timedelta(seconds=seconds))

    [photo] = recent_photos(tmp_path, BEGAN)

    assert photo.during_visit is during
    assert photo.modified == BEGAN + timedelta(seconds=seconds)
    assert photo.modified.utcoffset() == timedelta(hours=8)
    assert photo.size == 5


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("a.jpg", True),
        ("a.JPEG", True),
        ("a.Png", True),
        ("a.webp", True),
        ("a.HEIC", True),
        ("a.heif", True),
        ("a.mp4", False),
        ("a.gif", False),
        ("a.jpg.txt", False),
        ("jpg", False),
    ],
)
def test_only_what_is_named_like_a_photo_is_listed(take: Take, tmp_path: Path, name: str, listed: bool) -> None:
    path = take(name, timedelta())

    assert [photo.path for photo in recent_photos(tmp_path, BEGAN)] == ([path] if listed else [])


def test_folders_and_what_is_in_them_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "folder.jpg" / "a.jpg").write_bytes(b"photo")

    assert recent_photos(tmp_path, BEGAN) == []


def test_a_link_to_nowhere_is_left_out(take: Take, tmp_path: Path) -> None:
    path = take("a.jpg", timedelta())
    try:
        (tmp_path / "gone.jpg").symlink_to(tmp_path / "none.jpg")
    except OSError:
        pytest.skip("no links here")

    assert [photo.path for photo in recent_photos(tmp_path, BEGAN)] == [path]


def test_photos_that_vanish_during_the_listing_are_left_out(take: Take, tmp_path: Path) -> None:
    kept = take("kept.jpg", timedelta())
    fleeting = [tmp_path / f"{number}.jpg" for number in range(200)]
    for path in fleeting:
        path.write_bytes(b"photo")
    done = threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            for path in fleeting:
                path.unlink()
            for path in fleeting:
                path.write_bytes(b"photo")

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        listings = [recent_photos(tmp_path, BEGAN) for _ in range(100)]
    finally:
        done.set()
        thread.join()

    assert all(kept in [photo.path for photo in listing] for listing in listings)


@pytest.mark.parametrize("name", ["none", "a.jpg", "a\0b"])
def test_a_folder_that_cannot_be_listed_is_refused(take: Take, tmp_path: Path, name: str) -> None:
    take("a.jpg", timedelta())

    with pytest.raises(InvalidInputError, match=r"^文件夹“.+”找不到，.+。检查结果不受影响。$"):
        recent_photos(tmp_path / name, BEGAN)


@given(st.integers(0, 4_000_000_000), st.integers(-14 * 60, 14 * 60))
def test_times_are_given_in_the_offset_of_the_visit(
    tmp_path_factory: pytest.TempPathFactory, at: int, minutes: int
) -> None:
    path = tmp_path_factory.mktemp("photos") / "a.jpg"
    path.write_bytes(b"photo")
    os.utime(path, (at, at))
    since = BEGAN.astimezone(timezone(timedelta(minutes=minutes)))

    [photo] = recent_photos(path.parent, since)

    assert photo.modified.utcoffset() == timedelta(minutes=minutes)
    assert photo.modified.timestamp() == at
    assert photo.during_visit is (at >= BEGAN.timestamp())

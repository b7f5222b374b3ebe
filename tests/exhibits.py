"""Makes the files that are attached in tests: photos with what a camera writes, clips, scans."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.evidence.pictures import exif, written

TAKEN_AT = "2026-11-23T09:41:00+08:00"
LATITUDE, LONGITUDE = "35.486111", "112.85"
_SHOOTING: dict[int, object] = {0x9003: "2026:11:23 09:41:00", 0x9011: "+08:00"}
_PLACE: dict[int, object] = {1: "N", 2: (35.0, 29.0, 10.0), 3: "E", 4: (112.0, 51.0, 0.0)}


def make_photo(path: Path, shade: int = 90) -> Path:
    """Write a photo as a camera does, with time and place; each shade of grey is another photo."""
    picture = Image.new("RGB", (64, 48), (shade, shade, shade))
    path.write_bytes(written(picture, "jpg", exif=exif(1, _SHOOTING, _PLACE)))
    return path


def make_truncated_photo(path: Path) -> Path:
    """Write a photo that was not copied to its end."""
    content = make_photo(path).read_bytes()
    path.write_bytes(content[: len(content) * 3 // 4])
    return path


def make_clip(path: Path, content: bytes = b"\0\0\0\x18ftypmp42 clip") -> Path:
    """Write a recording; only its bytes count."""
    path.write_bytes(content)
    return path


def make_scan(path: Path) -> Path:
    """Write a PDF, as far as it is looked at."""
    path.write_bytes(b"%PDF-1.4\nsigned\n%%EOF\n")
    return path

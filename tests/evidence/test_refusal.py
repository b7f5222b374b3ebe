"""What is no photo is refused in Chinese: which file, why, what to do, and what it means."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import read_photo
from inspect_tui.evidence.source import LIMIT, Source
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import corners, written

OUTCOME = "。没有附上这张照片，检查结果不受影响。"


def refusal(path: Path) -> str:
    """Return why a photo is refused."""
    with pytest.raises(InvalidInputError) as refused:
        read_photo(path)
    text = str(refused.value)
    assert text.startswith("“")
    assert text.endswith(OUTCOME)
    return text.removesuffix(OUTCOME)


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.jpg") == "“a.jpg”找不到，请核对路径"


def test_a_path_that_goes_through_a_file(put: PutFile) -> None:
    assert refusal(put("a.jpg", b"x") / "b.jpg").startswith("“b.jpg”找不到，请核对路径")


@pytest.mark.parametrize("name", ["a\0.jpg", "\ud800.jpg", "a" * 5000])
def test_a_path_that_cannot_be(tmp_path: Path, name: str) -> None:
    assert "找不到" in refusal(tmp_path / name)


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"“{tmp_path.name}”是文件夹，请选里面的文件"


def test_the_root_has_a_name_too() -> None:
    root = Path(Path.cwd().anchor)

    assert refusal(root) == f"“{root}”是文件夹，请选里面的文件"


def test_an_empty_file(put: PutFile) -> None:
    assert refusal(put("a.jpg", b"")) == "“a.jpg”是空文件，可能没有复制完，请重新复制再试"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.jpg")

    assert refusal(tmp_path / "pipe.jpg") == "“pipe.jpg”是设备或管道，不是文件，请选一个文件"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_end() -> None:
    assert refusal(Path("/dev/zero")) == "“zero”是设备或管道，不是文件，请选一个文件"


def test_a_file_that_may_not_be_read(put: PutFile) -> None:
    path = put("a.jpg", written(corners(), "jpg"))
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")

    assert "没有读取权限" in refusal(path)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file here that fails to be read")
def test_a_file_the_disk_fails_to_read() -> None:
    assert refusal(Path("/proc/self/mem")) == "“mem”读取出错，请重新插好存储卡或数据线再试"


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(100 * 1024**3 if os.name == "posix" else LIMIT + 1)

    assert refusal(tmp_path / "a.jpg") == "“a.jpg”超过 50 MB，请压缩或另存为较小的文件再试"


def test_a_file_of_just_the_largest_size_is_read(put: PutFile) -> None:
    content = written(corners(), "jpg").ljust(LIMIT, b"\0")

    assert read_photo(put("a.jpg", content)).content == content


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="no file here that hides its size")
def test_a_file_that_hides_its_size_is_read_no_further_than_the_limit() -> None:
    path = Path("/proc/version")
    assert path.stat().st_size == 0

    with pytest.raises(InvalidInputError, match="超过 0 MB"):
        Source(path, "").content(limit=10)


@pytest.mark.parametrize(
    ("beginning", "called"),
    [
        (b"GIF89a", "GIF 动图"),
        (b"BM\x36\x10", "BMP 图片"),
        (b"II*\0\x08\0\0\0", "TIFF 图片或相机 RAW 文件"),
        (b"MM\0*\0\0\0\x08", "TIFF 图片或相机 RAW 文件"),
        (b"%PDF-1.7\n", "PDF 文件"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "视频"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "视频"),
        (b"RIFF\x24\0\0\0AVI LIST", "视频"),
        (b"\x1a\x45\xdf\xa3", "视频"),
        (b"\0\0\x01\xba", "视频"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf", "AVIF 图片"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF 图片"),
        (b"PK\x03\x04", "压缩包或 Office 文档"),
        (b"\xd0\xcf\x11\xe0", "Office 文档"),
        (b"<!DOCTYPE html>", "网页"),
        ("照片".encode(), "认不出的文件"),
        (b"\xff\xd8", "认不出的文件"),
        (b"\0", "认不出的文件"),
    ],
)
def test_another_kind_of_file_is_named(put: PutFile, beginning: bytes, called: str) -> None:
    text = refusal(put("a.jpg", beginning + bytes(100)))

    assert text == f"“a.jpg”不是照片（{called}），请选 JPEG、PNG、WebP 或 HEIC 格式的照片"


def test_a_name_is_shown_without_what_would_upset_the_terminal(tmp_path: Path) -> None:
    assert re.match("“a\ufffd\\[31m.jpg”", refusal(tmp_path / "a\x1b[31m.jpg"))

"""Scans of signed paper: PDF with its end, or a picture that can be decoded whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import read_scan
from inspect_tui.evidence.source import LIMIT
from tests.evidence.conftest import PutFile
from tests.evidence.pictures import MEDIA_TYPES, corners, written

OUTCOME = "没有附上这份扫描件，文书和检查结果不受影响。"


@pytest.fixture
def pdf(tmp_path: Path) -> bytes:
    """A real PDF of two pages."""
    path = tmp_path / "made.pdf"
    pages = [Image.effect_mandelbrot((600, 800), (-2, -1, 1, 1), 50).convert("RGB") for _ in range(2)]
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:])
    return path.read_bytes()


def refusal(path: Path) -> str:
    """Return why a scan is refused."""
    with pytest.raises(InvalidInputError) as refused:
        read_scan(path)
    assert str(refused.value).endswith(OUTCOME)
    return str(refused.value).removesuffix("。" + OUTCOME)


def test_a_pdf_is_kept_as_it_came(put: PutFile, pdf: bytes) -> None:
    scan = read_scan(put("签字页.pdf", pdf))

    assert (scan.name, scan.content, scan.media_type) == ("签字页.pdf", pdf, "application/pdf")
    assert scan.sha256 == hashlib.sha256(pdf).hexdigest()


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_picture_is_kept_as_it_came(put: PutFile, suffix: str) -> None:
    content = written(corners(), suffix)

    scan = read_scan(put("a.pdf", content))

    assert (scan.content, scan.media_type) == (content, MEDIA_TYPES[suffix])


@pytest.mark.parametrize("filling", [b"", b"\r\n", b"\0" * 4096, b"x" * 1000])
def test_what_a_scanner_adds_behind_the_end_does_not_matter(put: PutFile, pdf: bytes, filling: bytes) -> None:
    assert read_scan(put("a.pdf", pdf + filling)).content == pdf + filling


def test_a_pdf_cut_off_anywhere_is_refused(put: PutFile, pdf: bytes) -> None:
    assert pdf.rstrip().endswith(b"%%EOF")
    for length in range(5, len(pdf.rstrip()), 997):
        assert "没有结尾，可能没有复制完或扫描中断，请重新复制或扫描再试" in refusal(put("a.pdf", pdf[:length]))


def test_the_end_of_an_earlier_version_is_no_end(put: PutFile, pdf: bytes) -> None:
    assert "没有结尾" in refusal(put("a.pdf", pdf + b"7 0 obj" + b"x" * 1024))


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_damaged_picture_is_refused(put: PutFile, suffix: str) -> None:
    content = written(corners(), suffix)

    assert "已损坏或没有复制完" in refusal(put("a", content[: len(content) // 2]))


@pytest.mark.parametrize(("suffix", "called"), [("webp", "WebP 图片"), ("heic", "HEIC 图片")])
def test_formats_not_everybody_can_open_are_refused(put: PutFile, suffix: str, called: str) -> None:
    text = refusal(put("a", written(corners(), suffix)))

    assert text == f"“a”不能作扫描件（{called}），请扫描成 PDF、JPEG 或 PNG 格式"


def test_what_is_missing_or_empty_or_too_large_is_refused(put: PutFile, tmp_path: Path, pdf: bytes) -> None:
    assert "找不到" in refusal(tmp_path / "none.pdf")
    assert "是文件夹" in refusal(tmp_path)
    assert "是空文件" in refusal(put("a.pdf", b""))
    assert "超过 50 MB" in refusal(put("a.pdf", pdf.ljust(LIMIT + 1)))

"""What a file is, judged by how its content begins; its name proves nothing."""

from __future__ import annotations

JPEG, PNG, WEBP, HEIC, PDF = "image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf"
# Brands of HEIF whose pictures libheif decodes; a sequence holds a picture too.
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_BEGINNINGS = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG, b"%PDF-": PDF}
_OTHERS = {
    b"GIF8": "GIF 动图",
    b"BM": "BMP 图片",
    b"II*\0": "TIFF 图片或相机 RAW 文件",
    b"MM\0*": "TIFF 图片或相机 RAW 文件",
    b"%PDF-": "PDF 文件",
    b"\x1a\x45\xdf\xa3": "视频",
    b"\0\0\x01\xba": "视频",
    b"\0\0\x01\xb3": "视频",
    b"FLV": "视频",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11": "视频",
    b"\0\0\0\x0cJXL ": "JPEG XL 图片",
    b"\0\0\0\x0cjP  ": "JPEG 2000 图片",
    b"PK\x03\x04": "压缩包或 Office 文档",
    b"\xd0\xcf\x11\xe0": "Office 文档",
    b"<svg": "SVG 图片",
    b"<?xml": "网页或 XML 文件",
    b"<!DOC": "网页",
    b"<html": "网页",
}


def media_type(content: bytes) -> str:
    """Return the media type of a format that is read here, or ""."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if _brands(content) & _HEIC_BRANDS and not _is_avif(content):
        return HEIC
    return next((name for beginning, name in _BEGINNINGS.items() if content.startswith(beginning)), "")


def described(content: bytes) -> str:
    """Say in Chinese what a file is that cannot be used."""
    if _is_avif(content):
        return "AVIF 图片"
    known = {JPEG: "JPEG 图片", PNG: "PNG 图片", WEBP: "WebP 图片", HEIC: "HEIC 图片"}
    if (found := media_type(content)) in known:
        return known[found]
    if _brands(content) or (content[:4] == b"RIFF" and content[8:12] == b"AVI "):
        return "视频"
    return next((name for beginning, name in _OTHERS.items() if content.startswith(beginning)), "认不出的文件")


def _brands(content: bytes) -> set[bytes]:
    """Return what an ISO media file says it follows, the main brand and the compatible ones."""
    if content[4:8] != b"ftyp":
        return set()
    size = min(int.from_bytes(content[:4], "big"), len(content), 1024)
    return {content[8:12], *(content[at : at + 4] for at in range(16, size - 3, 4))}


def _is_avif(content: bytes) -> bool:
    """Tell AVIF from HEIC: both may name the brand of the common container."""
    return bool(_brands(content) & {b"avif", b"avis"})

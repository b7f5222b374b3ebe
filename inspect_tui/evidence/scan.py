"""Scans of signed paper, attached to the document they show."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from inspect_tui.evidence.formats import JPEG, PDF, PNG, described, media_type
from inspect_tui.evidence.picture import decode, quiet
from inspect_tui.evidence.source import Source

_OUTCOME = "没有附上这份扫描件，文书和检查结果不受影响。"
# Readers of PDF look for its end mark in the last 1024 bytes; some scanners fill up the last block behind it.
_END, _NEAR, _FILLING = b"%%EOF", 1024, b"\0 \t\r\n"


class Scan(msgspec.Struct, frozen=True):
    """A scan, as it came."""

    name: str
    content: bytes
    sha256: str
    media_type: str


@quiet()
def read_scan(path: Path) -> Scan:
    """Read a scan: a JPEG or PNG that can be decoded whole, or a PDF that has its end.

    Raises:
        InvalidInputError: it cannot be read, is something else, damaged, or too large.
    """
    source = Source(path, _OUTCOME)
    content = source.content()
    kind = media_type(content)
    if kind not in {JPEG, PNG, PDF}:
        raise source.refusal(f"不能作扫描件（{described(content)}），请扫描成 PDF、JPEG 或 PNG 格式")
    if kind != PDF:
        decode(source, content, kind)
    elif _END not in content.rstrip(_FILLING)[-_NEAR:]:
        raise source.refusal("没有结尾，可能没有复制完或扫描中断，请重新复制或扫描再试")
    return Scan(source.name, content, hashlib.sha256(content).hexdigest(), kind)

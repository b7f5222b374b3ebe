"""What the index keeps of the file of an inspection."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from inspect_tui.inspection.document import Document
from inspect_tui.inspection.exhibit import AttachedScan
from inspect_tui.store.checksum import UNREADABLE, has_checksum
from inspect_tui.store.event_rows import FORMAT
from inspect_tui.store.inspections import Summary, open_steps

DAMAGED = "文件已损坏或读不了，没有改动它"
NEWER = "由更新版本的程序写入，没有改动它；请升级程序"


class _Format(Struct):
    version: int
    stream: str


class _Device(Struct):
    device: str
    n: int


class _Pinned(Struct):
    sha256: str


class _Visit(Struct):
    checklists: tuple[_Pinned, ...] = ()


class _Head(Summary, frozen=True, kw_only=True):
    """The row of the table `inspection`."""

    visit: _Visit


class _Review(Struct):
    finding: str
    outcome: str


class FindingText(Struct, frozen=True, omit_defaults=True):
    """What a finding says, and by when it is to be mended."""

    description: str
    location: str = ""
    details: str = ""
    deadline: str = ""
    corrected_on_site: bool = False

    def __str__(self) -> str:
        return f"{self.location} {self.description} {self.details}".strip()


class _Stored(Struct):
    """The tables of an inspection's file that the index reads, typed, so that the rest is passed over."""

    format: dict[str, _Format]
    inspection: dict[str, _Head]
    devices: dict[str, _Device] = {}
    findings: dict[str, FindingText] = {}
    documents: dict[str, Document] = {}
    scans: dict[str, AttachedScan] = {}
    reviews: dict[str, _Review] = {}


class _Named(Struct):
    id: str


class _Findings(Struct):
    """The ids of the findings, read only where some of them were looked at again."""

    findings: dict[str, _Named] = {}


class Texts(Struct, frozen=True):
    """What is searched beside the summary, and what was last recorded by each device."""

    findings: tuple[FindingText, ...] = ()
    editions: tuple[str, ...] = ()
    last: dict[str, int] = {}


class Entry(Struct, frozen=True):
    """The index's knowledge of one file; `problem` says why there is none.

    `due` is the earliest day by which a finding is to be mended that was neither corrected on site nor rectified since.
    """

    summary: Summary | None = None
    texts: Texts = Texts()
    due: str = ""
    problem: str = ""


_decoder = msgspec.json.Decoder(_Stored)
_ids_decoder = msgspec.json.Decoder(_Findings)
_MORE = 1 << 16


def read_entry(path: str, size: int) -> Entry:
    """Read an entry from a file; one with a problem where it cannot be read or is not what was written.

    Thousands are read in a row: paths are text, and nothing is made that is not kept.

    Args:
        size: what the file had when it was listed.
    """
    try:
        content = _content(path, size)
        proven = has_checksum(content)
        stored = _decoder.decode(content)
        (form,) = stored.format.values()
        (head,) = stored.inspection.values()
    except (*UNREADABLE, OSError, ValueError):
        return Entry(problem=NEWER if _is_newer(Path(path)) else DAMAGED)
    if form.version > FORMAT:
        return Entry(problem=NEWER)
    if (not proven and form.version != 1) or form.stream != f"inspection/{os.path.basename(path)[:-5]}":
        return Entry(problem=DAMAGED)
    return _entry(head, stored, content)


def _content(path: str, size: int) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        # One byte more than it had says whether it has grown since.
        content = more = os.read(descriptor, size + 1)
        while len(content) != size and more:
            more = os.read(descriptor, _MORE)
            content += more
        return content
    finally:
        os.close(descriptor)


def _entry(head: _Head, stored: _Stored, content: bytes) -> Entry:
    findings = tuple(stored.findings.values())
    editions = tuple([pinned.sha256 for pinned in head.visit.checklists])
    last = {row.device: row.n for row in stored.devices.values()}
    still_open = [one for one in _not_rectified(stored, content) if not one.corrected_on_site]
    if stored.documents or still_open:
        missing = open_steps(stored.documents.values(), stored.scans.values())
        head = msgspec.structs.replace(head, open_steps=missing, open_findings=len(still_open))
    due = min([one.deadline for one in still_open if one.deadline], default="")
    return Entry(head, Texts(findings, editions, last), due)


def _not_rectified(stored: _Stored, content: bytes) -> Iterable[FindingText]:
    rectified = {review.finding for review in stored.reviews.values() if review.outcome == "rectified"}
    if not rectified:
        return stored.findings.values()
    ids = [named.id for named in _ids_decoder.decode(content).findings.values()]
    return [one for name, one in zip(ids, stored.findings.values(), strict=True) if name not in rectified]


def _is_newer(path: Path) -> bool:
    """Say whether a file that cannot be read says itself that a newer version wrote it."""
    try:
        content = path.read_bytes()
        has_checksum(content)
        rows = msgspec.json.decode(content, type=dict[str, dict[str, dict[str, object]]])["format"].values()
    except (*UNREADABLE, OSError, KeyError):
        return False
    return any(isinstance(version := row.get("version"), int) and version > FORMAT for row in rows)

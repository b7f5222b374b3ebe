"""Evidence in words, the same on the screen and in a listing."""

from __future__ import annotations

from typing import NamedTuple

from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.exhibit import AttachedPhoto, AttachedScan, Exhibit, NotedClip
from inspect_tui.inspection.fold import Inspection
from inspect_tui.workflow.work import OpenInspection

EXHIBIT_NAMES: dict[Exhibit, str] = {"photo": "照片", "clip": "录像", "scan": "扫描件"}
_KILO = 1024


class Shown(NamedTuple):
    """A photo, clip or scan as it is listed: `facts` is when, how large and where, `words` what people say of it."""

    kind: Exhibit
    id: str
    name: str
    sha256: str
    facts: str
    words: str = ""


class Group(NamedTuple):
    """What belongs to the visit, to an item or to a document."""

    heading: str
    exhibits: list[Shown]


def exhibits_of(inspection: Inspection, item: str) -> list[Shown]:
    """Return the photos and clips of an item, or of the visit as a whole, oldest first."""
    photos = [_photo(known, photo) for known, photo in inspection.photos.items() if photo.item == item]
    return photos + [_clip(known, clip) for known, clip in inspection.clips.items() if clip.item == item]


def all_exhibits(work: OpenInspection) -> list[Group]:
    """Return all evidence: first that of the visit, then item by item, then the scans of documents."""
    inspection = work.inspection
    named = {photo.item for photo in inspection.photos.values()} | {clip.item for clip in inspection.clips.values()}
    items = dict.fromkeys(("", *work.case.items, *sorted(named)))
    groups = [Group(_heading(work, item), exhibits_of(inspection, item)) for item in items]
    for document in inspection.documents.values():
        name = f"{DOCUMENT_NAMES[document.kind]} {document.number}".strip()
        groups.append(Group(f"扫描件：{name}", scans_of(inspection, document.id)))
    return [group for group in groups if group.exhibits]


def scans_of(inspection: Inspection, document_id: str) -> list[Shown]:
    """Return the scans of a document, oldest first."""
    return [_scan(known, scan) for known, scan in inspection.scans.items() if scan.document == document_id]


def counts_text(inspection: Inspection, item: str) -> str:
    """Say how many photos and clips an item has; nothing where there are none."""
    photos = sum(photo.item == item for photo in inspection.photos.values())
    clips = sum(clip.item == item for clip in inspection.clips.values())
    parts = ([f"照片 {photos} 张"] if photos else []) + ([f"录像 {clips} 段"] if clips else [])
    return "　".join(parts)


def time_text(at: str) -> str:
    """Write a time that a camera noted."""
    return at[:16].replace("T", " ") or "拍摄时间不详"


def size_text(size: int) -> str:
    """Write how large a file is."""
    if size >= _KILO**3:
        return f"{size / _KILO**3:.1f} GB"
    return f"{size / _KILO**2:.1f} MB" if size >= _KILO**2 else f"{max(1, round(size / _KILO))} KB"


def position_text(photo: AttachedPhoto) -> str:
    """Say whether the camera noted where it was."""
    return "有位置" if photo.latitude else "无位置"


def _photo(known: str, photo: AttachedPhoto) -> Shown:
    facts = f"{time_text(photo.taken_at)}　{size_text(photo.size)}　{position_text(photo)}"
    return Shown("photo", known, photo.name, photo.sha256, facts, photo.caption)


def _clip(known: str, clip: NotedClip) -> Shown:
    return Shown(
        "clip", known, clip.name, clip.sha256, f"{time_text(clip.recorded_at)}　{size_text(clip.size)}", clip.note
    )


def _scan(known: str, scan: AttachedScan) -> Shown:
    return Shown("scan", known, scan.name, scan.sha256, size_text(scan.size))


def _heading(work: OpenInspection, item: str) -> str:
    known = work.case.item(item) if item else None
    return known.item.text if known else item or "整次检查"

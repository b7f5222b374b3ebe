"""Attach evidence: photos and recordings to an item or to the visit, scans to a document.

Reading a file (inspect_tui.evidence) and recording it are two steps, so that a slow camera card holds up no save.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from inspect_tui.documents.naming import safe_file_name
from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.evidence import Clip, Photo, Scan
from inspect_tui.inspection import change
from inspect_tui.inspection.exhibit import AttachedPhoto, AttachedScan, Exhibit, NotedClip
from inspect_tui.workflow.handing_out import write_copy
from inspect_tui.workflow.work import OpenInspection


def attach_photo(work: OpenInspection, photo: Photo, item: str, by: str, caption: str = "") -> str:
    """Keep a photo and record it; return its id. The files are on the disk before the event that names them.

    Args:
        item: the item it shows; empty for the visit as a whole.
        caption: what it shows.

    Raises:
        InvalidInputError: it is attached there already.
        NotFoundError: no checklist of this inspection has the item.
        NotSavedError: the disk refused.
    """
    work.workspace.require_writable()
    require_item(work, item)
    if any((known.sha256, known.item) == (photo.sha256, item) for known in work.inspection.photos.values()):
        raise InvalidInputError(f"{photo.name}：这张照片已经附在这里，没有再附一次。")
    blobs = work.workspace.blobs
    attached = AttachedPhoto(
        name=photo.name,
        sha256=blobs.put(photo.content),
        rendition=blobs.put(photo.rendition),
        media_type=photo.media_type,
        size=len(photo.content),
        width=photo.width,
        height=photo.height,
        item=item,
        caption=caption,
        taken_at=photo.taken_at,
        latitude=photo.latitude,
        longitude=photo.longitude,
    )
    photo_id = work.workspace.new_id()
    work.record([change.attach_photo(photo_id, attached)], by)
    return photo_id


def caption_photo(work: OpenInspection, photo_id: str, caption: str, by: str) -> None:
    """Say what a photo shows."""
    known = _known(work, "photo", photo_id)
    changed = msgspec.structs.replace(work.inspection.photos[known], caption=caption)
    if changed != work.inspection.photos[known]:
        work.record([change.change_photo(known, changed)], by)


def note_clip(work: OpenInspection, clip: Clip, item: str, by: str, note: str = "") -> str:
    """Record a clip of the body camera, which stays where it is; return its id.

    Raises:
        InvalidInputError: it is noted there already.
        NotFoundError: no checklist of this inspection has the item.
    """
    require_item(work, item)
    if any((known.sha256, known.item) == (clip.sha256, item) for known in work.inspection.clips.values()):
        raise InvalidInputError(f"{clip.name}：这段录像已经登记在这里，没有再登记一次。")
    clip_id = work.workspace.new_id()
    noted = NotedClip(clip.name, clip.sha256, clip.size, clip.recorded_at, item, note)
    work.record([change.note_clip(clip_id, noted)], by)
    return clip_id


def change_note(work: OpenInspection, clip_id: str, note: str, by: str) -> None:
    """Say what a clip shows."""
    known = _known(work, "clip", clip_id)
    changed = msgspec.structs.replace(work.inspection.clips[known], note=note)
    if changed != work.inspection.clips[known]:
        work.record([change.note_clip(known, changed)], by)


def attach_scan(work: OpenInspection, scan: Scan, document_id: str, by: str) -> str:
    """Keep the scan of a signed document and record it; return its id.

    Raises:
        InvalidInputError: it is attached there already.
        NotFoundError: no such document was issued.
        NotSavedError: the disk refused.
    """
    work.workspace.require_writable()
    if document_id not in work.inspection.documents:
        raise NotFoundError(f"这次检查没有编号为“{document_id}”的文书。")
    if any((known.sha256, known.document) == (scan.sha256, document_id) for known in work.inspection.scans.values()):
        raise InvalidInputError(f"{scan.name}：这份扫描件已经附在这份文书上，没有再附一次。")
    digest = work.workspace.blobs.put(scan.content)
    scan_id = work.workspace.new_id()
    attached = AttachedScan(document_id, scan.name, digest, scan.media_type, len(scan.content))
    work.record([change.attach_scan(scan_id, attached)], by)
    return scan_id


def withdraw(work: OpenInspection, kind: Exhibit, exhibit_id: str, by: str) -> None:
    """Take a photo, clip or scan back; the file and the record of it stay.

    Raises:
        NotFoundError: there is none of that id.
    """
    work.record([change.withdraw_exhibit(kind, _known(work, kind, exhibit_id))], by)


def hand_out_exhibit(work: OpenInspection, digest: str, name: str) -> Path:
    """Write a kept file where people can open it, under the name it came with; return its path.

    Raises:
        DamagedFileError: it is missing or damaged.
        NotSavedError: the disk refused.
    """
    content = work.workspace.blobs.get(digest)
    path = Path(name)
    folder = work.workspace.locations.exports / "证据"
    return write_copy(content, folder / safe_file_name(f"{path.stem}_{digest[:8]}", path.suffix), exact=False)


def require_item(work: OpenInspection, item: str) -> None:
    """Refuse an item no checklist of the inspection has; an empty one stands for the visit.

    Raises:
        NotFoundError: there is none.
    """
    if item and work.case.item(item) is None:
        raise NotFoundError(f"这次检查的检查表里没有“{item}”这一项。用 show 命令可以看到各项编号。")


def _known(work: OpenInspection, kind: Exhibit, exhibit_id: str) -> str:
    inspection = work.inspection
    known = {"photo": [*inspection.photos], "clip": [*inspection.clips], "scan": [*inspection.scans]}
    if exhibit_id not in known[kind]:
        raise NotFoundError("这份证据已经撤回，或没有这个编号。")
    return exhibit_id

"""Files that inspectors bring: photos, recordings of the body camera, scans. Read and proven here, kept elsewhere."""

from __future__ import annotations

from inspect_tui.evidence.clip import Clip, read_clip
from inspect_tui.evidence.pasted import pasted_paths
from inspect_tui.evidence.photo import Photo, read_photo
from inspect_tui.evidence.recent import RecentPhoto, recent_photos
from inspect_tui.evidence.scan import Scan, read_scan

__all__ = [
    "Clip",
    "Photo",
    "RecentPhoto",
    "Scan",
    "pasted_paths",
    "read_clip",
    "read_photo",
    "read_scan",
    "recent_photos",
]

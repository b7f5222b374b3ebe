"""What is done with files that are attached: how one is read, how it is recorded, and how that is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from inspect_tui.evidence import Clip, Photo, Scan, read_clip, read_photo, read_scan
from inspect_tui.workflow.exhibits import attach_photo, attach_scan, note_clip
from inspect_tui.workflow.work import OpenInspection

T = TypeVar("T")
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Errand(Generic[T]):
    """How files of a kind are attached; what is read of one is recorded in a second step."""

    read: Callable[[Path, Progress], T]
    record: Callable[[T], object]
    done: str
    undone: str
    takes_long: bool = False

    def summary(self, done: int, undone: int) -> str:
        """Say how many were attached and how many were not."""
        parts = [f"已保存：{self.done.format(done)}"] if done else []
        return "；".join(parts + ([self.undone.format(undone)] if undone else []))


AnyErrand = Errand[Any]


def photos(work: OpenInspection, item: str, by: str) -> Errand[Photo]:
    """Attach photos to an item, or to the visit."""
    return Errand(
        lambda path, progress: read_photo(path),
        lambda photo: attach_photo(work, photo, item, by),
        "附上 {} 张",
        "{} 张没有附上",
    )


def clips(work: OpenInspection, item: str, by: str, note: str) -> Errand[Clip]:
    """Note clips of the body camera on an item, or on the visit."""
    return Errand(
        read_clip,
        lambda clip: note_clip(work, clip, item, by, note),
        "登记 {} 段",
        "{} 段没有登记",
        takes_long=True,
    )


def scans(work: OpenInspection, document_id: str, by: str) -> Errand[Scan]:
    """Attach scans to a document."""
    return Errand(
        lambda path, progress: read_scan(path),
        lambda scan: attach_scan(work, scan, document_id, by),
        "附上 {} 份",
        "{} 份没有附上",
    )

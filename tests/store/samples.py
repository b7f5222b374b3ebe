"""A small workspace with a file of every kind, and what may become of a file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from inspect_tui.checklist import Library
from inspect_tui.store.device import new_device
from inspect_tui.store.locations import Locations
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.exhibits import attach_photo
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, SETTINGS, FixedClock, begin_work, make_unit, make_workspace
from tests.issuing import issue_document
from tests.store.killing import make_photo

HALL = "venue_fire.hall"
CALLED = (
    *("inspection", "other inspection", "unit", "other unit", "register", "other register"),
    *("settings", "device", "session", "checklist", "document", "photo", "photo in documents"),
    *("previous inspection", "previous unit", "previous register", "previous settings", "previous device"),
)


class Sample(NamedTuple):
    """A workspace of two inspections, the first with documents; each file, by what it is called here."""

    root: Path
    first: str
    second: str
    files: dict[str, str]

    def path(self, called: str) -> Path:
        """Return where a file is."""
        return self.root / self.files[called]

    def opened(self, library: Library, *, writing: bool = True) -> Workspace:
        """Open it."""
        return Workspace(Locations.named(self.root), library, clock=FixedClock(), writing=writing)

    def copied_to(self, folder: Path) -> Sample:
        """Copy it to a folder that is not there yet."""
        return self._replace(root=Path(shutil.copytree(self.root, folder)))


def make_sample(folder: Path, library: Library) -> Sample:
    """Work in a new workspace until it holds a file of every kind, most with a generation before."""
    with make_workspace(folder, library) as workspace:
        new_device(workspace.root / "device.json")
        workspace.save_settings(Settings(agencies=SETTINGS.agencies, campaign="百日行动"))
        workspace.save_session(operator=OPERATOR, places={"id-0002": "gas.kitchen.rules"})
        first, second = _worked_on(workspace)
        path, other = (work.stream.path.relative_to(folder) for work in (first, second))
        unit, other_unit = (f"units/{work.inspection.visit.unit_id}.json" for work in (first, second))
        document = next(iter(first.inspection.documents.values())).sha256
        (photo,) = first.inspection.photos.values()
        files = {
            "inspection": str(path),
            "other inspection": str(other),
            "unit": unit,
            "other unit": other_unit,
            "register": "numbers/gas-bureau.json",
            "other register": "numbers/emergency-bureau.json",
            "settings": "settings.toml",
            "device": "device.json",
            "session": "session.json",
            "checklist": _content_path(first.inspection.visit.checklists[0].sha256),
            "document": _content_path(document),
            "photo": _content_path(photo.sha256),
            "photo in documents": _content_path(photo.rendition),
        }
        kept = ("inspection", "unit", "register", "settings", "device")
        files |= {f"previous {called}": f"{files[called]}.previous" for called in kept}
        return Sample(folder, first.inspection.id, second.inspection.id, files)


def _content_path(digest: str) -> str:
    return f"blobs/{digest[:2]}/{digest}"


def _worked_on(workspace: Workspace) -> tuple[OpenInspection, OpenInspection]:
    first = begin_work(workspace)
    begin_work(workspace, unit=make_unit(phone="13900000000"), checklists=(), outcome="closed")
    second = begin_work(workspace, unit=make_unit(name="平安影院"), checklists=(HALL,), agency="emergency-bureau")
    for work in (first, second):
        for item in list(work.case.items)[:3]:
            work.answer(item, "noncompliant", OPERATOR, "见照片")
    attach_photo(first, make_photo(bytes(range(256)) * 20), "", OPERATOR)
    issue_document(first, "inspection_record", OPERATOR, number="（示）城管检记〔2026〕1号")
    issue_document(first, "rectification_order", OPERATOR, number="（示）城管责改〔2026〕1号")
    issue_document(second, "inspection_record", OPERATOR, number="（示）应急检记〔2026〕1号")
    return first, second


def flipped(content: bytes, chance: Random) -> Iterator[bytes]:
    """Yield a content with one byte changed, in its first 100 bytes and 200 others; one bit of it, then any."""
    places = {*range(100), *(len(content) * step // 200 for step in range(200)), len(content) - 1}
    for place in sorted(place for place in places if place < len(content)):
        for change in (1 << chance.randrange(8), chance.randrange(1, 256)):
            yield content[:place] + bytes([content[place] ^ change]) + content[place + 1 :]


def cut_off(content: bytes) -> Iterator[bytes]:
    """Yield a content cut off at many lengths, also at none."""
    lengths = {*range(60), *(len(content) * step // 50 for step in range(50)), *range(len(content) - 5, len(content))}
    yield from (content[:length] for length in sorted(lengths) if 0 <= length < len(content))


def replaced(content: bytes) -> list[bytes]:
    """Return what a disk or another program puts in the place of a content."""
    others = [b"{}", b"[]", b"null", b"0", b'"text"', b'{"a": {"b": 1}}', b'{"format": {"1": 2}}', b'{"events": {}}']
    return [*others, bytes(len(content)), b"\xff" * len(content), content * 2, content + b"\n{"]


def all_damages(content: bytes, chance: Random) -> Iterator[bytes]:
    """Yield all that may become of a content."""
    yield from flipped(content, chance)
    yield from cut_off(content)
    yield from replaced(content)

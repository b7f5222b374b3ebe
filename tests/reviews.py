"""Inspections with findings to look at again, and re-inspections that do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from inspect_tui.inspection.event import Change
from inspect_tui.inspection.record import Review
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.event_rows import EventRows
from inspect_tui.store.files import replace_file
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, TODAY, DeviceCopy, begin_work, make_finding

DUE = TODAY + timedelta(days=15)


def make_review(finding: str = "f-1", **changes: Any) -> Review:
    """Return what a visit saw of a finding."""
    fields: dict[str, Any] = {"outcome": "rectified", "on": TODAY, "raised_in": "i-1", "seen_in": "r-1"}
    return Review(finding, **fields | changes)


def with_findings(workspace: Workspace, *names: str, due: date = DUE, **changes: Any) -> OpenInspection:
    """Begin an inspection that has raised findings of these ids."""
    work = begin_work(workspace, **changes)
    for name in names:
        work.save_finding(make_finding(name, description=f"问题{name}", deadline=due), OPERATOR)
    return work


def reinspected(raised: OpenInspection, **told: Any) -> OpenInspection:
    """Begin a re-inspection and open it."""
    workspace = raised.workspace
    return OpenInspection(workspace, begin_review(workspace, raised.inspection.id, OPERATOR, **told))


def joined(work: OpenInspection, change: Change, *, knowing: int) -> None:
    """Take over what another device wrote when it knew only so many of the events."""
    stream = work.stream
    written = DeviceCopy("another-device", stream.events[:knowing], stream.name).record(change)
    replace_file(stream.path, with_checksum(EventRows().extended([*stream.events, written]).tables(stream.name)))
    work.reload()
    work.stream.rewrite()

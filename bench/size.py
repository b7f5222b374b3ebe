"""What an inspection takes on the disk."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bench.answering import Answering
from bench.figure import Figure, at_most
from bench.grounds import LARGE, Grounds
from bench.making import make_workspace, opened
from bench.sampling import note
from inspect_tui.store.files import PREVIOUS
from inspect_tui.workflow.work import OpenInspection


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure the bytes of an inspection of 120 answers and 270 events against its events alone.

    Ours is its file and the previous generation beside it, that of one event before. The checklists it pinned are left
    out: all inspections share them. The peer is the canonical JSON (sorted keys, no spaces) of the list of its events,
    each with all its fields.
    """
    root = grounds.folder / "large"
    (name,) = make_workspace(root, 1, LARGE)
    with opened(root) as workspace:
        Answering(workspace, name).answer()
        stream = OpenInspection(workspace, name).stream
    file = stream.path.stat().st_size
    previous = stream.path.with_name(stream.path.name + PREVIOUS).stat().st_size
    events = len(msgspec.json.encode(stream.events, order="sorted"))
    note(f"# {len(stream.events)} events: file {file} B, previous generation {previous} B, events alone {events} B")
    note(f"# without the previous generation: {file / events:.3f} x")
    yield at_most(f"inspection of {len(stream.events)} events on disk", file + previous, events, "bytes", 1.6)

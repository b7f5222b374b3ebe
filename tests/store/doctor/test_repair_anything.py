"""Any damage to any files, then a repair: what was not touched reads as before, and nothing is deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from inspect_tui.checklist import Library, load_library
from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.event import Event
from inspect_tui.store.doctor import examine
from inspect_tui.store.locations import Locations
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from tests.builders import CHECKLISTS, FixedClock
from tests.store.doctor.mending import (
    mended,
    reopened,
)
from tests.store.samples import Sample, all_damages, make_sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Two inspections, units, registers, documents and all else a workspace holds."""
    return make_sample(tmp_path_factory.mktemp("sample") / "workspace", load_library(CHECKLISTS))


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes | None:
    """Return what became of a content: changed, cut off, replaced, or gone."""
    kind = draw(st.sampled_from(["gone", "any", "bytes"]))
    if kind == "gone":
        return None
    if kind == "bytes":
        return draw(st.binary(max_size=20))
    return draw(st.sampled_from(list(all_damages(content, draw(st.randoms(use_true_random=False))))))


def streams_of(root: Path, library: Library) -> dict[str, tuple[Event, ...]]:
    """Return the events of the streams that can be read, by file."""
    read: dict[str, tuple[Event, ...]] = {}
    with reopened(root, library) as workspace:
        opening: dict[str, Callable[[Path], tuple[Event, ...]]] = {
            "inspections/*/*.json": lambda path: workspace.inspection_stream(path.stem, path).events,
            "units/*.json": lambda path: workspace.unit_stream(path.stem).events,
            "numbers/*.json": lambda path: workspace.register_stream(path.stem).events,
        }
        for pattern, events in opening.items():
            for path in sorted(root.glob(pattern)):
                try:
                    read[path.relative_to(root).as_posix()] = events(path)
                except DamagedFileError:
                    continue
    return read


@hypothesis_settings(max_examples=60)
@given(data=st.data())
def test_after_any_damage_to_any_files__what_was_not_touched_reads_as_before_and_nothing_is_deleted(
    sample: Sample, data: st.DataObject
) -> None:
    library = load_library(CHECKLISTS)
    before = streams_of(sample.root, library)
    with TemporaryDirectory() as folder:
        hurt = sample.copied_to(Path(folder) / "copy")
        touched = data.draw(st.sets(st.sampled_from(sorted(sample.files)), min_size=1, max_size=4))
        for called in sorted(touched):
            content = data.draw(damaged(sample.path(called).read_bytes()))
            hurt.path(called).unlink() if content is None else hurt.path(called).write_bytes(content)
        with Workspace(Locations.named(hurt.root), library, clock=FixedClock(), settings=Settings()) as workspace:
            mended(workspace, wholly=False)
            left = [str(one) for one in examine(workspace)]
        after = streams_of(hurt.root, library)
        files = {hurt.files[called].removesuffix(".previous") for called in touched}
        for file, events in before.items():
            if file not in files:
                same = after[file][: len(events)] if file.startswith("numbers/") else after[file]
                assert same == events, file
            elif file in after:
                known = {event.hash for event in events}
                assert file.startswith("numbers/") or {event.hash for event in after[file]} <= known
        assert not any("doctor --repair 恢复" in one or "重新推算" in one for one in left)

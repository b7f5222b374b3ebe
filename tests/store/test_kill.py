"""A process that works is killed at any moment, again and again: what it said is saved is there, and all is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.inspection.event import Event, chain_breaks
from inspect_tui.store.blobs import Blobs
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.locations import Locations
from inspect_tui.store.stream import stored_events
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, FixedClock, begin_work

ROOT = Path(__file__).parents[2]
FORKS = hasattr(os, "fork")
LONGEST = 0.15 if FORKS else 1.5
"""How long a worker lives at most, in seconds; one that cannot be forked needs most of it to start."""
Line = dict[str, Any]


class Acknowledged:
    """What workers said is saved, and whether it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.events: dict[str, set[str]] = {}
        self.documents: dict[str, str] = {}
        self.contents: set[str] = set()

    def __len__(self) -> int:
        return sum(map(len, self.events.values()))

    def take(self, lines: list[Line]) -> None:
        """Take over what a worker said, and check all it touched."""
        touched = set()
        contents = {line["content"] for line in lines if "content" in line}
        for line in lines:
            assert "problem" not in line, line["problem"]
            if "event" in line:
                stream, _, _, digest = line["event"]
                self.events.setdefault(stream, set()).add(digest)
                touched.add(stream)
            if "number" in line:
                assert line["number"] not in self.documents, "a number was given twice"
                self.documents[line["number"]] = line["document"]
        self.contents |= contents
        self.check(touched, contents)

    def check_all(self) -> None:
        """Check everything ever said."""
        self.check(set(self.events), self.contents)

    def check(self, streams: set[str], contents: set[str]) -> None:
        """Check some streams and contents."""
        for name in streams:
            events = self._stored(name)
            assert list(chain_breaks(events)) == [], name
            assert self.events[name] <= {event.hash for event in events}, name
            if name.startswith("numbers/"):
                self._check_numbers(events)
        for digest in contents:
            assert Blobs(self.folder / "blobs").get(digest)

    def _stored(self, name: str) -> list[Event]:
        kind, _, stream_id = name.partition("/")
        place = f"inspections/*/{stream_id}.json" if kind == "inspection" else f"{kind.rstrip('s')}s/{stream_id}.json"
        (path,) = self.folder.glob(place)
        return stored_events(path, name)

    def _check_numbers(self, events: list[Event]) -> None:
        taken = [event.body for event in events if event.kind == "number_taken"]
        assert max(Counter(body["number"] for body in taken).values()) == 1, "a number was used twice"
        documents = {body["number"]: body["document"] for body in taken}
        assert self.documents.items() <= documents.items()


class Workers:
    """Starts workers one after the other, all in the same workspace."""

    def __init__(self, folder: Path, nursery: subprocess.Popen[bytes] | None) -> None:
        self._folder = folder
        self._nursery = nursery

    def killed_after(self, seconds: float, seed: int) -> list[Line]:
        """Let a worker work for some time, kill it, and return what it said until then."""
        return self._said(seed, 0, seconds)

    def ended_before(self, step: int, seed: int) -> list[Line]:
        """Let a worker end itself before a step of the disk, and return what it said until then."""
        return self._said(seed, step, None)

    def _said(self, seed: int, last: int, seconds: float | None) -> list[Line]:
        if self._nursery is None:
            with started(self._folder, str(seed), str(last)) as worker:
                lines = self._lines(worker, seconds)
            return lines
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(f"{seed} {last}\n".encode())
        self._nursery.stdin.flush()
        return self._lines(self._nursery, seconds)

    def _lines(self, process: subprocess.Popen[bytes], seconds: float | None) -> list[Line]:
        """Read until the worker is gone; kill it in between where a time is given."""
        assert process.stdout is not None
        begun = msgspec.json.decode(process.stdout.readline())
        if seconds is not None:
            time.sleep(seconds)
            if self._nursery is None:
                process.kill()
            else:
                os.kill(begun["pid"], signal.SIGKILL)
        lines: list[Line] = []
        for line in process.stdout:
            lines.append(msgspec.json.decode(line))
            if "over" in lines[-1]:
                break
        return lines


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start the module of the workers; it is over at the end."""
    command = [sys.executable, "-m", "tests.store.killing", str(folder), *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        yield process


@contextmanager
def workers(folder: Path, *, forked: bool = FORKS) -> Iterator[Workers]:
    """Start what starts workers."""
    if not forked:
        yield Workers(folder, None)
        return
    with started(folder) as nursery:
        yield Workers(folder, nursery)


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Randomness of a seed that is shown when a test fails, and can be given again."""
    seed = request.config.getoption("--kill-seed") or random.randrange(1, 1 << 32)
    print(f"--kill-seed {seed}")
    return random.Random(seed)


def reopened(folder: Path, library: Library) -> Workspace:
    return Workspace(Locations.named(folder), library, clock=FixedClock())


def mended(folder: Path, library: Library) -> None:
    """Prove that kills left nothing but temporary files and numbers without a document, and mend those."""
    with reopened(folder, library) as workspace:
        wrong = examine(workspace)
        left = [one for one in wrong if one.path.suffix == ".new" or "已取用，但没有对应的文书" in one.text]
        assert wrong == left
        assert len(repair(workspace)) == len({one.path for one in wrong})
        assert examine(workspace) == []
        assert repair(workspace) == []
        assert_numbers_stand_once(workspace)


def assert_numbers_stand_once(workspace: Workspace) -> None:
    documents = [
        document.number
        for path in (workspace.root / "inspections").glob("*/*.json")
        for document in OpenInspection(workspace, path.stem).inspection.documents.values()
    ]
    assert len(documents) == len(set(documents))


def test_after_kills_at_random_moments__all_that_was_acknowledged_is_there(
    tmp_path: Path, library: Library, chance: random.Random, request: pytest.FixtureRequest
) -> None:
    said = Acknowledged(tmp_path / "data")
    kills = request.config.getoption("--kills")
    with workers(said.folder) as starting:
        for _ in range(kills):
            said.take(starting.killed_after(chance.uniform(0, LONGEST), chance.randrange(1 << 32)))

    said.check_all()
    assert len(said) > kills / 2, "most of the workers must have come to something"
    mended(said.folder, library)
    said.check_all()


@pytest.mark.skipif(not FORKS, reason="starting so many processes takes too long without fork")
def test_after_ends_before_any_step_of_the_disk__all_that_was_acknowledged_is_there(
    tmp_path: Path, library: Library, chance: random.Random
) -> None:
    said = Acknowledged(tmp_path / "data")
    with workers(said.folder) as starting:
        for _ in range(60):
            said.take(starting.ended_before(chance.randrange(1, 100), chance.randrange(1 << 32)))

    said.check_all()
    assert said.documents
    mended(said.folder, library)
    said.check_all()


@pytest.mark.skipif(not FORKS, reason="all workers are started by themselves here")
def test_workers_started_by_themselves__are_killed_too(tmp_path: Path, library: Library, chance: random.Random) -> None:
    said = Acknowledged(tmp_path / "data")
    with workers(said.folder, forked=False) as starting:
        while not said:
            said.take(starting.killed_after(chance.uniform(0.2, 0.4), chance.randrange(1 << 32)))

    mended(said.folder, library)
    said.check_all()


def test_what_was_acknowledged_and_is_not_there__is_noticed(workspace: Workspace) -> None:
    work = begin_work(workspace)
    work.answer("gas.kitchen.rules", "compliant", OPERATOR)
    lost = work.stream.events[-1]
    before = work.stream.path.with_name(work.stream.path.name + ".previous")
    os.replace(before, work.stream.path)

    with pytest.raises(AssertionError, match=lost.stream):
        Acknowledged(workspace.root).take([{"event": [lost.stream, lost.device, lost.n, lost.hash]}])

"""The process that is killed: it works in a workspace and says what it was told is saved, a line each.

    python -m tests.store.killing <folder>                 forks a worker for each line of stdin: <seed> <last>
    python -m tests.store.killing <folder> <seed> <last>   works by itself, for systems that cannot fork

A worker ends itself before its step <last> of the disk; never where that is 0. What it says are lines of JSON:
{"pid": …} when it is about to begin, {"event": …}, {"number": …}, {"content": …} after each call that returned,
{"problem": …} when the store refused or failed, {"over": …} once a forked worker is gone.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import msgspec

from inspect_tui.checklist import Library, load_library
from inspect_tui.evidence import Photo
from inspect_tui.inspection.change import conclude
from inspect_tui.inspection.event import Event
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store import files
from inspect_tui.store.disk import Disk
from inspect_tui.store.locations import Locations
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.exhibits import attach_photo
from inspect_tui.workflow.numbering import suggest_number
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, NOW, OPERATOR, SETTINGS, TODAY, FixedClock, begin_work, make_finding, make_unit
from tests.issuing import issue_document
from tests.store.disks import SteppingDisk

SHEETS = ("gas.kitchen", "venue_fire.hall")


class FatalDisk(SteppingDisk):
    """Ends the process before a step, as a kill does: nothing is flushed, closed or tidied up."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self._last = last

    def before(self, step: str) -> None:
        super().before(step)
        if len(self.taken) >= self._last:
            os._exit(137)


def tell(**what: object) -> None:
    """Say something in one write, so that a kill leaves no half line."""
    os.write(sys.stdout.fileno(), msgspec.json.encode(what) + b"\n")


def make_photo(content: bytes) -> Photo:
    """Return a photo as it is read from a card; nobody looks at it here."""
    digest = hashlib.sha256(content).hexdigest()
    return Photo(
        name=f"{digest[:8]}.jpg",
        content=content,
        sha256=digest,
        media_type="image/jpeg",
        width=4000,
        height=3000,
        taken_at="",
        latitude="",
        longitude="",
        rendition=content[: len(content) // 2],
    )


class Worker:
    """Somebody who works on inspections until killed."""

    def __init__(self, workspace: Workspace, chance: random.Random) -> None:
        self._workspace = workspace
        self._chance = chance
        self._known: set[str] = set()
        # The newest are worked on, so that files stay as small as those of a morning.
        paths = sorted((workspace.root / "inspections").glob("*/*.json"))[-3:]
        self._open = [OpenInspection(workspace, path.stem) for path in paths]
        for work in self._open:
            self._known.update(event.hash for event in work.stream.events)

    def step(self) -> None:
        """Do one thing and say that it is saved."""
        actions: tuple[tuple[Callable[[], None], int], ...] = (
            (self._begin, 1),
            (self._answer, 8),
            (self._find, 3),
            (self._conclude, 1),
            (self._issue, 3),
            (self._photograph, 4),
        )
        action = self._begin if not self._open else self._chance.choices(*zip(*actions, strict=True))[0]
        action()

    def _begin(self) -> None:
        unit = make_unit(name=f"第{self._chance.randrange(20)}饭店", address=f"平安路{self._chance.randrange(99)}号")
        work = begin_work(self._workspace, unit=unit, checklists=SHEETS[: self._chance.randint(1, 2)])
        self._saved_last(self._workspace.unit_stream(work.inspection.visit.unit_id))
        self._saved(work.stream)
        for pinned in work.inspection.visit.checklists:
            tell(content=pinned.sha256)
        self._open = [*self._open[-2:], work]

    def _answer(self) -> None:
        work = self._chance.choice(self._open)
        item = self._chance.choice(list(work.case.items))
        work.answer(item, self._chance.choice(("compliant", "noncompliant", "not_applicable")), OPERATOR)
        self._saved(work.stream)

    def _find(self) -> None:
        work = self._chance.choice(self._open)
        finding = make_finding(self._workspace.new_id(), description=f"第{self._chance.random()}处")
        work.save_finding(finding, OPERATOR)
        self._saved(work.stream)

    def _conclude(self) -> None:
        work = self._chance.choice(self._open)
        work.record([conclude(Conclusion(NOW))], OPERATOR)
        self._saved(work.stream)

    def _issue(self) -> None:
        work = self._chance.choice(self._open)
        number = suggest_number(self._workspace, work, "inspection_record", TODAY).number
        document = issue_document(work, "inspection_record", OPERATOR, number=number).document
        tell(number=number, document=document.id)
        tell(content=document.sha256)
        self._saved(work.stream)
        self._saved_last(self._workspace.register_stream("gas-bureau"))

    def _photograph(self) -> None:
        work = self._chance.choice(self._open)
        photo = make_photo(self._chance.randbytes(self._chance.randrange(1, 300_000)))
        attach_photo(work, photo, self._chance.choice(list(work.case.items)), OPERATOR)
        tell(content=photo.sha256)
        tell(content=hashlib.sha256(photo.rendition).hexdigest())
        self._saved(work.stream)

    def _saved(self, stream: Stream) -> None:
        """Say which events are on the disk, as far as this process has not said so yet."""
        for event in stream.events:
            if event.hash not in self._known:
                self._known.add(event.hash)
                _tell_event(event)

    def _saved_last(self, stream: Stream) -> None:
        _tell_event(stream.events[-1])


def _tell_event(event: Event) -> None:
    tell(event=(event.stream, event.device, event.n, event.hash))


def work_until_killed(folder: Path, library: Library, seed: int) -> None:
    """Work in a workspace, and never return."""
    with Workspace(Locations.named(folder), library, clock=FixedClock()) as workspace:
        workspace.require_writable()
        if workspace.settings != SETTINGS:
            workspace.save_settings(SETTINGS)
        worker = Worker(workspace, random.Random(seed))
        while True:
            worker.step()


def _work(folder: Path, library: Library, seed: int, last: int) -> None:
    """Work; what goes wrong is told, not printed."""
    files.disk = FatalDisk(last) if last else Disk()
    try:
        tell(pid=os.getpid())
        work_until_killed(folder, library, seed)
    except BaseException:
        tell(problem=traceback.format_exc())
        if not last:
            # A kill on its way must find this process, and no other one that was given its number.
            time.sleep(60)
    os._exit(1)


def _fork_workers(folder: Path, library: Library) -> None:
    for line in sys.stdin:
        seed, last = map(int, line.split())
        child = os.fork()  # type: ignore[attr-defined,unused-ignore]
        if child == 0:
            _work(folder, library, seed, last)
        os.waitpid(child, 0)
        tell(over=child)


def main() -> None:
    """Run as the module says."""
    folder, *numbers = sys.argv[1:]
    library = load_library(CHECKLISTS)
    if numbers:
        _work(Path(folder), library, *map(int, numbers))
    else:
        _fork_workers(Path(folder), library)


if __name__ == "__main__":
    main()

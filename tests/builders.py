"""Invented data for tests: who inspects, what is inspected, and events as devices would write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import Any

from inspect_tui.checklist import Library
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.event import Change, Event, seal
from inspect_tui.inspection.fold import Fold
from inspect_tui.inspection.record import Finding, UnitDetails, Visit
from inspect_tui.store.locations import Locations
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import VisitDraft, begin_inspection
from inspect_tui.workflow.work import OpenInspection

DATA = Path(__file__).parent / "data"
CHECKLISTS = DATA / "checklists"
CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=CHINA)
TODAY = NOW.date()
OPERATOR = "张安"

GAS_BUREAU = Agency(
    id="gas-bureau",
    name="示例市城市管理局",
    kind="gas",
    region="示",
    characters="城管",
    review_authority="示例市人民政府",
    court="示例市示例区人民法院",
    address="示例市平安路1号",
    phone="0350-0000001",
)
EMERGENCY_BUREAU = Agency(
    id="emergency-bureau",
    name="示例市应急管理局",
    kind="emergency",
    region="示",
    characters="应急",
    review_authority="示例市人民政府",
    court="示例市示例区人民法院",
)
INSPECTORS = (
    Inspector("张安", "示0001", "gas-bureau"),
    Inspector("李全", "示0002", "gas-bureau"),
)
SETTINGS = Settings(agencies=(GAS_BUREAU, EMERGENCY_BUREAU), inspectors=INSPECTORS, campaign="大检查大整治")


class FixedClock:
    """A wall clock that moves only when told."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the time it stands at."""
        return self.now

    def advance(self, **by: float) -> None:
        """Move on, by the arguments of a timedelta."""
        self.now += timedelta(**by)


class CountingIds:
    """Ids that count: id-0001, id-0002, …; those of one workspace sort by the order they were made in."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def __call__(self) -> str:
        """Return the next id."""
        return f"id-{next(self._numbers):04d}"


def make_workspace(
    folder: Path, library: Library, *, settings: Settings | None = SETTINGS, clock: FixedClock | None = None
) -> Workspace:
    """Open a workspace in a folder; `settings` of None leaves it as on a first run."""
    opened = Workspace(Locations.named(folder), library, clock=clock or FixedClock(), new_id=CountingIds())
    if settings is not None and opened.settings != settings:
        opened.save_settings(settings)
    return opened


def make_unit(**changes: Any) -> UnitDetails:
    """Return an invented restaurant."""
    details = {"name": "好再来饭店", "address": "示例市平安路8号", "representative": "王五", "phone": "13800000000"}
    return UnitDetails(**details | changes)


def make_draft(**changes: Any) -> VisitDraft:
    """Return the draft of a visit with the kitchen checklist."""
    fields: dict[str, Any] = {
        "unit": make_unit(),
        "checklists": ("gas.kitchen",),
        "facts": {"gas_supply": "cylinder"},
        "agency": "gas-bureau",
        "inspectors": INSPECTORS,
        "place": "后厨",
        "certificates_shown": True,
        "recusal_told": True,
    }
    return VisitDraft(**fields | changes)


def make_visit(**changes: Any) -> Visit:
    """Return a visit without checklists."""
    fields: dict[str, Any] = {"unit_id": "u-1", "unit": make_unit(), "began_at": NOW}
    return Visit(**fields | changes)


def make_finding(name: str = "f-1", **changes: Any) -> Finding:
    """Return a finding outside any item."""
    fields: dict[str, Any] = {"description": "灭火器过期", "deadline": date(2026, 12, 8), "authority": "gas"}
    return Finding(id=name, **fields | changes)


def begin_work(workspace: Workspace, **changes: Any) -> OpenInspection:
    """Begin an inspection and open it."""
    return OpenInspection(workspace, begin_inspection(workspace, make_draft(**changes), OPERATOR))


class DeviceCopy:
    """One device's copy of a stream, without a disk."""

    def __init__(self, device: str, events: Iterable[Event] = (), stream: str = "inspection/i-1") -> None:
        self.device = device
        self.stream = stream
        self.events: list[Event] = list(events)

    def record(self, *changes: Change, at: datetime = NOW) -> Event:
        """Write changes as this device would; return the last event."""
        for change in changes:
            own = [event for event in self.events if event.device == self.device]
            heads = Fold().extended(self.events).heads.get(change.subject, ())
            event = seal(
                stream=self.stream,
                device=self.device,
                n=len(own) + 1,
                prev=own[-1].hash if own else "",
                kind=change.kind,
                subject=change.subject,
                after=tuple(head.hash for head in heads),
                body=change.body,
                by=OPERATOR,
                at=at.isoformat(),
                entered_at="",
            )
            self.events.append(event)
        return self.events[-1]

    def take_over(self, events: Iterable[Event]) -> None:
        """Take over the events of another copy."""
        known = {event.hash for event in self.events}
        self.events += [event for event in events if event.hash not in known]

"""The rows of a stream's file that hold its events, without what the rows before already say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from inspect_tui.inspection.event import Body, Event
from inspect_tui.store.storage import Tables, rows

FORMAT = 2


class EventRow(Struct, frozen=True, omit_defaults=True):
    """An event: the stream stands in the table `format`, `device` is a row of the table `devices`.

    `prev` is left out where it is the hash of the row of the same device before this one.
    """

    device: int
    n: int
    kind: str
    subject: str
    body: Body
    by: str
    at: str
    hash: str
    after: tuple[str, ...] = ()
    entered_at: str = ""
    prev: str | None = None


class Tip(NamedTuple):
    """A device's last row."""

    n: int
    hash: str


_NONE = Tip(0, "")


class EventRows(Struct, frozen=True):
    """The events of a stream as rows already encoded; new ones are added without encoding the old again."""

    devices: tuple[str, ...] = ()
    tips: Mapping[str, Tip] = {}
    encoded: Mapping[str, msgspec.Raw] = {}

    def extended(self, events: Iterable[Event]) -> EventRows:
        """Return the rows with those of further events."""
        devices, tips, encoded = list(self.devices), dict(self.tips), dict(self.encoded)
        for event in events:
            if event.device not in tips:
                devices.append(event.device)
            row = EventRow(
                device=devices.index(event.device) + 1,
                n=event.n,
                kind=event.kind,
                subject=event.subject,
                body=event.body,
                by=event.by,
                at=event.at,
                hash=event.hash,
                after=event.after,
                entered_at=event.entered_at,
                prev=None if event.prev == tips.get(event.device, _NONE).hash else event.prev,
            )
            encoded[str(len(encoded) + 1)] = msgspec.Raw(msgspec.json.encode(row))
            tips[event.device] = Tip(max(event.n, tips.get(event.device, _NONE).n), event.hash)
        return EventRows(tuple(devices), tips, encoded)

    def tables(self, stream: str) -> Tables:
        """Return the tables that hold the events."""
        return {
            "format": rows([{"version": FORMAT, "stream": stream}]),
            "devices": rows([{"device": device, "n": self.tips[device].n} for device in self.devices]),
            "events": dict(self.encoded),
        }


def read_events(tables: Tables, stream: str) -> list[Event]:
    """Return the events of a file of this format or an older one.

    Raises:
        KeyError, IndexError, msgspec.ValidationError: they are not what was written.
    """
    if format_of(tables) == 1:
        return msgspec.convert(list(tables["events"].values()), list[Event])
    devices = msgspec.convert([row["device"] for row in tables["devices"].values()], list[str])
    return _unfold(msgspec.convert(list(tables["events"].values()), list[EventRow]), devices, stream)


def format_of(tables: Tables) -> Any:
    """Return the format a file says it has."""
    return _head(tables).get("version")


def stream_of(tables: Tables) -> Any:
    """Return the stream a file says it holds."""
    return _head(tables).get("stream")


def _head(tables: Tables) -> dict[str, Any]:
    head = next(iter(tables.get("format", {}).values()), None)
    return head if isinstance(head, dict) else {}


def _unfold(stored: Sequence[EventRow], devices: Sequence[str], stream: str) -> list[Event]:
    """Say again in each event what the rows before said."""
    tips: dict[str, str] = {}
    events = []
    for row in stored:
        fields = msgspec.structs.asdict(row) | {"stream": stream, "device": devices[row.device - 1]}
        fields["prev"] = tips.get(fields["device"], "") if row.prev is None else row.prev
        tips[fields["device"]] = row.hash
        events.append(Event(**fields))
    return events

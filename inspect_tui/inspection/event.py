"""Events: what people did, each sealed by its hash and chained to its author's previous one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

Body = dict[str, Any]


class Change(NamedTuple):
    """What is to be recorded: the event before it is sealed into a stream."""

    kind: str
    subject: str
    body: Body


class Event(Struct, frozen=True):
    """One thing done, never changed afterwards; its hash is its id.

    `n` counts 1, 2, 3 … per (stream, device); `prev` is the hash of this device's previous event in the stream;
    `after` names the events on the same subject that the author saw and replaces; `at` is the wall clock with its
    UTC offset and `entered_at` when it was entered if that was later (补录).
    """

    stream: str
    device: str
    n: int
    prev: str
    kind: str
    subject: str
    after: tuple[str, ...]
    body: Body
    by: str
    at: str
    entered_at: str
    hash: str


def seal(**fields: Any) -> Event:
    """Make an event of all its fields but the hash."""
    _refuse_floats(fields["body"])
    return Event(**fields, hash=_digest(fields))


def is_sealed(event: Event) -> bool:
    """Say whether the hash is that of the content."""
    fields = {name: getattr(event, name) for name in event.__struct_fields__ if name != "hash"}
    return _digest(fields) == event.hash


def chain_breaks(events: Iterable[Event]) -> Iterator[str]:
    """Yield, in Chinese, each place where the log is not what was written."""
    last: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: (event.device, event.n)):
        previous = last.get(event.device)
        place = f"设备 {event.device[:8]} 第 {event.n} 条"
        if not is_sealed(event):
            yield f"{place}：内容与校验值不符"
        if event.n != (previous.n + 1 if previous else 1):
            yield f"{place}：前面缺少记录"
        elif event.prev != (previous.hash if previous else ""):
            yield f"{place}：与前一条接不上"
        last[event.device] = event


def check_code(events: Iterable[Event]) -> str:
    """Return the short code of a stream's head that anchors the log on paper, such as 3F9A-02C7-B1D4."""
    heads: dict[str, Event] = {}
    for event in events:
        if event.device not in heads or heads[event.device].n < event.n:
            heads[event.device] = event
    digest = hashlib.sha256("".join(sorted(event.hash for event in heads.values())).encode()).hexdigest().upper()
    return "-".join(digest[start : start + 4] for start in (0, 4, 8))


def _digest(fields: dict[str, Any]) -> str:
    return hashlib.sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("events hold no floats: their text differs between programs, and so would the hash")
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, Iterable) and not isinstance(value, str):
        for part in value:
            _refuse_floats(part)

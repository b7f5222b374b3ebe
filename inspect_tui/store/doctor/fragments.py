"""What can still be read of a stream's file that is damaged: row by row, whether it is JSON as a whole or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from json import JSONDecoder
from typing import Any, NamedTuple

import msgspec

from inspect_tui.inspection.event import Event, is_sealed
from inspect_tui.store.event_rows import FORMAT, EventRow, read_events
from inspect_tui.store.storage import rows

# A row of an event begins with the number of its device, or with its stream in format 1.
_ROW = re.compile(r'"(\d+)":\s*(?=\{\s*"(?:device":\s*\d|stream":\s*"))')
_DEVICE = re.compile(r'(?=\{\s*"device":\s*")')
_DECODER = JSONDecoder()


class Fragments(NamedTuple):
    """Events of a damaged file, each proven by its hash; `whole` says that the file held no others."""

    events: Sequence[Event]
    whole: bool


def read_fragments(content: bytes, stream: str) -> Fragments:
    """Return the events that can be read and proven."""
    text = content.decode("utf-8", "replace")
    devices = [str(row["device"]).encode("utf-8", "replace").decode() for _, row, _ in _rows(_DEVICE, text)]
    read = [(number, row, end) for number, row, end in _rows(_ROW, text) if _is_event(row, len(devices))]
    events = [event for event in _events([row for _, row, _ in read], devices, stream) if event.stream == stream]
    proven = [event for event in events if is_sealed(event)]
    numbers = [number for number, _, _ in read]
    closed = bool(read) and text[read[-1][2] : read[-1][2] + 1] == "}"
    counted = numbers == [str(number) for number in range(1, len(proven) + 1)]
    return Fragments(proven, whole=closed and counted)


def _rows(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, dict[str, Any], int]]:
    """Yield number, fields and end of each row that is still whole."""
    end = 0
    for match in pattern.finditer(text):
        if match.start() >= end:
            try:
                row, end = _DECODER.raw_decode(text, match.end())
            except (ValueError, RecursionError):
                continue
            yield match[match.lastindex or 0], row, end


def _is_event(row: dict[str, Any], devices: int) -> bool:
    try:
        # Half a character, which Python reads and nobody can write, has no hash.
        msgspec.json.encode(row)
        if "stream" in row:
            msgspec.convert(row, Event)
            return True
        return 1 <= msgspec.convert(row, EventRow).device <= devices
    except (msgspec.ValidationError, UnicodeEncodeError):
        return False


def _events(found: Sequence[dict[str, Any]], devices: Sequence[str], stream: str) -> list[Event]:
    version = 1 if any("stream" in row for row in found) else FORMAT
    named = rows([{"device": device} for device in devices])
    head = {"format": rows([{"version": version, "stream": stream}]), "devices": named}
    fitting = [row for row in found if ("stream" in row) == (version == 1)]
    return read_events(head | {"events": rows(fitting)}, stream)

"""What the hub has confirmed of each stream; as long as there was no sync, nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from inspect_tui.errors import DamagedFileError
from inspect_tui.store.json_file import load_json


class Confirmed(Struct, frozen=True):
    """Per stream and device, the number of the last event confirmed."""

    streams: dict[str, dict[str, int]] = {}

    def covers(self, stream: str, last: Mapping[str, int]) -> bool:
        """Say whether all events of a stream are confirmed.

        Args:
            last: the number of each device's last event in it.
        """
        known = self.streams.get(stream, {})
        return all(n <= known.get(device, 0) for device, n in last.items()) and bool(last)


def load_confirmed(path: Path) -> Confirmed:
    """Read sync.json; where it is missing or damaged nothing counts as confirmed, which is always safe."""
    try:
        return load_json(path, Confirmed) or Confirmed()
    except DamagedFileError:
        return Confirmed()

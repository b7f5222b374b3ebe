"""A stream: the events of one inspection, unit or register, and the file that holds them with their fold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from inspect_tui.errors import DamagedFileError, NotSavedError
from inspect_tui.inspection.event import Change, Event, seal
from inspect_tui.inspection.fold import heads_by_subject
from inspect_tui.store.storage import Tables, open_database, rows

FORMAT = 1
FoldTables = Callable[[Sequence[Event]], dict[str, list[dict[str, Any]]]]


class Stream:
    """The log of one stream; memory changes only when the disk has."""

    def __init__(self, path: Path, name: str, device: str, tables: FoldTables) -> None:
        """Read the stream, empty when there is no file yet.

        Args:
            name: kind and id, such as inspection/<id>.
            tables: folds the events to the tables saved beside them.

        Raises:
            DamagedFileError: the file cannot be read, or was written by a newer version.
        """
        self.path = path
        self.name = name
        self.device = device
        self._tables = tables
        self._database = open_database(path)
        self.events: list[Event] = self._read()

    def record(self, changes: Sequence[Change], by: str, at: datetime, happened_at: datetime | None = None) -> None:
        """Write changes as events, all of them in one step; returns once they are on the disk.

        Args:
            by: the operator.
            at: the wall clock.
            happened_at: when it was done, if that was before it is entered (补录).

        Raises:
            NotSavedError: the disk refused; nothing of it is recorded.
        """
        events = list(self.events)
        stamp = at.isoformat(timespec="seconds")
        times = {
            "at": happened_at.isoformat(timespec="seconds") if happened_at else stamp,
            "entered_at": stamp if happened_at else "",
        }
        heads = {subject: tuple(head.hash for head in tips) for subject, tips in heads_by_subject(events).items()}
        previous = max((event for event in events if event.device == self.device), key=lambda e: e.n, default=None)
        for change in changes:
            previous = seal(
                stream=self.name,
                device=self.device,
                n=previous.n + 1 if previous else 1,
                prev=previous.hash if previous else "",
                kind=change.kind,
                subject=change.subject,
                after=heads.get(change.subject, ()),
                body=change.body,
                by=by,
                **times,
            )
            heads[change.subject] = (previous.hash,)
            events.append(previous)
        try:
            self._database.storage.write(self._encode(events))
        except NotSavedError:
            self._follow_disk()
            raise
        self.events = events

    def _follow_disk(self) -> None:
        """Read again what a failed save left: as a rule what was there before."""
        # A disk that cannot be read either is told of by the failed save.
        with suppress(DamagedFileError):
            self.events = self._read()

    def stored_tables(self) -> Tables:
        """Return what the file holds."""
        tables: Tables = self._database.storage.read() or {}
        return tables

    def expected_tables(self) -> Tables:
        """Return what the file must hold, folded anew from the events."""
        return msgspec.json.decode(msgspec.json.encode(self._encode(self.events)), type=Tables)

    def _encode(self, events: Sequence[Event]) -> Tables:
        tables: Tables = {
            "format": rows([{"version": FORMAT, "stream": self.name}]),
            "events": rows([msgspec.structs.asdict(event) for event in events]),
        }
        return tables | {name: rows(values) for name, values in self._tables(events).items()}

    def _read(self) -> list[Event]:
        tables = self._database.storage.read()
        if tables is None:
            return []
        version = next((row.get("version") for row in tables.get("format", {}).values()), None)
        if isinstance(version, int) and version > FORMAT:
            raise DamagedFileError(f"文件 {self.path.name} 由更新版本的程序写入，没有改动它。请升级程序后再打开。")
        try:
            events = msgspec.convert(list(tables["events"].values()), list[Event])
        except (KeyError, msgspec.ValidationError) as error:
            raise DamagedFileError(f"文件 {self.path.name} 的记录不完整，没有改动它。其他检查不受影响。") from error
        if version != FORMAT or any(event.stream != self.name for event in events):
            raise DamagedFileError(f"文件 {self.path.name} 里不是它该有的记录，没有改动它。其他检查不受影响。")
        return events

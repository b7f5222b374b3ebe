"""A stream: the events of one inspection, unit or register, and the file that holds them with their fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from inspect_tui.errors import DamagedFileError, NewerFormatError, NotSavedError
from inspect_tui.inspection.event import Change, Event, chain_breaks, seal
from inspect_tui.inspection.fold import Fold
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.event_rows import FORMAT, EventRows, format_of, read_events, stream_of
from inspect_tui.store.storage import DurableStorage, Tables, open_database, rows

FoldTables = Callable[[Fold], Mapping[str, Sequence[Any]]]


class Log(Struct, frozen=True):
    """Some events with all that is derived of them; it grows without going through the old ones again.

    `last` holds each device's event of the highest n.
    """

    events: tuple[Event, ...] = ()
    last: Mapping[str, Event] = {}
    fold: Fold = Fold()
    rows: EventRows = EventRows()

    def extended(self, events: Iterable[Event]) -> Log:
        """Return the log with further events.

        Raises:
            msgspec.ValidationError: a body is not what its subject says.
        """
        new = tuple(events)
        last = dict(self.last)
        for event in new:
            if event.device not in last or last[event.device].n < event.n:
                last[event.device] = event
        return Log(self.events + new, last, self.fold.extended(new), self.rows.extended(new))


class Stream:
    """The log of one stream; memory changes only when the disk has."""

    def __init__(self, path: Path, name: str, device: str, tables: FoldTables) -> None:
        """Read the stream, empty when there is no file yet, and prove its chains.

        Args:
            name: kind and id, such as inspection/<id>.
            tables: the tables saved beside the events.

        Raises:
            DamagedFileError: the file cannot be read, is not what was written, or was changed by another program.
            NewerFormatError: a newer version wrote it.
        """
        self.path = path
        self.name = name
        self.device = device
        self._tables = tables
        self._database = open_database(path)
        self._log: Log = self._read()

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in the order they were recorded here."""
        return self._log.events

    @property
    def fold(self) -> Fold:
        """What stands after the events."""
        return self._log.fold

    def record(self, changes: Sequence[Change], by: str, at: datetime, happened_at: datetime | None = None) -> None:
        """Write changes as events, all of them in one step; returns once they are on the disk.

        Args:
            by: the operator.
            at: the wall clock.
            happened_at: when it was done, if that was before it is entered (补录).

        Raises:
            NotSavedError: the disk refused; nothing of it is recorded.
        """
        stamp = at.isoformat(timespec="seconds")
        times = {
            "at": happened_at.isoformat(timespec="seconds") if happened_at else stamp,
            "entered_at": stamp if happened_at else "",
        }
        log = self._log.extended(self._sealed(changes, by, times))
        try:
            self._database.storage.write(self._file_of(log))
        except NotSavedError:
            self._follow_disk()
            raise
        self._log = log

    def rewrite(self) -> None:
        """Write the tables anew from the events, which stay as they are.

        Raises:
            NotSavedError: the disk refused.
        """
        self._database.storage.write(self._file_of(self._log))

    def _sealed(self, changes: Sequence[Change], by: str, times: Mapping[str, str]) -> list[Event]:
        """Chain changes to this device's last event, each after what is known of its subject."""
        previous = self._log.last.get(self.device)
        after = {subject: tuple(head.hash for head in heads) for subject, heads in self._heads_of(changes).items()}
        events = []
        for change in changes:
            previous = seal(
                stream=self.name,
                device=self.device,
                n=previous.n + 1 if previous else 1,
                prev=previous.hash if previous else "",
                kind=change.kind,
                subject=change.subject,
                after=after.get(change.subject, ()),
                body=change.body,
                by=by,
                **times,
            )
            after[change.subject] = (previous.hash,)
            events.append(previous)
        return events

    def _heads_of(self, changes: Iterable[Change]) -> dict[str, tuple[Event, ...]]:
        return {change.subject: self.fold.heads.get(change.subject, ()) for change in changes}

    def _follow_disk(self) -> None:
        """Read again what a failed save left: as a rule what was there before."""
        # A disk that cannot be read either is told of by the failed save.
        with suppress(DamagedFileError):
            self._log = self._read()

    def stored_tables(self) -> Tables:
        """Return what the file holds."""
        tables: Tables = self._database.storage.read() or {}
        return tables

    def expected_tables(self) -> Tables:
        """Return what the file must hold, made anew from the events."""
        encoded = with_checksum(self._file_of(Log().extended(self.events)))
        return DurableStorage.decode(encoded)

    def _file_of(self, log: Log) -> Tables:
        tables = log.rows.tables(self.name)
        return tables | {name: rows(values) for name, values in self._tables(log.fold).items()}

    def _read(self) -> Log:
        events = stored_events(self.path, self.name)
        if broken := next(chain_breaks(events), ""):
            raise DamagedFileError(
                f"文件 {self.path.name} 的记录被改动过或已损坏（{broken}），没有改动它。其他检查不受影响。"
            )
        try:
            return Log().extended(events)
        except msgspec.ValidationError as error:
            raise _incomplete(self.path) from error


def stored_events(path: Path, name: str) -> list[Event]:
    """Return the events of a stream's file, none when there is no file; their chains are not proven.

    Raises:
        DamagedFileError: the file cannot be read, or holds another stream.
        NewerFormatError: a newer version wrote it.
    """
    tables = DurableStorage(path).read()
    if tables is None:
        return []
    version = format_of(tables)
    if isinstance(version, int) and version > FORMAT:
        raise NewerFormatError(f"文件 {path.name} 由更新版本的程序写入，没有改动它。请升级程序后再打开。")
    if version != 1 and "checksum" not in tables:
        raise _incomplete(path)
    try:
        events = read_events(tables, name)
    except (KeyError, IndexError, TypeError, msgspec.ValidationError) as error:
        raise _incomplete(path) from error
    if stream_of(tables) != name or any(event.stream != name for event in events):
        raise DamagedFileError(f"文件 {path.name} 里不是它该有的记录，没有改动它。其他检查不受影响。")
    return events


def _incomplete(path: Path) -> DamagedFileError:
    return DamagedFileError(f"文件 {path.name} 的记录不完整，没有改动它。其他检查不受影响。")

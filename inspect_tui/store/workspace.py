"""The workspace: the folder that holds a laptop's data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from uuid6 import uuid7

from inspect_tui.checklist import Edition, Headers, Library, Problem, headers_of
from inspect_tui.errors import DamagedFileError, NewerFormatError, NotFoundError, NotSavedError, ReadOnlyError
from inspect_tui.inspection.calendar import NATIONAL, Calendar
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.fold import inspection_of
from inspect_tui.inspection.record import UnitDetails
from inspect_tui.store.blobs import Blobs
from inspect_tui.store.casebook import Casebook
from inspect_tui.store.device import Device, load_device
from inspect_tui.store.header_cache import HEADERS_FILE, load_headers
from inspect_tui.store.holidays import HOLIDAYS_FILE, load_calendar
from inspect_tui.store.index import Index
from inspect_tui.store.inspections import Casework
from inspect_tui.store.locations import Locations
from inspect_tui.store.lock import Holder, WorkspaceLock
from inspect_tui.store.register_files import RegisterFiles
from inspect_tui.store.settings import (
    Session,
    Settings,
    load_session,
    load_settings,
    save_session,
    save_settings,
    settings_doubt,
)
from inspect_tui.store.stream import Stream
from inspect_tui.store.units import Units

SETTINGS_FILE = "settings.toml"
DEVICE_FILE = "device.json"
SESSION_FILE = "session.json"

Clock = Callable[[], datetime]
NewId = Callable[[], str]


def local_now() -> datetime:
    """Return the wall clock with its UTC offset."""
    return datetime.now().astimezone()


def new_uuid() -> str:
    """Return an id that sorts by the time it was made."""
    return str(uuid7())


class Workspace:
    """All data of a laptop. Not thread-safe: one thread writes."""

    def __init__(
        self,
        locations: Locations,
        library: Library | Callable[[], Library],
        *,
        folders: Sequence[Path] = (),
        clock: Clock = local_now,
        new_id: NewId = new_uuid,
        writing: bool = True,
        settings: Settings | None = None,
        device: Device | None = None,
    ) -> None:
        """Open the folder, making it when there is none; read-only while another process holds it.

        Args:
            library: the checklists that can be begun with; a function is called when they are first asked for.
            folders: where that function reads them from.
            writing: without it the workspace is only read: no lock is taken and no folder made.
            settings: taken instead of the file's, so that a damaged one hinders nobody who looks for damage.
            device: taken instead of this machine's, for data that must be the same wherever it is made.

        Raises:
            NotSavedError: the folder cannot be made.
            NotFoundError: it is no folder.
        """
        if locations.workspace.exists() and not locations.workspace.is_dir():
            raise NotFoundError(f"工作区 {locations.workspace} 不是文件夹。请核对路径，或换一个位置。")
        self.locations = locations
        self.root = locations.workspace
        self._library = library
        self._folders = folders
        self.clock = clock
        self.new_id = new_id
        self._lock = WorkspaceLock(self.root)
        self._writing = writing
        self.holder: Holder | None = self._lock.take() if writing else None
        self.blobs = Blobs(self.root / "blobs")
        self._casebook = Casebook(self.blobs)
        self.index = Index(self.root, self._casebook.item_texts)
        self.settings_problem = self.settings_doubt = ""
        try:
            self.settings: Settings = self._load_settings() if settings is None else settings
            self.session: Session = load_session(self.root / SESSION_FILE)
            self.device: Device = device or load_device(self.root / DEVICE_FILE, writable=not self.read_only)
        except BaseException:
            self.close()
            raise
        self._units = Units(self.root / "units", lambda: self.device.id)
        self._registers = RegisterFiles(self.root / "numbers", lambda: self.device.id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the workspace go."""
        self._lock.release()

    @cached_property
    def library(self) -> Library:
        """The checklists that can be begun with."""
        return self._library() if callable(self._library) else self._library

    @cached_property
    def headers(self) -> Headers:
        """The checklists that can be chosen; read no further where their headers are kept."""
        if not callable(self._library):
            return headers_of(self.library)
        path = self.root / HEADERS_FILE
        return load_headers(path, self._folders, lambda: self.library, writable=not self.read_only)

    @property
    def checklist_problems(self) -> Sequence[Problem]:
        """What is wrong with the checklists, once their headers have been read."""
        read: Headers | None = vars(self).get("headers")
        return read.problems if read else ()

    @property
    def calendar(self) -> Calendar:
        """The working days; those of the country where the office's file is damaged."""
        return self._calendar[0]

    @property
    def calendar_problem(self) -> str:
        """What is wrong with the office's file of holidays, if anything is."""
        return self._calendar[1]

    @cached_property
    def _calendar(self) -> tuple[Calendar, str]:
        try:
            return load_calendar(self.root / HOLIDAYS_FILE), ""
        except DamagedFileError as error:
            return NATIONAL, str(error)

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written, as while another process holds the workspace."""
        return not self._writing or self.holder is not None

    def require_writable(self) -> None:
        """Refuse when the workspace was opened to read only, or another process holds it.

        Raises:
            ReadOnlyError: it names the holder.
        """
        if not self._writing:
            raise ReadOnlyError("工作区是以只读方式打开的，没有改动。")
        if self.holder is not None:
            raise ReadOnlyError(f"工作区正由 {self.holder} 使用，这里只能查看。请先关闭那一个程序再操作。")

    def save_settings(self, settings: Settings) -> None:
        """Write settings; memory follows the disk.

        Raises:
            DamagedFileError: the file there cannot be read; it is not overwritten.
        """
        self.require_writable()
        if self.settings_problem:
            raise DamagedFileError(self.settings_problem)
        save_settings(self.root / SETTINGS_FILE, settings)
        self.settings = settings
        self.settings_doubt = ""

    def _load_settings(self) -> Settings:
        """Return the settings; none, and what is wrong with them, where the file is damaged."""
        self.settings_doubt = settings_doubt(self.root / SETTINGS_FILE)
        try:
            return load_settings(self.root / SETTINGS_FILE)
        except NewerFormatError:
            raise
        except DamagedFileError as error:
            self.settings_problem = str(error)
            return Settings()

    def save_session(self, **changes: Any) -> None:
        """Remember where the program was left; where the disk cannot, only while the program is open."""
        session = msgspec.structs.replace(self.session, **changes)
        if session != self.session and not self.read_only:
            # Nothing of it is evidence, and a full disk must not stop anybody from moving about.
            with suppress(NotSavedError):
                save_session(self.root / SESSION_FILE, session)
        self.session = session

    # Inspections

    def inspection_stream(self, inspection_id: str, path: Path | None = None) -> Stream:
        """Open the stream of an inspection, new when there is none of that id.

        Args:
            path: its file, where that is known already.
        """
        name = f"inspection/{inspection_id}"
        path = path or self.find_inspection(inspection_id) or self._new_path("inspections", inspection_id)
        return Stream(path, name, self.device.id, lambda fold: self._casebook.tables(name, fold))

    def find_inspection(self, inspection_id: str) -> Path | None:
        """Return the file of an inspection."""
        if not inspection_id or not all(part.isalnum() for part in inspection_id.split("-")):
            return None
        return next(iter((self.root / "inspections").glob(f"*/{inspection_id}.json")), None)

    def record(self, stream: Stream, changes: Sequence[Change], by: str, happened_at: datetime | None = None) -> None:
        """Record changes in a stream.

        Raises:
            ReadOnlyError: another process holds the workspace.
            NotSavedError: the disk refused.
        """
        self.require_writable()
        stream.record(changes, by, self.clock(), happened_at)
        self._registers.recorded(stream)

    def casework(self, stream: Stream) -> Casework:
        """Return the inspection of a stream with the checklists it pinned.

        Raises:
            NotFoundError: the stream is empty.
            DamagedFileError: a pinned checklist is missing or damaged.
        """
        inspection = inspection_of(stream.name, stream.fold)
        if inspection is None:
            raise NotFoundError(f"没有编号为 {stream.name.partition('/')[2]} 的检查。用 list 命令可以看到全部检查。")
        return self._casebook.casework(inspection)

    def pin(self, edition: Edition) -> str:
        """Keep a checklist as it stands; return its hash."""
        return self.blobs.put(edition.content)

    # Units and registers

    def unit_stream(self, unit_id: str) -> Stream:
        """Open the stream of a unit."""
        return self._units.stream(unit_id)

    def units(self) -> dict[str, UnitDetails]:
        """Return the units known, by id; a damaged file is left out here and named by doctor."""
        return self._units.known()

    def register_stream(self, agency_id: str) -> Stream:
        """Open the register of an agency's document numbers."""
        return self._registers.stream(agency_id)

    def register_streams(self) -> list[Stream]:
        """Open all registers there are."""
        return self._registers.streams()

    def _new_path(self, folder: str, name: str) -> Path:
        return self.root / folder / str(self.clock().year) / f"{name}.json"

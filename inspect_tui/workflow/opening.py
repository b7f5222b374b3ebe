"""Open a workspace with the checklists that came with the program and those of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from inspect_tui.checklist import Headers, Library, load_library
from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.device import Device
from inspect_tui.store.header_cache import HEADERS_FILE, load_headers
from inspect_tui.store.json_file import load_json
from inspect_tui.store.locations import Locations, built_in_checklists
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import DEVICE_FILE, Clock, NewId, Workspace, local_now, new_uuid

NO_CHECKLISTS = Library({}, {}, {})
"""For those who only go on with what was begun: an inspection has its checklists with it."""


def open_workspace(
    locations: Locations,
    *,
    clock: Clock = local_now,
    new_id: NewId = new_uuid,
    writing: bool = True,
    device: Device | None = None,
    library: Library | None = None,
) -> Workspace:
    """Open a workspace; lists in its own checklists/ folder add to and override the built-in ones.

    Args:
        library: taken instead of reading all checklists when they are needed; NO_CHECKLISTS where nothing is begun.
    """
    lists = library or partial(load_checklists, locations)
    folders = checklist_folders(locations)
    return Workspace(locations, lists, folders=folders, clock=clock, new_id=new_id, writing=writing, device=device)


def open_for_examination(locations: Locations) -> Workspace:
    """Open a workspace to look for damage: nothing is written, and no damaged file stands in the way."""
    nobody = Device("", "")
    return Workspace(locations, NO_CHECKLISTS, writing=False, settings=Settings(), device=nobody)


def open_for_repair(locations: Locations) -> Workspace:
    """Open a workspace to mend it: no damaged file stands in the way, and nobody else may be writing.

    Raises:
        ReadOnlyError: another process holds it.
    """
    device = _damaged_device(locations)
    workspace = Workspace(locations, load_checklists(locations), settings=Settings(), device=device)
    try:
        workspace.require_writable()
    except BaseException:
        workspace.close()
        raise
    return workspace


def _damaged_device(locations: Locations) -> Device | None:
    """Return a device in place of a damaged one, which the repair then renews; None where there is nothing to mend."""
    try:
        load_json(locations.workspace / DEVICE_FILE, Device)
    except NewerFormatError:
        raise
    except DamagedFileError:
        return Device("", "")
    return None


def own_checklists(locations: Locations) -> Path:
    """Return the folder of a workspace's own checklists, which need not be there."""
    return locations.workspace / "checklists"


def checklist_folders(locations: Locations) -> list[Path]:
    """Return the folders checklists are read from."""
    return [built_in_checklists(), own_checklists(locations)]


def load_checklist_headers(locations: Locations) -> Headers:
    """Return the headers of the checklists, without reading the lists where the workspace has kept them."""
    path = locations.workspace / HEADERS_FILE
    read = partial(load_checklists, locations)
    return load_headers(path, checklist_folders(locations), read, writable=False)


def load_checklists(locations: Locations) -> Library:
    """Load the built-in checklists and those of a workspace."""
    built_in = load_library(built_in_checklists())
    own = own_checklists(locations)
    if not own.is_dir():
        return built_in
    added = load_library(own, built_in)
    return Library(
        built_in.editions | added.editions,
        added.instruments,
        added.facts,
        built_in.problems + added.problems,
    )

"""Set aside settings, device and session that cannot be read; settings go back to those before."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.doctor.loose_files import LOOSE_FILES
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.files import replace_file
from inspect_tui.store.settings import load_settings
from inspect_tui.store.workspace import DEVICE_FILE, SETTINGS_FILE


def mend_loose_files(mending: Mending) -> None:
    """Mend them."""
    for name, load in LOOSE_FILES.items():
        path = mending.workspace.root / name
        try:
            load(path)
        except NewerFormatError:
            continue
        except DamagedFileError:
            mending.did(path, f"读不了，已移到 {mending.aside.move(path)}")
            _mend(mending, path)


def _mend(mending: Mending, path: Path) -> None:
    if path.name == DEVICE_FILE:
        mending.renew_device()
    elif path.name == SETTINGS_FILE and _settings_can_be_read(previous_of(path)):
        replace_file(path, previous_of(path).read_bytes())
        mending.did(path, "已换回上一次保存的设置，请打开设置核对")


def _settings_can_be_read(path: Path) -> bool:
    try:
        load_settings(path)
    except DamagedFileError:
        return False
    return path.exists()

"""Set aside settings, device and session that cannot be read; settings go back to those before."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.doctor.loose_files import LOOSE_FILES, damaged_previous
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.files import replace_file
from inspect_tui.store.settings import is_blank, load_settings
from inspect_tui.store.workspace import DEVICE_FILE, SETTINGS_FILE


def mend_loose_files(mending: Mending) -> None:
    """Mend them, then those kept of them."""
    for name in LOOSE_FILES:
        path = mending.workspace.root / name
        if _is_damaged(path):
            _mend(mending, path)
    for path in damaged_previous(mending.workspace.root):
        mending.did(path, f"备用的上一次内容已损坏，已移到 {mending.aside.move(path)}")


def _is_damaged(path: Path) -> bool:
    try:
        LOOSE_FILES[path.name](path)
    except NewerFormatError:
        return False
    except DamagedFileError:
        return True
    return path.name == SETTINGS_FILE and is_blank(path) and _has_settings(previous_of(path))


def _mend(mending: Mending, path: Path) -> None:
    if path.name == SETTINGS_FILE and _has_settings(previous_of(path)):
        # Copied first: a repair that is cut off must not leave a workspace without settings.
        kept = mending.aside.copy(path)
        replace_file(path, previous_of(path).read_bytes())
        mending.did(path, f"读不了，已换回上一次保存的设置，请打开设置核对；损坏的文件保存在 {kept}")
        return
    mending.did(path, f"读不了，已移到 {mending.aside.move(path)}")
    if path.name == DEVICE_FILE:
        mending.renew_device()


def _has_settings(path: Path) -> bool:
    try:
        load_settings(path)
    except DamagedFileError:
        return False
    return path.exists() and not is_blank(path)

"""The files of a workspace that are no streams: settings, device and session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.device import Device
from inspect_tui.store.doctor.complaint import Complaint, complaint
from inspect_tui.store.doctor.generations import previous_of
from inspect_tui.store.json_file import load_json
from inspect_tui.store.settings import Session, is_blank, load_settings, settings_doubt
from inspect_tui.store.workspace import DEVICE_FILE, SESSION_FILE, SETTINGS_FILE

LOOSE_FILES: dict[str, Callable[[Path], object]] = {
    SETTINGS_FILE: load_settings,
    DEVICE_FILE: lambda path: load_json(path, Device),
    SESSION_FILE: lambda path: load_json(path, Session),
}
"""How each is read; a DamagedFileError says that it cannot be."""

_TODO = {
    SETTINGS_FILE: "请改正这个文件，或用 doctor --repair 换回上一次保存的",
    DEVICE_FILE: "程序会换一个新的设备编号；可以用 doctor --repair 移开",
    SESSION_FILE: "里面只有上次离开的位置和操作人；可以用 doctor --repair 移开",
}


def loose_file_complaints(root: Path) -> list[Complaint]:
    """Return what is wrong with them and with what was kept of them."""
    complaints = []
    for name, load in LOOSE_FILES.items():
        try:
            load(root / name)
        except NewerFormatError as error:
            complaints.append(complaint(root / name, str(error), "升级后再检查一次"))
        except DamagedFileError as error:
            complaints.append(complaint(root / name, str(error), _TODO[name]))
        else:
            if name == SETTINGS_FILE and (doubt := settings_doubt(root / name)):
                back = "也可以用 doctor --repair 换回上一次保存的" if is_blank(root / name) else "保存之后请再检查一次"
                complaints.append(complaint(root / name, doubt, back))
    todo = "现在的内容不受影响；可以用 doctor --repair 移开"
    return complaints + [complaint(path, "备用的上一次内容已损坏", todo) for path in damaged_previous(root)]


def damaged_previous(root: Path) -> Iterator[Path]:
    """Yield the previous generations of loose files that cannot be read."""
    for name, load in LOOSE_FILES.items():
        try:
            load(previous_of(root / name))
        except NewerFormatError:
            continue
        except DamagedFileError:
            yield previous_of(root / name)

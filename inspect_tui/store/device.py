"""This laptop's identity, bound to the machine, so that a copied workspace does not write under the same name."""

from __future__ import annotations

import hashlib
import platform
import uuid
from pathlib import Path

from msgspec import Struct
from uuid6 import uuid7

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.store.json_file import load_json, save_json


class Device(Struct, frozen=True):
    """A device id and the fingerprint of the machine it was made on."""

    id: str
    fingerprint: str


def load_device(path: Path, *, writable: bool) -> Device:
    """Return this machine's device; a new one when there is none, it is damaged, or came from another machine.

    A new id is always safe: nothing will be written under one that may live on elsewhere. What stood there before
    is kept as `<name>.previous`.

    Raises:
        NewerFormatError: a newer version wrote it; it is left untouched.
    """
    try:
        device = load_json(path, Device)
    except NewerFormatError:
        raise
    except DamagedFileError:
        device = None
    if device is not None and device.fingerprint == machine_fingerprint():
        return device
    return new_device(path) if writable else _another()


def new_device(path: Path) -> Device:
    """Give this laptop a new id, because it may live on under the old one elsewhere.

    Raises:
        NotSavedError: the disk refused.
    """
    device = _another()
    save_json(path, device, keep_previous=True)
    return device


def _another() -> Device:
    return Device(str(uuid7()), machine_fingerprint())


def machine_fingerprint() -> str:
    """Return a hash that tells this machine from others, without saying which it is."""
    return hashlib.sha256(f"{_machine_id()}|{platform.node()}".encode()).hexdigest()[:32]


def _machine_id() -> str:
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return path.read_text(encoding="ascii").strip()
        except OSError:
            continue
    return _windows_machine_guid() or str(uuid.getnode())


def _windows_machine_guid() -> str:
    try:
        import winreg
    except ImportError:
        return ""
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return ""

"""This laptop's identity, bound to the machine, so that a copied workspace does not write under the same name."""

from __future__ import annotations

import hashlib
import platform
import uuid
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct
from uuid6 import uuid7

from inspect_tui.store.files import replace_file


class Device(Struct, frozen=True):
    """A device id and the fingerprint of the machine it was made on."""

    id: str
    fingerprint: str


def load_device(path: Path, *, writable: bool) -> Device:
    """Return this machine's device; a new one when there is none, it is damaged, or came from another machine.

    A new id is always safe: nothing will be written under one that may live on elsewhere. What stood there before
    is kept as `<name>.previous`.
    """
    fingerprint = machine_fingerprint()
    # A file that cannot be read is as good as none.
    with suppress(OSError, msgspec.MsgspecError):
        device = msgspec.json.decode(path.read_bytes(), type=Device)
        if device.fingerprint == fingerprint:
            return device
    device = Device(str(uuid7()), fingerprint)
    if writable:
        replace_file(path, msgspec.json.encode(device), keep_previous=True)
    return device


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

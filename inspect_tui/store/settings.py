"""Settings of a workspace: agencies and inspectors, as a TOML file people can read and edit."""

from __future__ import annotations

import re
import tomllib
import zlib
from codecs import BOM_UTF8
from pathlib import Path
from typing import Literal

import msgspec
import tomli_w
from msgspec import Struct

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.store.files import replace_file
from inspect_tui.store.json_file import load_json, newer, save_json
from inspect_tui.text import toml_place

FORMAT = 2
_HEAD = "# 校验 {:08x}　可以手工修改；改后请打开程序的设置，核对并保存一次\n"
_CHECKSUM = re.compile("# 校验 ([0-9a-f]{8})[^\n]*\r?\n".encode())
_SOMETHING = re.compile(rb"^\s*[^#\s]", re.MULTILINE)


class Settings(Struct, frozen=True, omit_defaults=True):
    """Who inspects with this workspace, the campaign, where photos come from, and where check codes are printed."""

    agencies: tuple[Agency, ...] = ()
    inspectors: tuple[Inspector, ...] = ()
    campaign: str = ""
    photo_folder: str = ""
    check_code: Literal["footer", "header", "off"] = "footer"

    def agency(self, agency_id: str) -> Agency | None:
        """Return an agency by its id, the first one for an empty id."""
        if not agency_id:
            return self.agencies[0] if self.agencies else None
        return next((agency for agency in self.agencies if agency.id == agency_id), None)

    def inspector(self, name: str) -> Inspector | None:
        """Return an inspector by name."""
        return next((inspector for inspector in self.inspectors if inspector.name == name), None)


def load_settings(path: Path) -> Settings:
    """Read settings; empty ones when there is no file.

    Raises:
        DamagedFileError: the file is there but cannot be used.
        NewerFormatError: a newer version wrote it; it is left untouched.
    """
    try:
        fields = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        if isinstance(version := fields.get("format", 1), int) and version > FORMAT:
            raise newer(path)
        return msgspec.convert(fields, Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        place = toml_place(error) if isinstance(error, tomllib.TOMLDecodeError) else ""
        raise DamagedFileError(
            f"设置文件 {path.name} 有错{place}，没有改动它。检查记录完好；改正或移走这个文件之前，机关和人员留空。"
        ) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Write settings.

    Raises:
        NotSavedError: the disk refused.
    """
    content = tomli_w.dumps({"format": FORMAT} | msgspec.to_builtins(settings)).encode()
    replace_file(path, _HEAD.format(zlib.crc32(content)).encode() + content, keep_previous=True)


def settings_doubt(path: Path) -> str:
    """Say when a file is not as the program wrote it: edited by hand, which is allowed, or damaged."""
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    if is_blank(path):
        return f"设置文件 {path.name} 里什么也没有。请打开设置填写机关和人员，并保存一次。"
    head = _CHECKSUM.match(content)
    if head is None or f"{zlib.crc32(content[head.end() :]):08x}".encode() == head[1]:
        return ""
    return f"设置文件 {path.name} 在程序之外改动过，或已损坏。请打开设置核对机关和人员，并保存一次。"


def is_blank(path: Path) -> bool:
    """Say whether a file is there and holds nothing, as after a power cut; the program writes none like that."""
    try:
        return _SOMETHING.search(path.read_bytes().removeprefix(BOM_UTF8)) is None
    except OSError:
        return False


class Session(Struct, frozen=True, omit_defaults=True):
    """Where the program was left: who was at the keyboard, and at which item of which inspection."""

    operator: str = ""
    last_inspection: str = ""
    places: dict[str, str] = {}
    setup_skipped: bool = False


def load_session(path: Path) -> Session:
    """Read the session; a fresh one when it is missing or damaged, for it holds nothing that cannot be lost.

    Raises:
        NewerFormatError: a newer version wrote it; it is left untouched.
    """
    try:
        return load_json(path, Session) or Session()
    except NewerFormatError:
        raise
    except DamagedFileError:
        return Session()


def save_session(path: Path, session: Session) -> None:
    """Write the session, without waiting for the disk."""
    save_json(path, session, durable=False)

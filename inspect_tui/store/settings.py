"""Settings of a workspace: agencies and inspectors, as a TOML file people can read and edit."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import tomli_w
from msgspec import Struct

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.store.files import replace_file
from inspect_tui.text import toml_place


class Settings(Struct, frozen=True, omit_defaults=True):
    """Who inspects with this workspace, and the campaign new inspections belong to."""

    agencies: tuple[Agency, ...] = ()
    inspectors: tuple[Inspector, ...] = ()
    campaign: str = ""

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
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        place = toml_place(error) if isinstance(error, tomllib.TOMLDecodeError) else ""
        raise DamagedFileError(
            f"设置文件 {path.name} 有错{place}，没有改动它。检查记录完好；改正或移走这个文件之前，机关和人员留空。"
        ) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Write settings.

    Raises:
        NotSavedError: the disk refused.
    """
    replace_file(path, tomli_w.dumps(msgspec.to_builtins(settings)).encode(), keep_previous=True)


class Session(Struct, frozen=True, omit_defaults=True):
    """Where the program was left: who was at the keyboard, and at which item of which inspection."""

    operator: str = ""
    last_inspection: str = ""
    places: dict[str, str] = {}
    setup_skipped: bool = False


def load_session(path: Path) -> Session:
    """Read the session; a fresh one when it is missing or damaged, for it holds nothing that cannot be lost."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Session)
    except (OSError, msgspec.MsgspecError):
        return Session()


def save_session(path: Path, session: Session) -> None:
    """Write the session, without waiting for the disk."""
    replace_file(path, msgspec.json.encode(session), durable=False)

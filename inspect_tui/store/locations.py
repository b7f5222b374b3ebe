"""Where things are: the workspace, the documents handed out, and the checklists that came with the program."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

ENVIRONMENT = "INSPECT_TUI_WORKSPACE"


class Locations(Struct, frozen=True):
    """A workspace folder and the folder its documents go to."""

    workspace: Path
    exports: Path

    @classmethod
    def named(cls, workspace: Path) -> Locations:
        """A workspace named by the user keeps its documents inside itself."""
        root = workspace.expanduser().absolute()
        return cls(root, root / "exports")

    @classmethod
    def portable(cls, folder: Path) -> Locations:
        """A folder that carries its data beside the program, also on a USB stick."""
        return cls(folder / "data", folder / "exports")

    @classmethod
    def installed(cls) -> Locations:
        """The user's own folders."""
        from platformdirs import user_data_path, user_documents_path

        return cls(user_data_path("inspect-tui", appauthor=False), user_documents_path() / "检查文书")


def choose_locations(workspace: Path | None, default: Locations | None = None) -> Locations:
    """Choose by option, then environment, then the default of how the program was started."""
    named = workspace or (Path(value) if (value := os.environ.get(ENVIRONMENT)) else None)
    if named is not None:
        return Locations.named(named)
    return default or Locations.installed()


def choose_demo_locations(workspace: Path | None, default: Locations | None = None) -> Locations:
    """Choose where a demo goes: never where the user's own work is, which the environment may name."""
    if workspace is not None:
        return Locations.named(workspace)
    if default is not None:
        return Locations.named(default.workspace.parent / "demo")
    from platformdirs import user_data_path

    return Locations.named(user_data_path("inspect-tui-demo", appauthor=False))


def built_in_checklists() -> Path:
    """Return the checklists that came with the program: inside a wheel, or beside a checkout."""
    package = Path(__file__).parents[1]
    packed = package / "data" / "checklists"
    return packed if packed.is_dir() else package.parent / "checklists"

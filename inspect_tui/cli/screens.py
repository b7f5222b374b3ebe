"""Open the screens, which is what the program does when no command is given."""

from __future__ import annotations

import gc

from inspect_tui.cli.console import at_terminal, close_quietly, use_utf8
from inspect_tui.cli.failure import exit_code
from inspect_tui.cli.place import Place
from inspect_tui.demo import is_demo
from inspect_tui.errors import InvalidInputError
from inspect_tui.store.locations import Locations

NAME = "inspect-tui"


def run_alone(default: Locations | None) -> int:
    """Open the screens without any command; return the code to exit with. Nothing is raised."""
    use_utf8()
    place = Place(default)
    try:
        open_screens(place.locations)
    except BaseException as error:
        return exit_code(error, place)
    finally:
        gc.enable()
        close_quietly()
    return 0


def open_screens(locations: Locations) -> None:
    """Open the screens on a workspace.

    Raises:
        InvalidInputError: there is no terminal to show them on.
    """
    if not at_terminal():
        raise InvalidInputError(f"这里不是终端，打不开界面。请在终端里运行，或使用命令（见 {NAME} --help）。")
    from inspect_tui.tui import run as run_screens

    run_screens(locations, demo=is_demo(locations.workspace))

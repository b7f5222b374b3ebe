"""The command line: what the screens do, for scripts, tests and people who cannot see a screen."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

from inspect_tui.store.locations import Locations

__all__ = ["main"]


def main(default: Locations | None = None, arguments: list[str] | None = None) -> NoReturn:
    """Run the command of the command line and exit with its code.

    Args:
        default: where data are when nobody says otherwise; the user's own folders when not given.
        arguments: those of the process when not given.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words:
        from inspect_tui.cli.program import run

        sys.exit(run(default, words))
    # Who only opens the screens need not wait for all the commands to be read, nor for the search for garbage among
    # modules that stay: it takes a tenth of the start, and the application turns it on again once it is seen.
    gc.disable()
    from inspect_tui.cli.screens import run_alone

    sys.exit(run_alone(default))

"""The terminal application: screens for places, messages up, attributes down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspect_tui.errors import NotSavedError
from inspect_tui.store.locations import Locations

if TYPE_CHECKING:
    from inspect_tui.store.workspace import Workspace


def _open(locations: Locations) -> Workspace:
    """Open a workspace; only to look at, where its disk cannot be written."""
    from inspect_tui.workflow.opening import open_workspace

    try:
        return open_workspace(locations)
    except NotSavedError:
        if not locations.workspace.is_dir():
            raise
        return open_workspace(locations, writing=False)


def run(locations: Locations, *, demo: bool = False) -> None:
    """Open the program on a workspace and return when it was left.

    Args:
        demo: documents made are marked 样例.

    Raises:
        Exception: what no screen had foreseen, once the terminal is as it was before.
    """
    from inspect_tui.tui.app import InspectApp

    with _open(locations) as workspace:
        app = InspectApp(workspace, demo=demo)
        app.run()
        if app.failure is not None:
            raise app.failure

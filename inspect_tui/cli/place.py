"""Where a command works: the workspace named on the command line, by the environment, or by default."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.store.locations import Locations, choose_demo_locations, choose_locations
from inspect_tui.store.workspace import Workspace


class Place:
    """The workspace of this run; --workspace may stand before the command or behind it."""

    def __init__(self, default: Locations | None = None) -> None:
        self.default = default
        self.workspace: Path | None = None

    @property
    def locations(self) -> Locations:
        """The folders of the workspace."""
        return choose_locations(self.workspace, self.default)

    @property
    def demo_locations(self) -> Locations:
        """The folders of a demo."""
        return choose_demo_locations(self.workspace, self.default)

    def reading(self) -> Workspace:
        """Open the workspace to look at; another program may be writing it."""
        from inspect_tui.workflow.opening import open_workspace

        return open_workspace(self.locations, writing=False)

    def writing(self) -> Workspace:
        """Open the workspace to write.

        Raises:
            ReadOnlyError: another process holds it.
        """
        from inspect_tui.workflow.opening import open_workspace

        workspace = open_workspace(self.locations)
        workspace.require_writable()
        return workspace

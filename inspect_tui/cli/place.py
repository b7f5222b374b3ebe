"""Where a command works: the workspace named on the command line, by the environment, or by default."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.checklist import Library
from inspect_tui.cli.console import say
from inspect_tui.store.locations import Locations, choose_demo_locations, choose_locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.opening import NO_CHECKLISTS, open_workspace


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

    def reading(self, library: Library | None = NO_CHECKLISTS) -> Workspace:
        """Open the workspace to look at; another program may be writing it.

        Args:
            library: as for writing.
        """
        return _told(open_workspace(self.locations, writing=False, library=library))

    def writing(self, library: Library | None = NO_CHECKLISTS) -> Workspace:
        """Open the workspace to write.

        Args:
            library: the checklists that can be begun with; None to read them all.

        Raises:
            ReadOnlyError: another process holds it.
        """
        workspace = open_workspace(self.locations, library=library)
        workspace.require_writable()
        return _told(workspace)


def _told(workspace: Workspace) -> Workspace:
    """Say what is wrong with the settings and the holidays, if anything is."""
    for problem in filter(None, (workspace.settings_problem, workspace.calendar_problem)):
        say(problem)
    return workspace

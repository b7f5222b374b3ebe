"""The terminal application: screens for places, messages up, attributes down."""

from inspect_tui.store.locations import Locations


def run(locations: Locations, *, demo: bool = False) -> None:
    """Open the program on a workspace and return when it was left.

    Args:
        demo: documents made are marked 样例.

    Raises:
        Exception: what no screen had foreseen, once the terminal is as it was before.
    """
    from inspect_tui.tui.app import InspectApp
    from inspect_tui.workflow.opening import open_workspace

    with open_workspace(locations) as workspace:
        app = InspectApp(workspace, demo=demo)
        app.run()
        if app.failure is not None:
            raise app.failure

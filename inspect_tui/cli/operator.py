"""Who is said to have done what a command does."""

from __future__ import annotations

import getpass
from collections.abc import Iterable

from inspect_tui.store.workspace import Workspace

_UNKNOWN = "命令行"


def operator_of(workspace: Workspace, named: str, present: Iterable[str] = ()) -> str:
    """Return the operator: the one named, the last one, one who is present, or the user of the machine."""
    known = [inspector.name for inspector in workspace.settings.inspectors]
    candidates = (named, workspace.session.operator, *present, *known[:1])
    return next((name for name in candidates if name), "") or _user()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return _UNKNOWN

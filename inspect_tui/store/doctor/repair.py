"""Mend a workspace: restore what can be restored, set aside what cannot, delete nothing."""

from __future__ import annotations

from inspect_tui.store.doctor.complaint import Complaint
from inspect_tui.store.doctor.examine import TEMPORARY
from inspect_tui.store.doctor.mend_contents import mend_contents
from inspect_tui.store.doctor.mend_loose_files import mend_loose_files
from inspect_tui.store.doctor.mend_numbers import mend_numbers
from inspect_tui.store.doctor.mend_streams import mend_streams
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.workspace import Workspace


def repair(workspace: Workspace) -> list[Complaint]:
    """Mend all that can be mended; return what was done, a line each.

    Raises:
        ReadOnlyError: another process holds the workspace.
        NotSavedError: the disk refused; what was done until then stands.
    """
    workspace.require_writable()
    mending = Mending(workspace)
    mend_loose_files(mending)
    _set_leftovers_aside(mending)
    mend_contents(mending)
    mend_streams(mending)
    mend_numbers(mending)
    return mending.done


def _set_leftovers_aside(mending: Mending) -> None:
    for path in sorted(mending.workspace.root.rglob(TEMPORARY)):
        if not mending.aside.holds(path):
            mending.did(path, f"保存中断留下的临时文件，已移到 {mending.aside.move(path)}")

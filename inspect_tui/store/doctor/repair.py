"""Mend a workspace: restore what can be restored, set aside what cannot, delete nothing."""

from __future__ import annotations

from inspect_tui.errors import NotSavedError
from inspect_tui.store.doctor.complaint import Complaint
from inspect_tui.store.doctor.leftovers import leftovers
from inspect_tui.store.doctor.mend_contents import mend_contents
from inspect_tui.store.doctor.mend_doubles import mend_doubles
from inspect_tui.store.doctor.mend_loose_files import mend_loose_files
from inspect_tui.store.doctor.mend_numbers import mend_numbers
from inspect_tui.store.doctor.mend_reviews import mend_reviews
from inspect_tui.store.doctor.mend_streams import mend_streams
from inspect_tui.store.doctor.mend_tables import mend_tables
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
    try:
        _mend(mending)
    except NotSavedError as error:
        done = f"已修复的 {len(mending.done)} 处有效" if mending.done else "没有改动原来的文件"
        raise NotSavedError(f"修复没有做完。{error}{done}；请解决之后再运行一次 doctor --repair。") from error
    return mending.done


def _mend(mending: Mending) -> None:
    # First, because the saves of the repair would take their place.
    _set_leftovers_aside(mending)
    mend_loose_files(mending)
    mend_streams(mending)
    mend_doubles(mending)
    mend_contents(mending)
    mend_tables(mending)
    mend_numbers(mending)
    mend_reviews(mending)


def _set_leftovers_aside(mending: Mending) -> None:
    for path in leftovers(mending.workspace.root):
        mending.did(path, f"是保存中断留下的临时文件，已移到 {mending.aside.move(path)}")

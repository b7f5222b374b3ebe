"""How much room is left on the disk of a workspace, and what is said when it runs out."""

from __future__ import annotations

import shutil
from pathlib import Path

from inspect_tui.errors import NotSavedError

_MEGABYTE = 1 << 20
LITTLE = 100 * _MEGABYTE
"""Below this a warning stays on the screen."""
LEAST = 20 * _MEGABYTE
"""Below this no inspection begins; those begun go on as long as the disk takes them."""


def free_space(folder: Path) -> int:
    """Return how many bytes can still be written below a folder, which need not be there yet."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def room_warning(folder: Path) -> str:
    """Say that little room is left; empty while there is enough."""
    free = free_space(folder)
    if free >= LITTLE:
        return ""
    if free >= LEAST:
        return f"磁盘只剩 {free // _MEGABYTE} MB，请清理或备份后换盘"
    return f"磁盘只剩 {free // _MEGABYTE} MB，不能开始新检查"


def require_room(folder: Path) -> None:
    """Refuse to begin what could not be finished.

    Raises:
        NotSavedError: too little room is left.
    """
    free = free_space(folder)
    if free < LEAST:
        raise NotSavedError(
            f"磁盘只剩 {free // _MEGABYTE} MB，没有开始新的检查。已保存的内容完好，进行中的检查可以继续；"
            "请先清理磁盘，再开始新的检查。"
        )

"""Make the demo's workspace, use it again, or make it anew; any other folder is left alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import msgspec
from msgspec import Struct

from inspect_tui.demo import MARKER_FILE
from inspect_tui.demo.acting import Actor
from inspect_tui.demo.chance import SeededIds, StoryClock, device, visit_days
from inspect_tui.demo.names import Names
from inspect_tui.demo.reviewing import look_again
from inspect_tui.demo.staff import INSPECTORS, SETTINGS
from inspect_tui.demo.story import STORIES
from inspect_tui.errors import InvalidInputError, NotSavedError, ReadOnlyError
from inspect_tui.store.checksum import UNREADABLE
from inspect_tui.store.files import reason, replace_file, without_waiting
from inspect_tui.store.locations import Locations
from inspect_tui.store.lock import WorkspaceLock
from inspect_tui.workflow.opening import open_workspace

_FOLDERS = ("inspections", "units", "numbers", "blobs", "exports")
_FILES = ("index.sqlite", "headers.json", "settings.toml", "device.json", "session.json")


class Marker(Struct, frozen=True, omit_defaults=True):
    """What names a folder a demo; `complete` once all of it is there, with so many `reviews` beside the inspections."""

    seed: int
    inspections: int
    complete: bool = False
    reviews: int = 0


def make_demo(locations: Locations, inspections: int, seed: int) -> str:
    """Fill the workspace with a demo unless it is there already; say what was done.

    Raises:
        InvalidInputError: the folder holds something that is not a demo, or somebody's own inspections.
        ReadOnlyError: another process has the demo open, and it would have to be made anew.
        NotSavedError: the disk refused.
    """
    root = locations.workspace
    found = _read_marker(root)
    if found is not None and found == Marker(seed, inspections, complete=True, reviews=found.reviews):
        return f"演示工作区 {root} 里已有同样的内容，直接使用。"
    if found is not None:
        _refuse_own_work(root, found)
        _clear(root)
    replace_file(root / MARKER_FILE, msgspec.json.encode(Marker(seed, inspections)))
    with without_waiting():
        reviews = _fill(locations, inspections, seed)
    complete = Marker(seed, inspections, complete=True, reviews=reviews)
    replace_file(root / MARKER_FILE, msgspec.json.encode(complete))
    again = "原来的演示内容已清除，重新" if found is not None else ""
    return f"{again}建立了演示工作区 {root}：{inspections} 次虚构的检查。"


def _read_marker(root: Path) -> Marker | None:
    """Return the marker of a demo, None where there is nothing yet."""
    try:
        return msgspec.json.decode((root / MARKER_FILE).read_bytes(), type=Marker)
    except FileNotFoundError:
        if not root.exists() or (root.is_dir() and not any(root.iterdir())):
            return None
    except (*UNREADABLE, OSError):
        pass
    raise InvalidInputError(f"{root} 里有别的内容，不是演示工作区，没有改动它。请用 --workspace 指定一个空文件夹。")


def _refuse_own_work(root: Path, made: Marker) -> None:
    """Keep a demo in which somebody began inspections of their own."""
    present = len(list((root / "inspections").glob("*/*.json")))
    own = present - made.inspections - made.reviews
    if made.complete and own > 0:
        raise InvalidInputError(
            f"演示工作区 {root} 里有 {own} 次自己开始的检查，没有清除。请用 --workspace 指定另一个文件夹。"
        )


def _clear(root: Path) -> None:
    """Delete what a demo consists of, and nothing else, while no other program uses it."""
    lock = WorkspaceLock(root)
    if (holder := lock.take()) is not None:
        raise ReadOnlyError(f"演示工作区正由 {holder} 使用，不能重新建立。请先关闭那一个程序再操作。")
    try:
        for name in _FOLDERS:
            if (root / name).is_dir():
                shutil.rmtree(root / name)
        for name in _FILES:
            (root / name).unlink(missing_ok=True)
    except OSError as error:
        raise NotSavedError(f"清除原来的演示内容时出错：{reason(error)}。请关闭占用 {root} 的程序再试。") from error
    finally:
        lock.release()


def _fill(locations: Locations, inspections: int, seed: int) -> int:
    """Make all of it; return how many visits were looked at again."""
    clock = StoryClock()
    ids = SeededIds(clock, Random(f"ids/{seed}"))
    names = Names(Random(f"names/{seed}"))
    with open_workspace(locations, clock=clock, new_id=ids, device=device(seed)) as workspace:
        workspace.save_settings(SETTINGS)
        made = []
        for number, day in enumerate(visit_days(inspections)):
            actor = Actor(workspace, clock, names, Random(f"{seed}/{number}"))
            made.append(actor.play(STORIES[number % len(STORIES)], day))
        reviews = look_again(workspace, clock, made)
        workspace.save_session(operator=INSPECTORS[0].name)
    return reviews

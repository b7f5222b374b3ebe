"""The ids of a workspace's own lists: those that override no built-in list carry the prefix of the agency."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from inspect_tui.checklist.library import list_files
from inspect_tui.checklist.model import Checklist
from inspect_tui.checklist.problem import Place, Problem, quote
from inspect_tui.checklist.read import read_checklist


def check_own_id(checklist: Checklist, file: str, built_in: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the id of an own list, which must never be that of a list built in later."""
    if checklist.id not in built_in and checklist.id.count(".") != 2:
        text = (
            f"自己的检查表编号{quote(checklist.id)}应为“行业领域.本单位代号.短名”三段，"
            f"例如 {checklist.sector}.sample.kitchen，这样不会与以后自带的检查表重名"
        )
        yield Problem(Place(file), text)


def own_id_problems(folder: Path, built_in: Collection[str]) -> list[Problem]:
    """Return what is wrong with the ids of the lists of a folder; it stops nobody from using them."""
    problems: list[Problem] = []
    for path, checklist in own_lists(folder):
        problems += check_own_id(checklist, path.relative_to(folder).as_posix(), built_in)
    return problems


def own_lists(folder: Path) -> Iterator[tuple[Path, Checklist]]:
    """Yield the lists of a folder that can be read, with their files."""
    for path in list_files(folder):
        checklist = read_checklist(path, []).checklist
        if checklist is not None:
            yield path, checklist

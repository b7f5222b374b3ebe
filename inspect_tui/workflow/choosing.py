"""Find what was named: an inspection by the beginning of its id, an item by its short id, an agency by its name."""

from __future__ import annotations

from difflib import get_close_matches

from inspect_tui.errors import NotFoundError
from inspect_tui.inspection.agency import Agency
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection

SHORTEST = 4
"""How many characters of an inspection's id must be given at least."""


def choose_inspection(workspace: Workspace, named: str) -> str:
    """Return the id of the inspection named in full or by the beginning of its id.

    Raises:
        NotFoundError: there is none, or several.
    """
    wanted = named.strip().lower()
    if workspace.find_inspection(wanted) is not None:
        return wanted
    ids = inspection_ids(workspace)
    found = [known for known in ids if len(wanted) >= SHORTEST and known.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        shown = "、".join(found[:5]) + ("等" if len(found) > 5 else "")
        raise NotFoundError(f"有 {len(found)} 次检查的编号以“{named}”开头：{shown}，请多写几位。")
    raise NotFoundError(f"没有编号为“{named}”的检查。用 list 命令可以看到全部检查。")


def inspection_ids(workspace: Workspace) -> list[str]:
    """Return the ids of all inspections, oldest first."""
    return sorted(path.stem for path in (workspace.root / "inspections").glob("*/*.json"))


def short_ids(ids: list[str]) -> dict[str, str]:
    """Return for each of some sorted ids the shortest beginning, of eight characters or more, no other one has."""
    short = {}
    for position, known in enumerate(ids):
        neighbours = ids[max(position - 1, 0) : position] + ids[position + 1 : position + 2]
        shared = max((_shared(known, other) for other in neighbours), default=0)
        short[known] = known[: max(shared + 1, 8)]
    return short


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((position for position, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def choose_item(work: OpenInspection, named: str) -> str:
    """Return the id of the item named in full or without the id of its checklist.

    Raises:
        NotFoundError: there is none of that name, or several checklists have one.
    """
    short = {
        item: item.removeprefix(f"{edition.checklist.id}.") for edition in work.case.editions for item in edition.items
    }
    if named in short:
        return named
    found = [item for item, name in short.items() if name == named]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFoundError(f"有 {len(found)} 张检查表有“{named}”这一项，请写全编号：{'、'.join(found)}。")
    names = {name: item for item, name in short.items()} | {item: item for item in short}
    near = [names[name] for name in get_close_matches(named, names, n=3)]
    hint = f"是不是 {'、'.join(dict.fromkeys(near))}？" if near else "用 show 命令可以看到各项编号。"
    raise NotFoundError(f"这次检查的检查表里没有“{named}”这一项。{hint}")


def choose_agency(settings: Settings, named: str) -> Agency:
    """Return the agency of that id or name.

    Raises:
        NotFoundError: there is none.
    """
    for agency in settings.agencies:
        if named in (agency.id, agency.name):
            return agency
    known = "、".join(agency.name for agency in settings.agencies) or "没有"
    raise NotFoundError(f"没有执法机关“{named}”。已登记的：{known}。用 agency add 命令登记。")

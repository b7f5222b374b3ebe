"""Bring a checklist an office wrote as a table into its workspace, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from inspect_tui.checklist import Checklist, Library, load_library, published_problems
from inspect_tui.checklist.library import FACTS_FILE, INSTRUMENTS_FILE, PUBLISHED_FILE
from inspect_tui.checklist.own import check_own_id, own_lists
from inspect_tui.checklist.published import digest_of
from inspect_tui.checklist.read import read_checklist
from inspect_tui.errors import InvalidInputError
from inspect_tui.store.files import replace_file
from inspect_tui.store.locations import Locations
from inspect_tui.tables import CellProblem, Reading, Spot, read_workbook, toml_of
from inspect_tui.workflow.opening import checklist_folders, load_checklists, own_checklists


class Imported(NamedTuple):
    """What became of an import: the list and its file, or everything that stands in its way."""

    checklist: Checklist | None
    path: Path | None
    changed: bool
    problems: tuple[CellProblem, ...]
    notices: tuple[str, ...]


def import_list(book: Any, locations: Locations) -> Imported:
    """Read an open workbook and put its list among the workspace's own; with any problem nothing is written.

    A list is replaced only by one with a higher version; the one before stays beside it as `.previous`.

    Raises:
        NotSavedError: the disk refused; the lists are as they were.
    """
    library = load_checklists(locations)
    reading = read_workbook(book, library)
    checklist = reading.checklist
    if checklist is None:
        return _refused(reading)
    file = _file_for(checklist, own_checklists(locations))
    if problems := tuple(_problems(checklist, file, reading.id_spot, locations, library)):
        return _refused(reading, problems)
    before = read_checklist(file, []).checklist
    changed = before is None or digest_of(before) != digest_of(checklist)
    if changed:
        replace_file(file, toml_of(checklist).encode(), keep_previous=True)
    return Imported(checklist, file, changed, (), reading.notices)


def _refused(reading: Reading, problems: tuple[CellProblem, ...] = ()) -> Imported:
    return Imported(None, None, False, (*reading.problems, *problems), reading.notices)


def _file_for(checklist: Checklist, folder: Path) -> Path:
    """Return where the list stands already, or a new file where the folder is read from."""
    for path, known in own_lists(folder):
        if known.id == checklist.id:
            return path
    name = checklist.id.removeprefix(f"{checklist.sector}.")
    # Lists laid flat in the folder are no longer read once there are folders of sectors.
    flat = any(path.parent == folder for path, _ in own_lists(folder))
    return folder / f"{checklist.id}.toml" if flat else folder / checklist.sector / f"{name}.toml"


def _problems(
    checklist: Checklist, file: Path, spot: Spot, locations: Locations, library: Library
) -> Iterator[CellProblem]:
    built_in, own = checklist_folders(locations)
    given = load_library(built_in)
    yield from (CellProblem(spot, one.text) for one in check_own_id(checklist, "", given.editions))
    before = read_checklist(file, []).checklist
    known = [edition.checklist for name, edition in library.editions.items() if name == checklist.id]
    differing = [one for one in (*known, before) if one and digest_of(one) != digest_of(checklist)]
    version = max((one.version for one in differing), default=0)
    if version >= checklist.version:
        yield CellProblem(spot, f"已有这张检查表的第 {version} 版，内容不同；请把版本改为 {version + 1} 或更大的数")
    if file.exists() and before is None:
        yield CellProblem(spot, f"工作区里的 {file.name} 有错误或不是检查表，不能覆盖；请先改正或移走它")
    yield from (CellProblem(spot, text) for text in _on_loading(checklist, own, library))


def _on_loading(checklist: Checklist, own: Path, library: Library) -> Iterator[str]:
    """Yield what is wrong once the list is a file beside those published, and prove that the file says the same."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if (own / PUBLISHED_FILE).exists():
            shutil.copyfile(own / PUBLISHED_FILE, folder / PUBLISHED_FILE)
        file = folder / checklist.sector / "list.toml"
        replace_file(file, toml_of(checklist).encode(), durable=False)
        loaded = load_library(file, library)
        # What is wrong with the law and circumstances that were there before is no fault of this list.
        wrong = [one for one in loaded.problems if one.place.file not in {INSTRUMENTS_FILE, FACTS_FILE}]
        yield from (problem.text for problem in [*wrong, *published_problems(folder)])
    edition = loaded.editions.get(checklist.id)
    if not wrong and (edition is None or digest_of(edition.checklist) != digest_of(checklist)):
        raise InvalidInputError("没有导入：写成文件再读回来不一样，请把这个表格交给维护人员。")

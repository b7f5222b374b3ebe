"""All checklists there are, and everything that is wrong with those that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from inspect_tui.checklist.check import check_checklist, check_companions, check_instruments, check_items
from inspect_tui.checklist.check_life import check_life, check_published
from inspect_tui.checklist.edition import Edition
from inspect_tui.checklist.model import Checklist, Fact, Instrument
from inspect_tui.checklist.problem import Place, Problem, quote
from inspect_tui.checklist.published import Published
from inspect_tui.checklist.read import S, read_checklist, read_struct, read_toml
from inspect_tui.errors import NotFoundError

INSTRUMENTS_FILE = "instruments.toml"
FACTS_FILE = "facts.toml"
PUBLISHED_FILE = "published.toml"


class Library(Struct, frozen=True):
    """The checklists that can be used, by id, and the problems of the others."""

    editions: dict[str, Edition]
    instruments: dict[str, Instrument]
    facts: dict[str, Fact]
    problems: tuple[Problem, ...] = ()

    def edition(self, checklist_id: str) -> Edition:
        """Return a checklist by its id.

        Raises:
            NotFoundError: there is none of that id.
        """
        if checklist_id not in self.editions:
            known = "、".join(self.editions) or "没有"
            files = "、".join(sorted({problem.place.file for problem in self.problems}))
            broken = f"有错误没有载入的：{files}，可用 checklists check 查看。" if files else ""
            raise NotFoundError(f"没有检查表“{checklist_id}”。现有：{known}。{broken}")
        return self.editions[checklist_id]

    def together(self, checklist_ids: Iterable[str]) -> list[Edition]:
        """Return chosen checklists with those that are always checked together with them, each once.

        Raises:
            NotFoundError: there is none of that id.
        """
        chosen: dict[str, Edition] = {}
        for checklist_id in checklist_ids:
            edition = self.edition(checklist_id)
            for name in (checklist_id, *edition.checklist.together_with):
                chosen.setdefault(name, self.edition(name))
        return list(chosen.values())


def load_library(folder: Path, base: Library | None = None) -> Library:
    """Read all checklists below a folder, or a single file, each independent of the errors of the others.

    Args:
        folder: holds instruments.toml, facts.toml and a folder per sector; or one checklist file.
        base: supplies instruments and facts the folder does not define itself.
    """
    problems: list[Problem] = []
    root = folder if folder.is_dir() else folder.parent
    instruments = dict(base.instruments if base else {}) | _read_tables(root / INSTRUMENTS_FILE, Instrument, problems)
    problems += check_instruments(instruments, INSTRUMENTS_FILE)
    facts = dict(base.facts if base else {}) | _read_tables(root / FACTS_FILE, Fact, problems)
    paths = list_files(folder) if folder.is_dir() else [folder] * _is_list(folder)
    editions = dict(_read_editions(paths, root, instruments, facts, problems))
    known = editions.keys() | (base.editions.keys() if base else set())
    problems += (problem for edition in editions.values() for problem in check_companions(edition.checklist, known))
    return Library(editions, instruments, facts, tuple(problems))


def published_problems(folder: Path) -> list[Problem]:
    """Return what was changed in the checklists of a folder without a new version; it stops nobody from using them."""
    problems: list[Problem] = []
    published = _read_tables(folder / PUBLISHED_FILE, Published, problems)
    for path in list_files(folder):
        checklist = read_checklist(path, []).checklist
        if checklist is not None:
            file = path.relative_to(folder).as_posix()
            problems += check_published(checklist, file, published.get(checklist.id, Published()))
    return problems


def list_files(folder: Path) -> list[Path]:
    """Return the files of the lists in a folder, in folders of their own or laid flat."""
    paths = sorted(folder.glob("*/*.toml")) or sorted(folder.glob("*.toml"))
    return [path for path in paths if _is_list(path)]


def _is_list(path: Path) -> bool:
    return path.name not in {INSTRUMENTS_FILE, FACTS_FILE, PUBLISHED_FILE}


def _read_editions(
    paths: Iterable[Path],
    root: Path,
    instruments: Mapping[str, Instrument],
    facts: Mapping[str, Fact],
    problems: list[Problem],
) -> Iterable[tuple[str, Edition]]:
    files: dict[str, str] = {}
    for path in paths:
        found: list[Problem] = []
        checklist, items = read_checklist(path, found)
        found.extend(check_items(items, instruments, facts))
        if checklist is not None:
            found.extend(check_checklist(checklist, path.name))
            found.extend(check_life(items, instruments, checklist.since or date.today()))
            if checklist.id in files:
                found.append(Problem(Place(path.name), f"编号{quote(checklist.id)}已由 {files[checklist.id]} 使用"))
        name = path.relative_to(root).as_posix()
        problems.extend(Problem(problem.place._replace(file=name), problem.text) for problem in found)
        if checklist is not None and not found:
            files[checklist.id] = name
            yield checklist.id, _edition(checklist, instruments, facts)


def _edition(checklist: Checklist, instruments: Mapping[str, Instrument], facts: Mapping[str, Fact]) -> Edition:
    cited = {citation.instrument for item in checklist.items() for citation in item.cited()}
    asked = {name for item in checklist.items() for name in item.when}
    return Edition(
        checklist,
        {name: fact for name, fact in facts.items() if name in asked},
        {name: instrument for name, instrument in instruments.items() if name in cited},
    )


def _read_tables(path: Path, kind: type[S], problems: list[Problem]) -> dict[str, S]:
    """Read a file of named tables; those with errors are left out and reported."""
    if not path.exists():
        return {}
    entries = read_toml(path, problems) or {}
    read = {name: read_struct(kind, table, Place(path.name, item=name), problems) for name, table in entries.items()}
    return {name: value for name, value in read.items() if value is not None}

"""The checklists: their headers at a start, and one list read as a whole."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from bench.figure import Figure, at_most, median
from bench.grounds import Grounds
from bench.sampling import alternate, note, seconds, told
from inspect_tui.checklist import Headers, Library, load_library
from inspect_tui.store.header_cache import load_headers
from inspect_tui.store.locations import built_in_checklists

ITEMS = 150
_MS = 1000.0
_LONG_AGO = 1_700_000_000
_HEAD = 'id = "gas.bench"\nversion = 1\ntitle = "一百五十项"\nsector = "gas"\nfor_units = "各单位"\n'
_PART = re.compile(r"^(?=\[\[sections)", re.MULTILINE)
_ID = re.compile(r'^id = "([^"]+)"', re.MULTILINE)


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure what is read of the checklists."""
    yield kept_headers(grounds)
    yield one_list(grounds)


def kept_headers(grounds: Grounds) -> Figure:
    """Measure the headers of all shipped lists as the home screen gets them from the second start on.

    Ours is `load_headers`: it finds the files, compares the size and time of each with those noted, proves the checksum
    of the file that keeps the headers, and decodes them. The peer reads all bytes of the lists, found before, and
    decodes the same headers with one msgspec decoder from JSON in memory. The files are in the page cache on both
    sides. The first start, and the first one after a list was changed, reads the lists themselves: see the note.
    """
    folder = _copied(grounds.folder / "shipped")
    kept = grounds.folder / "kept" / "headers.json"
    first = seconds(lambda: load_headers(kept, [folder], lambda: load_library(folder), writable=True))
    paths = sorted(folder.glob("*/*.toml"))
    content = msgspec.json.encode(load_headers(kept, [folder], _not_kept, writable=False))
    decode = msgspec.json.Decoder(Headers).decode

    def read() -> None:
        for path in paths:
            with path.open("rb", buffering=0) as file:
                file.read()
        decode(content)

    note(
        f"# {len(paths)} lists, {sum(path.stat().st_size for path in paths)} B; headers not kept: {first * _MS:.0f} ms"
    )
    with told(f"headers loaded {grounds.sizes.loads} times"):
        ours, against = alternate(
            lambda: load_headers(kept, [folder], _not_kept, writable=False), read, grounds.sizes.loads, warm_ups=2
        )
    return at_most(f"headers of {len(paths)} lists", median(ours) * _MS, median(against) * _MS, "ms", 1.2)


def one_list(grounds: Grounds) -> Figure:
    """Measure a list of 150 items, put together from the text of the shipped ones, against tomllib on the same bytes.

    Ours is `load_library` on the one file: the bytes read and parsed, every field converted, every citation and
    condition checked against the shipped instruments and facts, and the edition made. The peer is `tomllib.load`.
    """
    shipped = load_library(built_in_checklists())
    law = Library({}, shipped.instruments, shipped.facts)
    path = grounds.folder / "one" / "bench.toml"
    path.parent.mkdir()
    path.write_text(_list_of(ITEMS), encoding="utf-8")
    _require_right(load_library(path, law))

    def parse() -> None:
        with path.open("rb") as file:
            tomllib.load(file)

    with told(f"a list of {path.stat().st_size} B loaded {grounds.sizes.loads} times"):
        ours, against = alternate(lambda: load_library(path, law), parse, grounds.sizes.loads, warm_ups=2)
    return at_most(f"one list of {ITEMS} items", median(ours) * _MS, median(against) * _MS, "ms", 2.0)


def _copied(folder: Path) -> Path:
    """Copy the shipped lists, as if they had been installed long ago."""
    shutil.copytree(built_in_checklists(), folder)
    for path in folder.rglob("*.toml"):
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    return folder


def _not_kept() -> Library:
    raise RuntimeError("the headers were not kept: is a shipped list wrong?")


def _list_of(count: int) -> str:
    """Return the text of a list of the first items of the shipped ones, each with its section."""
    items = islice(enumerate(_shipped_items()), count)
    return _HEAD + "".join(section + _ID.sub(rf'id = "\1-{at}"', item, count=1) for at, (section, item) in items)


def _shipped_items() -> Iterator[tuple[str, str]]:
    """Yield the text of every shipped item, the first of a section after the heading of that."""
    for number, path in enumerate(sorted(built_in_checklists().glob("*/*.toml"))):
        heading = ""
        for part in _PART.split(path.read_text(encoding="utf-8"))[1:]:
            if part.startswith("[[sections]]"):
                heading = _ID.sub(rf'id = "\1-{number}"', part, count=1)
            else:
                yield heading, part
                heading = ""


def _require_right(library: Library) -> None:
    if library.problems or sum(len(edition.items) for edition in library.editions.values()) != ITEMS:
        raise RuntimeError(f"the list for the measurement is wrong: {[str(problem) for problem in library.problems]}")

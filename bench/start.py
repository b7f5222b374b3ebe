"""The cold start: from the command to the home list, and the memory it takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench.figure import Figure, at_most, median
from bench.grounds import Grounds
from bench.making import opened
from bench.plain_list import Prepared
from bench.sampling import note, told
from inspect_tui.store.inspections import Summary
from inspect_tui.store.locations import ENVIRONMENT

if TYPE_CHECKING:
    from bench.terminal import Started

_WARM_UPS = 2
# Ours, as pyproject.toml lists them, but for those that are never imported at a start (Word, photos, pinyin …).
_LIBRARIES = ("textual", "rich", "tinydb", "msgspec", "typer", "filelock", "platformdirs", "uuid6", "sqlite3")


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure a start of the program, to its home list of 10,000 inspections, against a bare Textual program.

    Ours is `python main.py`, the workspace named by the environment, from the spawn of the process until the unit of
    the newest inspection stands on the screen of a real pseudo-terminal of 100 x 30. The peer is `plain_list.py`: it
    has an OptionList of the same 200 rows, read from one small JSON file, and imports our libraries (the packages, not
    all their parts), among them typer, which our own start avoids as long as no command is given. On both sides the
    files are in the page cache and compiled; the index is there and up to date, and the agency and who is at the
    keyboard are set. Peak memory is VmHWM of the process when that unit has been drawn.
    """
    if sys.platform == "win32":
        note("# start: there are no pseudo-terminals on Windows; not measured")
        return
    taken, plain = _starts(grounds)
    name = f"{grounds.sizes.inspections} inspections"
    ours, against = (median([one.seconds for one in side]) for side in (taken, plain))
    yield at_most(f"cold start, {name}", ours, against, "s", 1.4)
    ours, against = (median([one.peak for one in side]) for side in (taken, plain))
    if against:
        yield at_most(f"peak memory of the start, {name}", ours, against, "MB", 1.4)
    else:
        note("# start: this system does not tell the peak memory of a process; not measured")


def _starts(grounds: Grounds) -> tuple[list[Started], list[Started]]:
    """Start ours and the peer in turn; the first of them only warm up."""
    from bench.terminal import start

    root = grounds.many
    rows = _newest(root)
    ours = {ENVIRONMENT: str(root)}
    peer = ["-c", "from bench.plain_list import show; show()", str(_peers_file(grounds.folder, rows))]
    taken, plain = [], []
    with told(f"{grounds.sizes.starts} starts of each"):
        for _ in range(_WARM_UPS + grounds.sizes.starts):
            taken.append(start(["main.py"], rows[0].unit, ours))
            plain.append(start(peer, rows[0].unit, {}))
    return taken[_WARM_UPS:], plain[_WARM_UPS:]


def _newest(root: Path) -> list[Summary]:
    with opened(root) as workspace:
        return workspace.index.listing().rows


def _peers_file(folder: Path, rows: list[Summary]) -> Path:
    """Write what the peer shows and imports."""
    lines = [f"{row.unit}  {row.began_at[2:10]}  {row.answered}/{row.total}  {row.findings}" for row in rows]
    path = folder / "rows.json"
    path.write_bytes(msgspec.json.encode(Prepared(lines, list(_LIBRARIES))))
    return path

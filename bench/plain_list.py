"""The peer of a start: a Textual program that shows rows it has in memory, our libraries imported."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import msgspec
from textual.app import App, ComposeResult
from textual.widgets import OptionList


class PlainList(App[None]):
    """Shows rows."""

    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        yield OptionList(*self._rows, markup=False)


class Prepared(msgspec.Struct):
    """What the program needs, in one small file: the rows, and the libraries to import."""

    rows: list[str]
    libraries: list[str]


def show() -> None:
    """Show the rows of the file named on the command line."""
    prepared = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Prepared)
    for name in prepared.libraries:
        importlib.import_module(name)
    PlainList(prepared.rows).run()

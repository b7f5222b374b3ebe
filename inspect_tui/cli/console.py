"""Write to the terminal or a pipe: data on stdout, talk on stderr, everything as plain text in UTF-8."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from inspect_tui.text import clean, clean_line

_PIPE_WIDTH = 4000
_FOLDED = frozenset({"单位", "行业", "状态", "名称", "复议机关", "法院", "执法机关"})


def use_utf8() -> None:
    """Make both streams take any text, whatever the console's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def put(text: str) -> None:
    """Print data, as plain text without control characters."""
    print(clean(text).text)


def say(text: str) -> None:
    """Say one line to the person, beside the data."""
    print(clean_line(text).text, file=sys.stderr)


def put_json(value: Any) -> None:
    """Print the one JSON document of a command."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def put_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: fitted to the terminal by folding its names, or one line a row in a pipe."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0) if terminal else (0, 1), header_style="bold")
    for heading in headings:
        table.add_column(Text(heading), overflow="fold", no_wrap=not terminal or heading not in _FOLDED)
    for row in rows:
        table.add_row(*(Text(clean_line(cell).text) for cell in row))
    console = Console(file=io.StringIO(), width=None if terminal else _PIPE_WIDTH, force_terminal=terminal)
    console.print(table)
    output = console.file
    assert isinstance(output, io.StringIO)
    for line in output.getvalue().splitlines():
        print(line.rstrip())


def at_terminal() -> bool:
    """Say whether a person sits at both ends."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def close_quietly() -> None:
    """Flush; where the reader of a pipe has gone, let the interpreter end without a word."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""A program started in a pseudo-terminal, timed until a text stands on its screen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pexpect
import pyte

LINES, COLUMNS = 30, 100
ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 60.0


class Started(NamedTuple):
    """A start: seconds until the text stood there, and the most memory used until then, in MB; 0 where unknown."""

    seconds: float
    peak: float


def start(arguments: Sequence[str], text: str, environment: Mapping[str, str]) -> Started:
    """Start Python with arguments and wait until a text stands on the screen.

    What the program draws is only kept while it starts, and put on a screen afterwards: reading it takes time.
    """
    begun = time.perf_counter()
    program: Any = pexpect.spawn(
        sys.executable,
        ["-X", "utf8", *arguments],
        cwd=str(ROOT),
        env={**_inherited(), "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
        dimensions=(LINES, COLUMNS),
    )
    try:
        drawn: list[tuple[float, bytes]] = []
        while text.encode() not in b"".join(part for _, part in drawn):
            _draw(program, drawn, begun)
        peak = peak_memory(program.pid)
        while (seconds := when_shown(drawn, text)) is None:
            _draw(program, drawn, begun)
        return Started(seconds, peak)
    finally:
        program.close(force=True)


def _inherited() -> dict[str, str]:
    """Return the environment but the size of the terminal we ourselves were started in."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}


def _draw(program: Any, drawn: list[tuple[float, bytes]], begun: float) -> None:
    """Take in what the program draws next, with the time it came."""
    try:
        part = program.read_nonblocking(65536, _PATIENCE)
    except (pexpect.EOF, pexpect.TIMEOUT) as error:
        shown = b"".join(part for _, part in drawn).decode(errors="replace")
        raise RuntimeError(f"the text never stood on the screen; what was drawn ends with:\n{shown[-2000:]}") from error
    drawn.append((time.perf_counter() - begun, part))


def when_shown(drawn: Sequence[tuple[float, bytes]], text: str) -> float | None:
    """Return when a text first stood on the screen."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    for seconds, part in drawn:
        stream.feed(part)
        if text in "\n".join(screen.display):
            return seconds
    return None


def peak_memory(pid: int) -> float:
    """Return the most memory a running process has had, in MB, where Linux tells it."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)

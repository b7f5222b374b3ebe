"""The program in a real pseudo-terminal, its screen read as a terminal would show it."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte
import pytest

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals on Windows")

LINES, COLUMNS = 24, 80
PATIENCE = 20.0
ROOT = Path(__file__).parents[2]
KEYS = {
    "F2": "\x1bOQ",
    "F4": "\x1bOS",
    "F5": "\x1b[15~",
    "F6": "\x1b[17~",
    "F7": "\x1b[18~",
    "F8": "\x1b[19~",
    "F3": "\x1bOR",
    "F10": "\x1b[21~",
    "enter": "\r",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "escape": "\x1b",
    "ctrl+q": "\x11",
}


class Terminal:
    """A terminal of 80 by 24 with the program in it."""

    def __init__(self, workspace: Path) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._program: Any = pexpect.spawn(
            sys.executable,
            ["-X", "utf8", str(ROOT / "main.py"), "--workspace", str(workspace)],
            env={"TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": str(workspace.parent), "LANG": "C.UTF-8"},
            dimensions=(LINES, COLUMNS),
            timeout=PATIENCE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.close(force=True)

    @property
    def text(self) -> str:
        """What the screen shows; a wide character fills two cells and is read once."""
        return "\n".join("".join(cell.data for cell in self._cells(row)) for row in range(LINES))

    def sees(self, text: str) -> None:
        """Wait until the screen shows a text."""
        self._wait(lambda: text in self.text, text)

    def goes_to(self, label: str, *keys: str) -> None:
        """Press keys that lead to a field, and wait until the cursor stands in it."""
        self.press(*keys)
        self._wait(lambda: label in self.text.split("\n")[self._screen.cursor.y], f"the cursor at {label}")

    def highlights(self, label: str, *keys: str) -> None:
        """Press keys that highlight a line, and wait until it looks otherwise."""
        row = next(at for at, line in enumerate(self.text.split("\n")) if label in line)
        before = self._cells(row)
        self.press(*keys)
        self._wait(lambda: self._cells(row) != before, f"a highlight on {label}")

    def press(self, *keys: str) -> None:
        """Press keys by name, or type a text."""
        for key in keys:
            self._program.send(KEYS.get(key, key).encode())
            if key == "escape":
                # An escape alone is told from the beginning of a sequence by what does not follow it.
                self._read(0.2)

    def kill(self) -> None:
        """Kill the program, as a power cut does."""
        self._program.kill(signal.SIGKILL)
        self._program.wait()

    def ends(self) -> int:
        """Wait until the program has ended and return its code."""
        self._wait(lambda: not self._program.isalive(), "the end of the program")
        return int(self._program.exitstatus)

    def _cells(self, row: int) -> list[Any]:
        return [self._screen.buffer[row][column] for column in range(COLUMNS)]

    def _wait(self, condition: Any, what: str) -> None:
        give_up = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < give_up, f"{what} was not seen on:\n{self.text}"
            self._read(0.05)

    def _read(self, seconds: float) -> None:
        """Take in what the program draws for a while."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            self._stream.feed(self._program.read_nonblocking(65536, seconds))

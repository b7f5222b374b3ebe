"""How much room words take on paper.

Nobody knows where Word will break lines before it does; they are counted from the widths of characters, a little too
wide rather than too narrow.
"""

from __future__ import annotations

import re
from math import ceil

from inspect_tui.documents.form import Blank, Gap, Run, Runs

_LATIN, _BETWEEN = 0.55, 0.25
"""As parts of a Chinese character: a Latin one, and what Word adds between the two."""
_BETWEEN_SCRIPTS = re.compile(r"(?<=[^\x00-\x7f])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[^\x00-\x7f])")


def text_width(text: str, size: float) -> float:
    """Return how wide a text is, in points; whatever is not plain Latin counts as Chinese."""
    latin = len(text.encode("ascii", "ignore"))
    chinese = len(text) - latin
    return size * (chinese + latin * _LATIN + len(_BETWEEN_SCRIPTS.findall(text)) * _BETWEEN)


def text_lines(runs: Runs, *, size: float, edge: float, indent: float) -> int:
    """Count the lines a paragraph takes.

    Args:
        edge: where a line ends, in points; some end a character early, as no line begins with a comma.
    """
    room = edge - size
    first, *others = printed(runs).split("\n")
    widths = [indent + text_width(first, size), *(text_width(line, size) for line in others)]
    return sum(ceil(max(width, 1) / room) for width in widths)


def printed(runs: Runs) -> str:
    """Return what takes the room of words and blanks; an empty blank is drawn by tabs."""
    return "".join(map(_printed, runs))


def _printed(run: Run) -> str:
    if isinstance(run, Gap):
        return ""
    return run.text or ("　" * (run.width + 2) if isinstance(run, Blank) else "")

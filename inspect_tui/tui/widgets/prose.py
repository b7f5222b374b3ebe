"""Text broken into lines the Chinese way: between any two characters, but with no line beginning with a comma.

Textual breaks at spaces only, which leaves a line of Chinese text ragged or torn off behind its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static

_NOT_FIRST = frozenset("，。、；：？！）》」』】〕”’…％%,.;:?!)]}>")
_NOT_LAST = frozenset("（《「『【〔“‘([{<")


def line_breaks(text: str, width: int) -> list[int]:
    """Return the offsets at which lines of at most `width` cells begin, but for the first."""
    breaks: list[int] = []
    start = used = 0
    for at, character in enumerate(text):
        if character == "\n":
            start, used = at + 1, 0
            continue
        size = cell_len(character)
        if used + size > width and at > start:
            start = _back(text, start, at)
            breaks.append(start)
            used = cell_len(text[start:at])
        used += size
    return breaks


def _back(text: str, start: int, at: int) -> int:
    """Move a break back so that no word is split and punctuation stays where it belongs."""
    best = at
    while best > start + 1 and (
        text[best] in _NOT_FIRST
        or text[best - 1] in _NOT_LAST
        or (
            text[best - 1].isascii()
            and text[best].isascii()
            and text[best - 1 : best + 1].strip() == text[best - 1 : best + 1]
        )
    ):
        best -= 1
    return best if best > start + 1 else at


class Prose(Static):
    """Paragraphs that are broken anew for every width."""

    def __init__(self, paragraphs: Sequence[Content | str] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(markup=False, id=id)
        self._paragraphs = [Content(text) if isinstance(text, str) else text for text in paragraphs]

    def show(self, paragraphs: Iterable[Content | str]) -> None:
        """Show other paragraphs."""
        self._paragraphs = [Content(text) if isinstance(text, str) else text for text in paragraphs]
        self._break()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width."""
        self._break()

    def _break(self) -> None:
        width = self.content_size.width
        if width > 0:
            lines = [line for text in self._paragraphs for line in text.divide(line_breaks(text.plain, width))]
            self.update(Content("\n").join(lines))

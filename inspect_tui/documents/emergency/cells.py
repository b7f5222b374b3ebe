"""Rows of ruled forms: a label and what stands beside it."""

from __future__ import annotations

from inspect_tui.documents.form import Blank, Cell, Gap, Row, Run, Runs, words

FOUR_COLUMNS = (26.0, 47.0, 26.0, 47.0)
_HEIGHT = 9
_SIGN_FROM, _NAME_ROOM, _YEAR_ROOM, _ROOM = 20, 75, 40, 28


def label(text: str, span: int = 1) -> Cell:
    """Return a cell that says what stands beside or below it."""
    return Cell((words(text),), span=span, layout="label")


def wide(name: str, *paragraphs: Runs, span: int = 3, height: float = _HEIGHT) -> Row:
    """Return a row with one label."""
    return Row((label(name), Cell(paragraphs, span=span)), height=height)


def pair(first: str, first_value: Blank, second: str, second_value: Blank) -> Row:
    """Return a row with two labels."""
    return Row((label(first), Cell((words(first_value),)), label(second), Cell((words(second_value),))), height=_HEIGHT)


def opinion(name: str, signer: str) -> Row:
    """Leave room for an opinion that is written, signed and dated by hand."""
    return wide(name, (), (), (), _signed(signer), height=30)


def _signed(signer: str) -> Runs:
    label_end = _SIGN_FROM + 10.5 * len(signer)
    runs: list[str | Run] = [Gap(_SIGN_FROM), signer, Blank(to=round(label_end + _NAME_ROOM), hand=True), " "]
    position = label_end + _NAME_ROOM
    for figure, room in (("年", _YEAR_ROOM), ("月", _ROOM), ("日", _ROOM)):
        position += room
        runs += [Blank(to=round(position), hand=True), figure]
        position += 10.5
    return words(*runs)

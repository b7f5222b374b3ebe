"""What was entered for a document alone, read as what it means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.source import Source
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_day, parse_moment

T = TypeVar("T")


def entered(source: Source, field: DocumentField) -> str:
    """Return what was entered in a field; nothing on a blank form."""
    return "" if source.blank else source.given.get(field.name, "").strip()


def entered_lines(source: Source, field: DocumentField) -> list[str]:
    """Return the lines of a field that say something."""
    return [line.strip() for line in entered(source, field).splitlines() if line.strip()]


def entered_choice(source: Source, field: DocumentField) -> str:
    """Return the value of the option that was chosen; nothing where none was.

    Raises:
        InvalidInputError: there is no such option.
    """
    chosen = entered(source, field)
    if chosen and chosen not in dict(field.options):
        known = "、".join(f"{value}（{name}）" for value, name in field.options)
        raise InvalidInputError(f"{field.label}：没有“{chosen}”这一项，可选：{known}。")
    return chosen


def entered_as(source: Source, field: DocumentField, read: Callable[[str], T]) -> T | None:
    """Return what a field means; None where nothing was entered.

    Raises:
        InvalidInputError: it cannot be read; names the field.
    """
    text = entered(source, field)
    try:
        return read(text) if text else None
    except InvalidInputError as error:
        raise InvalidInputError(f"{field.label}：{error}") from error


def entered_day(source: Source, field: DocumentField) -> date | None:
    """Return the day entered in a field; without a year the next such day from that of the document on.

    Raises:
        InvalidInputError: it is no date.
    """
    return entered_as(source, field, lambda text: parse_day(text, source.issued_on))


def entered_moment(source: Source, field: DocumentField) -> datetime | None:
    """Return the date and time entered in a field; without a date that of the visit.

    Raises:
        InvalidInputError: it is no time.
    """
    return entered_as(source, field, lambda text: parse_moment(text, source.visit.began_at))

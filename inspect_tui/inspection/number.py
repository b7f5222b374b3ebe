"""Document numbers in the styles of enforcement forms, fire forms and official papers (documents.md 2.2, 3.4, 4.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind

NumberStyle = Literal["emergency", "fire", "official", "none"]

_NUMBER = re.compile(r"(?P<register>.+)〔(?P<year>[0-9]{4})〕(?P<ordinal>第?)(?P<serial>[0-9]{1,9})号")
_HALF_WIDTH_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}


@dataclass(frozen=True)
class DocumentNumber:
    """A number of a series; however it is padded, the same serial is the same number.

    `ordinal` says that it is written with 第 and four digits at least.
    """

    register: str
    year: int
    serial: int
    ordinal: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        serial = f"第{self.serial:04}" if self.ordinal else str(self.serial)
        return f"{self.register}〔{self.year}〕{serial}号"


class Series(NamedTuple):
    """The numbers of an agency that begin alike, such as （晋市）应急责改, counted anew each year."""

    register: str
    style: NumberStyle

    def number(self, year: int, serial: int) -> DocumentNumber:
        """Return a number of the series."""
        return DocumentNumber(self.register, year, serial, ordinal=self.style == "fire")


def series_of(agency: Agency, kind: DocumentKind, style: NumberStyle, characters: str) -> Series:
    """Return the series of an agency's documents of a kind.

    Args:
        characters: those usual for the kind; the agency's own come before them.
    """
    region = f"（{agency.region}）" if agency.region and style == "emergency" else agency.region
    return Series(f"{region}{agency.characters}{kind_characters(agency, kind, style, characters)}", style)


def kind_characters(agency: Agency, kind: DocumentKind, style: NumberStyle, usual: str) -> str:
    """Return the characters that stand for a kind in an agency's numbers; those of a fire form end with 字."""
    characters = agency.kind_characters.get(kind) or usual
    return characters.removesuffix("字") + "字" if style == "fire" else characters


def parse_number(text: str) -> DocumentNumber | None:
    """Read a number; None when it is in none of the styles."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    return DocumentNumber(match["register"], int(match["year"]), int(match["serial"]), ordinal=bool(match["ordinal"]))


def tidy_number(text: str) -> str:
    """Put a typed number into the forms' characters: 〔〕 around the year, （） around the region, plain digits."""
    compact = re.sub(r"\s+", "", text).translate(_HALF_WIDTH_DIGITS)
    bracketed = re.sub(r"[\[［【﹝(（〔](\d{4})[\]］】﹞)）〕]", r"〔\1〕", compact)
    return re.sub(r"^[(（](.+?)[)）]", r"（\1）", bracketed)

"""Document numbers in the style of the emergency management forms (documents.md 2.2)."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind

NumberStyle = Literal["emergency", "fire", "official", "none"]

_CHARACTERS: dict[DocumentKind, str] = {"inspection_record": "检记", "rectification_order": "责改"}
_NUMBER = re.compile(r"(?P<register>.+)〔(?P<year>[0-9]{4})〕(?P<serial>[0-9]{1,9})号")
_HALF_WIDTH_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}


class DocumentNumber(NamedTuple):
    """A number of a series: full-width brackets around the region, six-sided ones around the year, no padding."""

    register: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.register}〔{self.year}〕{self.serial}号"


def register_of(agency: Agency, kind: DocumentKind) -> str:
    """Return what stands before the year, such as （晋市）应急责改."""
    region = f"（{agency.region}）" if agency.region else ""
    return f"{region}{agency.characters}{_CHARACTERS[kind]}"


def parse_number(text: str) -> DocumentNumber | None:
    """Read a number; None when it is not in this style."""
    match = _NUMBER.fullmatch(text)
    return DocumentNumber(match["register"], int(match["year"]), int(match["serial"])) if match else None


def tidy_number(text: str) -> str:
    """Put a typed number into the form's characters: 〔〕 around the year, （） around the region, plain digits."""
    compact = re.sub(r"\s+", "", text).translate(_HALF_WIDTH_DIGITS)
    bracketed = re.sub(r"[\[［【﹝(（〔](\d{4})[\]］】﹞)）〕]", r"〔\1〕", compact)
    return re.sub(r"^[(（](.+?)[)）]", r"（\1）", bracketed)

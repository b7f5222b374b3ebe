"""Text from people: cleaned once at input, folded for comparison, never otherwise changed."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# What neither JSON nor Word can hold: C0 and C1 controls but tab and newline, lone surrogates, two non-characters.
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


class Cleaned(NamedTuple):
    """Text that can be stored, and how many characters of it had to be replaced."""

    text: str
    replaced: int


def clean(text: str) -> Cleaned:
    """Replace what JSON or Word cannot hold; line ends become newlines."""
    return Cleaned(*_UNSTORABLE.subn(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n")))


def clean_line(text: str) -> Cleaned:
    """Clean text that is to stand on one line."""
    cleaned = clean(text)
    return Cleaned(re.sub(r"[\t\n]+", " ", cleaned.text).strip(), cleaned.replaced)


def half_width(text: str) -> str:
    """Turn full-width digits, letters and punctuation into their half-width twins."""
    return text.translate(_FULL_WIDTH)


def fold(text: str) -> str:
    """Fold text for searching: NFC, half width, no case."""
    return half_width(unicodedata.normalize("NFC", text)).casefold()


def shorten(text: str, length: int) -> str:
    """Cut text to at most `length` characters, ending in "..." where something was cut."""
    return text if len(text) <= length else text[: length - 3] + "..."


def toml_place(error: Exception) -> str:
    """Say in Chinese where a TOML file cannot be read; the parser says it in English."""
    match = re.search(r"line (\d+), column (\d+)", str(error))
    return f"：第 {match[1]} 行第 {match[2]} 个字符附近写得不对" if match else "：末尾不完整"

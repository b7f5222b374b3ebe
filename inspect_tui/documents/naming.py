"""Names of document files that Windows and Linux both accept."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind

_LONGEST = 80
# Linux file systems count bytes, at most 255; what is left over is for .docx and the number of a copy.
_LONGEST_BYTES = 240
_RESERVED = re.compile(r'[<>:"/\\|?*\s]+')
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})


def file_name(kind: DocumentKind, unit: str, day: date) -> str:
    """Name a document's file, such as 责令限期整改指令书_晋城某饭店_2026-11-23.docx."""
    return _named(DOCUMENT_NAMES[kind], unit, day)


def paper_name(subject: str, day: date) -> str:
    """Name the file of a paper form, by its lists or by the unit."""
    return _named("检查表", subject, day)


def _named(title: str, subject: str, day: date) -> str:
    end = day.isoformat()
    room = len(f"{title}__{end}")
    name = _fit(_safe(subject), _LONGEST - room, _LONGEST_BYTES - len(f"{title}__{end}".encode()))
    return "_".join(part for part in (title, name, end) if part) + ".docx"


def safe_file_name(stem: str, suffix: str) -> str:
    """Make a file name of any text, as Windows and Linux both accept it."""
    end = "." + _safe(suffix.lstrip(".")) if suffix else ""
    return (_fit(_safe(stem), _LONGEST, _LONGEST_BYTES - len(end.encode())) or "_") + end


def _safe(text: str) -> str:
    """Replace what a file name cannot hold, or what cannot be seen in one."""
    normal = unicodedata.normalize("NFC", text)
    seen = "".join(" " if unicodedata.category(character) in _UNSEEN else character for character in normal)
    return _RESERVED.sub("_", seen).strip("_. ")


def _fit(text: str, length: int, size: int) -> str:
    """Cut text to a number of characters and of UTF-8 bytes."""
    return text[:length].encode()[:size].decode(errors="ignore").rstrip("_. ")

"""Open what was written, and look into forms: helpers of the tests of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from msgspec import Struct

from inspect_tui.documents.form import Blank, Form

_SHOWN = {qn("w:tab"): "\t", qn("w:br"): "\n"}


def opened(content: bytes) -> Any:
    """Open a file with python-docx."""
    return Document(BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def entries(content: bytes) -> list[ZipInfo]:
    """Return what the archive says of its parts."""
    with ZipFile(BytesIO(content)) as file:
        return file.infolist()


def elements(content: bytes) -> dict[str, Any]:
    """Return the parts that are XML, parsed; fails where one is not well-formed."""
    known = parts(content).items()
    return {name: etree.fromstring(text) for name, text in known if name.endswith((".xml", ".rels"))}


def written_parts(content: bytes) -> list[Any]:
    """Return the body, header and footers, parsed."""
    return [tree for name, tree in elements(content).items() if re.match(r"word/(document|header|.*[fF]ooter)", name)]


def whole_text(content: bytes) -> str:
    """Return all words of a file, header and footers too, one paragraph a line."""
    paragraphs = (one for tree in written_parts(content) for one in tree.iter(qn("w:p")))
    return "\n".join("".join(_shown(paragraph)) for paragraph in paragraphs)


def _shown(paragraph: Any) -> Iterator[str]:
    for one in paragraph.iter(qn("w:t"), *_SHOWN):
        # Tab stops are no tabs, and the paragraphs of a text box stand within another one.
        if one.getparent().tag == qn("w:r") and next(one.iterancestors(qn("w:p"))) is paragraph:
            yield _SHOWN.get(one.tag, "") or one.text or ""


def squeezed(text: str) -> str:
    """Leave out all blanks between words."""
    return re.sub(r"\s+", "", text)


def blanks(value: object) -> Iterator[Blank]:
    """Yield every blank of a form, wherever it stands."""
    if isinstance(value, Blank):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from blanks(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from blanks(one)


def open_blanks(form: Form) -> list[Blank]:
    """Return the blanks anybody could write into that nobody should."""
    return [one for one in blanks(form) if not one.text.strip() and not one.hand]

"""Read the words of a .docx that may come from anywhere."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import XMLSyntaxError

_LARGEST = 64 << 20


def text_of(content: bytes) -> str:
    """Return all words of a Word document, one paragraph a line.

    Raises:
        ValueError: it is none, or too large for one.
    """
    try:
        with ZipFile(BytesIO(content)) as file:
            parts = [entry for entry in file.infolist() if _is_text(entry.filename)]
            if "word/document.xml" not in file.namelist() or sum(entry.file_size for entry in parts) > _LARGEST:
                raise ValueError("no document of a size we read")
            return "\n".join(_words(file.read(entry)) for entry in parts)
    except (BadZipFile, XMLSyntaxError, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise ValueError(str(error)) from error


def _is_text(name: str) -> bool:
    part = name.removeprefix("word/")
    return part.endswith(".xml") and part.startswith(("document", "header", "footer"))


def _words(xml: bytes) -> str:
    paragraphs = parse_xml(xml).iter(qn("w:p"))
    return "\n".join("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
